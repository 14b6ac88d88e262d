/// A number of 16 bits for every column.
struct ColumnNumbers {
    var first = SIMD16<Int16>.zero
    var second = SIMD16<Int16>.zero
    var third = SIMD16<Int16>.zero
    var fourth = SIMD16<Int16>.zero
    var fifth = SIMD16<Int16>.zero
    var sixth = SIMD16<Int16>.zero

    @inline(__always)
    static func += (left: inout ColumnNumbers, right: ColumnNumbers) {
        left.first &+= right.first
        left.second &+= right.second
        left.third &+= right.third
        left.fourth &+= right.fourth
        left.fifth &+= right.fifth
        left.sixth &+= right.sixth
    }

    @inline(__always)
    mutating func double() {
        let once = self
        self += once
    }

    @inline(__always)
    mutating func change(_ change: (SIMD16<Int16>) -> SIMD16<Int16>) {
        first = change(first)
        second = change(second)
        third = change(third)
        fourth = change(fourth)
        fifth = change(fifth)
        sixth = change(sixth)
    }

    init() {}

    @inline(__always)
    init(_ numbers: InlineArray<96, Int16>) {
        // One loop for each, so that the compiler moves whole vectors.
        for lane in 0..<16 { first[lane] = numbers[lane] }
        for lane in 0..<16 { second[lane] = numbers[lane &+ 16] }
        for lane in 0..<16 { third[lane] = numbers[lane &+ 32] }
        for lane in 0..<16 { fourth[lane] = numbers[lane &+ 48] }
        for lane in 0..<16 { fifth[lane] = numbers[lane &+ 64] }
        for lane in 0..<16 { sixth[lane] = numbers[lane &+ 80] }
    }

    subscript(column: Int) -> Int16 {
        get {
            switch column / 16 {
            case 0: first[column % 16]
            case 1: second[column % 16]
            case 2: third[column % 16]
            case 3: fourth[column % 16]
            case 4: fifth[column % 16]
            default: sixth[column % 16]
            }
        }
        set {
            switch column / 16 {
            case 0: first[column % 16] = newValue
            case 1: second[column % 16] = newValue
            case 2: third[column % 16] = newValue
            case 3: fourth[column % 16] = newValue
            case 4: fifth[column % 16] = newValue
            default: sixth[column % 16] = newValue
            }
        }
    }

    /// Each as far as it is not beyond `limit`, and the rest.
    func divided(at limit: Int16) -> (fitting: ColumnNumbers, rest: ColumnNumbers) {
        var fitting = self
        var rest = ColumnNumbers()
        guard reach > Int(limit) else { return (fitting, rest) }
        (fitting.first, rest.first) = Self.divided(first, at: limit)
        (fitting.second, rest.second) = Self.divided(second, at: limit)
        (fitting.third, rest.third) = Self.divided(third, at: limit)
        (fitting.fourth, rest.fourth) = Self.divided(fourth, at: limit)
        (fitting.fifth, rest.fifth) = Self.divided(fifth, at: limit)
        (fitting.sixth, rest.sixth) = Self.divided(sixth, at: limit)
        return (fitting, rest)
    }

    private static func divided(
        _ numbers: SIMD16<Int16>, at limit: Int16
    ) -> (fitting: SIMD16<Int16>, rest: SIMD16<Int16>) {
        let fitting = numbers.clamped(lowerBound: SIMD16(repeating: -limit), upperBound: SIMD16(repeating: limit))
        return (fitting, numbers &- fitting)
    }

    var isZero: Bool { (first | second | third | fourth | fifth | sixth) == .zero }

    /// No number is farther from 0 than this, and one at least half as far.
    @inline(__always)
    var reach: Int {
        var bits = Self.magnitudes(first) | Self.magnitudes(second) | Self.magnitudes(third)
        bits |= Self.magnitudes(fourth) | Self.magnitudes(fifth) | Self.magnitudes(sixth)
        var all: Int16 = 0
        for lane in 0..<16 { all |= bits[lane] }
        return Int(all)
    }

    /// Numbers with the bits of the magnitudes, or of those less 1.
    @inline(__always)
    private static func magnitudes(_ numbers: SIMD16<Int16>) -> SIMD16<Int16> {
        numbers ^ (numbers &>> SIMD16(repeating: 15))
    }
}
