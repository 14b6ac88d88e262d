/// The sum of at most `most` rows of weights.
///
/// Both bytes of a pair are added at once, with carries from the low one into the high one; and the high bytes by
/// themselves. The difference are the low ones.
struct RowSum {
    /// Beyond this many rows 16 bits might not do.
    static let most = 256

    private var first = SIMD16<Int16>.zero
    private var second = SIMD16<Int16>.zero
    private var third = SIMD16<Int16>.zero
    private var firstHigh = SIMD16<Int16>.zero
    private var secondHigh = SIMD16<Int16>.zero
    private var thirdHigh = SIMD16<Int16>.zero

    init() {}

    @inline(__always)
    mutating func add(_ row: WeightRow) {
        let eight = SIMD16<Int16>(repeating: 8)
        first &+= row.first
        firstHigh &+= row.first &>> eight
        second &+= row.second
        secondHigh &+= row.second &>> eight
        third &+= row.third
        thirdHigh &+= row.third &>> eight
    }

    /// The sums by column, when `count` rows have been added.
    @inline(__always)
    func numbers(count: Int) -> ColumnNumbers {
        let surplus = SIMD16<Int16>(repeating: Int16(truncatingIfNeeded: 128 &* count))
        let eight = SIMD16<Int16>(repeating: 8)
        var numbers = ColumnNumbers()
        numbers.first = first &- firstHigh &<< eight &- surplus
        numbers.second = firstHigh
        numbers.third = second &- secondHigh &<< eight &- surplus
        numbers.fourth = secondHigh
        numbers.fifth = third &- thirdHigh &<< eight &- surplus
        numbers.sixth = thirdHigh
        return numbers
    }
}

extension WeightRow {
    /// Its weights one by one.
    var numbers: ColumnNumbers {
        var sum = RowSum()
        sum.add(self)
        return sum.numbers(count: 1)
    }
}
