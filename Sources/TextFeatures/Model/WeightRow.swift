/// Weights for all columns of the model in whole numbers from -127 to 127, one byte each.
///
/// Two columns share 16 bits: column 0 with 16, 1 with 17 … 15 with 31, then 32 with 48 and so on; the former in the low byte,
/// 128 above its weight, the latter in the high byte as it is. So the numbers can be added as they stand, and the sums
/// taken apart afterwards (see `RowSum`), which takes half the memory of weights of 16 bits.
struct WeightRow: Sendable, Equatable {
    static let columns = 96
    static let farthest = 127
    /// The bytes of two weights of 0.
    private static let nothing: Int16 = 128

    var first = SIMD16<Int16>(repeating: nothing)
    var second = SIMD16<Int16>(repeating: nothing)
    var third = SIMD16<Int16>(repeating: nothing)

    init() {}

    /// Where a column stands: its pair, and whether it is the high byte of it.
    @inline(__always)
    static func place(of column: Int) -> (pair: Int, isHigh: Bool) {
        ((column &>> 5) &<< 4 | column & 15, column & 16 != 0)
    }

    subscript(column: Int) -> Int {
        let (pair, isHigh) = Self.place(of: column)
        let part = pair < 16 ? first : pair < 32 ? second : third
        let bytes = part[pair % 16]
        let high = bytes &>> 8
        return isHigh ? Int(high) : Int(bytes &- high &<< 8) - Int(Self.nothing)
    }

    /// The pairs of a row without weights.
    static var noPairs: InlineArray<48, Int16> { InlineArray(repeating: nothing) }

    /// From pairs of columns, each made by adding the former and 256 times the latter to those of `noPairs`.
    @inline(__always)
    init(pairs: InlineArray<48, Int16>) {
        for lane in 0..<16 { first[lane] = pairs[lane] }
        for lane in 0..<16 { second[lane] = pairs[lane &+ 16] }
        for lane in 0..<16 { third[lane] = pairs[lane &+ 32] }
    }

    /// Takes from `weights`, by column, what fits into a row, and leaves the rest; all 0 when everything fits.
    init(taking weights: inout InlineArray<96, Int16>) {
        var pairs = Self.noPairs
        var bytes = pairs.mutableSpan
        var rest = weights.mutableSpan
        for column in 0..<Self.columns {
            let weight = min(max(rest[column], -127), 127)
            rest[column] &-= weight
            let (pair, isHigh) = Self.place(of: column)
            bytes[pair] &+= isHigh ? weight &<< 8 : weight
        }
        self.init(pairs: pairs)
    }

    /// From numbers from -128 to 127.
    @inline(__always)
    init(_ numbers: ColumnNumbers) {
        let nothing = SIMD16<Int16>(repeating: Self.nothing)
        let eight = SIMD16<Int16>(repeating: 8)
        first = numbers.first &+ nothing &+ numbers.second &<< eight
        second = numbers.third &+ nothing &+ numbers.fourth &<< eight
        third = numbers.fifth &+ nothing &+ numbers.sixth &<< eight
    }
}
