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
    private static func place(of column: Int) -> (pair: Int, isHigh: Bool) {
        ((column &>> 5) &<< 4 | column & 15, column & 16 != 0)
    }

    subscript(column: Int) -> Int {
        let (pair, isHigh) = Self.place(of: column)
        let part = pair < 16 ? first : pair < 32 ? second : third
        let bytes = part[pair % 16]
        let high = bytes &>> 8
        return isHigh ? Int(high) : Int(bytes &- high &<< 8) - Int(Self.nothing)
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
