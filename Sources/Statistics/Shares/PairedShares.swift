/// One yes-or-no question to the same cases twice: how often each pair of answers occurred.
package struct PairedShares: Equatable, Sendable {
    package let yesYes: Int
    /// Yes before, no after.
    package let yesNo: Int
    /// No before, yes after.
    package let noYes: Int
    package let noNo: Int

    package init(yesYes: Int, yesNo: Int, noYes: Int, noNo: Int) {
        precondition(yesYes >= 0 && yesNo >= 0 && noYes >= 0 && noNo >= 0)
        self.yesYes = yesYes
        self.yesNo = yesNo
        self.noYes = noYes
        self.noNo = noNo
    }

    package var pairs: Int { yesYes + yesNo + noYes + noNo }
    package var before: Share { Share(yesYes + yesNo, of: pairs) }
    package var after: Share { Share(yesYes + noYes, of: pairs) }

    /// McNemar's exact test: the probability, if change were as likely either way, of a split as uneven as this.
    ///
    /// Q. McNemar, Psychometrika 12 (1947), 153–157; the exact form is the two-sided binomial test of the pairs that
    /// changed (A. Agresti, Categorical Data Analysis, 3rd ed. 2013, section 11.1).
    package var mcNemarExact: Double {
        let changed = yesNo + noYes
        guard changed > 0 else { return 1 }
        return min(1, 2 * DiscreteWeights.evenBinomial(trials: changed).cumulative(through: min(yesNo, noYes)))
    }

    /// The difference of the two shares, after minus before, with its 95 % interval; `nil` without pairs.
    ///
    /// R. G. Newcombe, "Improved confidence intervals for the difference between binomial proportions based on paired
    /// data", Statistics in Medicine 17 (1998), 2635–2650, method 10 (square-and-add with the score intervals of the two
    /// shares and their correlation, corrected for continuity).
    package var difference: (value: Double, interval: Interval)? {
        guard let from = before.fraction, let to = after.fraction, let fromRange = before.interval,
            let toRange = after.interval
        else { return nil }
        let value = to - from
        let toDown = to - toRange.lower
        let toUp = toRange.upper - to
        let fromDown = from - fromRange.lower
        let fromUp = fromRange.upper - from
        let down = square(toDown) - 2 * correlation * toDown * fromUp + square(fromUp)
        let up = square(toUp) - 2 * correlation * toUp * fromDown + square(fromDown)
        return (
            value,
            Interval(
                lower: max(-1, value - max(0, down).squareRoot()), upper: min(1, value + max(0, up).squareRoot()))
        )
    }

    /// Newcombe's φ: 0 where a margin is empty.
    private var correlation: Double {
        let n = Double(pairs)
        let product =
            Double(yesYes + yesNo) * Double(noYes + noNo) * Double(yesYes + noYes) * Double(yesNo + noNo)
        guard product > 0 else { return 0 }
        let excess = Double(yesYes) * Double(noNo) - Double(yesNo) * Double(noYes)
        let corrected = excess > n / 2 ? excess - n / 2 : (excess >= 0 ? 0 : excess)
        return corrected / product.squareRoot()
    }
}
