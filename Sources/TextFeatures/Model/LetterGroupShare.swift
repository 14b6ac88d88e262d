/// How much the letter groups of a word count: all together as much as the root of their number.
struct LetterGroupShare {
    /// In parts of 16,384.
    private let share: Int32
    /// The same in three digits: sixteenths, parts of 32 of them, and parts of 32 of those.
    private let sixteenths: SIMD16<Int16>
    private let middle: SIMD16<Int16>
    private let last: SIMD16<Int16>

    private static let whole: Int32 = 1 << 14
    /// Up to here, every product with a digit fits into 16 bits.
    private static let farthest = 1023

    /// - Parameter groups: how many the word has, known or not.
    init(groups: Int) {
        share = Int32(Float(Self.whole) / Float(max(1, groups)).squareRoot() + 0.5)
        sixteenths = SIMD16(repeating: Int16(truncatingIfNeeded: share &>> 10))
        middle = SIMD16(repeating: Int16(truncatingIfNeeded: share &>> 5 & 31))
        last = SIMD16(repeating: Int16(truncatingIfNeeded: share & 31))
    }

    /// Their weights in halves of a step, from the sum of their rows.
    func halves(of sum: ColumnNumbers) -> ColumnNumbers {
        var halves = sum
        guard sum.reach <= Self.farthest else {
            halves.change { numbers in
                var halves = numbers
                for lane in 0..<16 {
                    halves[lane] = Int16(clamping: (Int32(numbers[lane]) &* share &+ 1 &<< 12) &>> 13)
                }
                return halves
            }
            return halves
        }
        halves.first = vector(sum.first)
        halves.second = vector(sum.second)
        halves.third = vector(sum.third)
        halves.fourth = vector(sum.fourth)
        halves.fifth = vector(sum.fifth)
        halves.sixth = vector(sum.sixth)
        return halves
    }

    @inline(__always)
    private func vector(_ numbers: SIMD16<Int16>) -> SIMD16<Int16> {
        let five = SIMD16<Int16>(repeating: 5)
        let low = (numbers &* middle &+ (numbers &* last) &>> five &+ SIMD16(repeating: 16)) &>> five
        return (numbers &* sixteenths &+ low &+ SIMD16(repeating: 4)) &>> SIMD16(repeating: 3)
    }
}
