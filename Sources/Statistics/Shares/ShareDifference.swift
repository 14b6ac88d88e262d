/// The difference between two shares of different cases, later minus earlier, with its 95 % interval.
package struct ShareDifference: Equatable, Sendable {
    package let value: Double
    package let interval: Interval

    /// `nil` when one of the shares is of nothing.
    ///
    /// R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
    /// methods", Statistics in Medicine 17 (1998), 873–890, method 10 (hybrid score).
    package init?(from before: Share, to after: Share) {
        guard let from = before.fraction, let to = after.fraction, let fromRange = before.interval,
            let toRange = after.interval
        else { return nil }
        value = to - from
        let down = (square(to - toRange.lower) + square(fromRange.upper - from)).squareRoot()
        let up = (square(toRange.upper - to) + square(from - fromRange.lower)).squareRoot()
        interval = Interval(lower: max(-1, value - down), upper: min(1, value + up))
    }
}

func square(_ number: Double) -> Double { number * number }
