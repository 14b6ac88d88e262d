/// Weights of one feature or one word for all columns of the model; at most 95 columns.
///
/// Those of a feature are whole steps, those of a word sixteenths of a step. The last number is the row's reach: no weight
/// of the row is farther from 0. The reaches of rows added up are the reach of their sum, which tells how many rows fit
/// into 16 bits without looking at their weights.
struct WeightRow: Sendable, Equatable {
    static let columns = 95
    /// What the weights of words are counted in.
    static let partsOfStep: Int32 = 16

    var first = SIMD16<Int16>.zero
    var second = SIMD16<Int16>.zero
    var third = SIMD16<Int16>.zero
    var fourth = SIMD16<Int16>.zero
    var fifth = SIMD16<Int16>.zero
    var sixth = SIMD16<Int16>.zero

    @inline(__always)
    var reach: Int16 {
        get { sixth[15] }
        set { sixth[15] = newValue }
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

    @inline(__always)
    static func += (left: inout WeightRow, right: WeightRow) {
        left.first &+= right.first
        left.second &+= right.second
        left.third &+= right.third
        left.fourth &+= right.fourth
        left.fifth &+= right.fifth
        left.sixth &+= right.sixth
    }

    /// Adds the weights of a feature for further columns, which are 0 in this row.
    mutating func complete(with other: WeightRow) {
        let farthest = max(reach, other.reach)
        self += other
        reach = farthest
    }

    init() {}

    /// The weights of one feature, by column.
    init(_ weights: InlineArray<96, Int16>, reach: Int) {
        for lane in 0..<16 { first[lane] = weights[lane] }
        for lane in 0..<16 { second[lane] = weights[lane + 16] }
        for lane in 0..<16 { third[lane] = weights[lane + 32] }
        for lane in 0..<16 { fourth[lane] = weights[lane + 48] }
        for lane in 0..<16 { fifth[lane] = weights[lane + 64] }
        for lane in 0..<16 { sixth[lane] = weights[lane + 80] }
        self.reach = Int16(reach)
    }

    /// From whole steps to sixteenths.
    @inline(__always)
    mutating func scaleToParts() {
        let factor = Int16(truncatingIfNeeded: Self.partsOfStep)
        first &*= factor
        second &*= factor
        third &*= factor
        fourth &*= factor
        fifth &*= factor
        sixth &*= factor
    }

    /// Adds the weights of features; the caller sees to it that their reaches fit into 16 bits together.
    @inline(__always)
    mutating func add(_ rows: Span<WeightRow>, at indexes: Span<UInt32>, in range: Range<Int>) {
        var sum = self
        var index = range.lowerBound
        while index < range.upperBound {
            sum += rows[Int(indexes[index])]
            index &+= 1
        }
        self = sum
    }
}

extension WeightRow {
    /// Parts of a whole that `share` counts.
    static let sharesOfWhole: Int32 = 1 << 14

    /// The weights of a word, in sixteenths: whole those of some features, in part those of others.
    @inline(never)
    init(whole: WeightRow, of parts: WeightRow, share: Int32) {
        let reach = Self.sixteenths(Int32(whole.reach), Int32(parts.reach), share) &+ 2
        guard reach <= Int16.max, parts.reach <= Self.farthestOfParts else {
            for column in 0..<Self.columns {
                let value = Self.sixteenths(Int32(whole[column]), Int32(parts[column]), share)
                self[column] = Int16(clamping: value)
            }
            self.reach = Int16(clamping: reach)
            return
        }
        let digits = (
            Int16(truncatingIfNeeded: share &>> 10), Int16(truncatingIfNeeded: share &>> 5 & 31),
            Int16(truncatingIfNeeded: share & 31)
        )
        first = Self.sixteenths(whole.first, parts.first, digits)
        second = Self.sixteenths(whole.second, parts.second, digits)
        third = Self.sixteenths(whole.third, parts.third, digits)
        fourth = Self.sixteenths(whole.fourth, parts.fourth, digits)
        fifth = Self.sixteenths(whole.fifth, parts.fifth, digits)
        sixth = Self.sixteenths(whole.sixth, parts.sixth, digits)
        self.reach = Int16(truncatingIfNeeded: reach)
    }

    /// So far from 0 a weight may be to be multiplied by a digit of 5 bits in 16.
    private static let farthestOfParts: Int16 = 1000

    private static func sixteenths(_ whole: Int32, _ part: Int32, _ share: Int32) -> Int32 {
        whole &* partsOfStep &+ (part &* share &+ 1 &<< 9) &>> 10
    }

    /// The share of 14 bits as three digits, in sixteenths, in parts of 32 of them, and in parts of 32 of those: so that
    /// every product fits into 16 bits.
    @inline(__always)
    private static func sixteenths(
        _ whole: SIMD16<Int16>, _ part: SIMD16<Int16>, _ share: (Int16, Int16, Int16)
    ) -> SIMD16<Int16> {
        let five = SIMD16<Int16>(repeating: 5)
        let last = (part &* SIMD16(repeating: share.2)) &>> five
        let middle = (part &* SIMD16(repeating: share.1) &+ last &+ SIMD16(repeating: 16)) &>> five
        return whole &* SIMD16(repeating: 16) &+ part &* SIMD16(repeating: share.0) &+ middle
    }

    /// Adds the weights of another word as far as 16 bits reach.
    mutating func addClamped(_ other: WeightRow) {
        for column in 0...Self.columns {
            self[column] = Int16(clamping: Int32(self[column]) + Int32(other[column]))
        }
    }
}
