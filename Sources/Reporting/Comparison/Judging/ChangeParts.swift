import AuditModel
import Statistics

/// The difference between two selections taken apart; the parts add up to it.
///
/// One step is taken at a time: the earlier cases are judged again by the rules of today (c); then cases leave that could be
/// assessed only once (d); what remains is split over the cases both selections hold (a), weighted by the mean of their
/// part in either, and the others (b). After E. M. Kitagawa, "Components of a difference between two rates", JASA 50
/// (1955), 1168–1194.
package struct ChangeParts: Equatable, Sendable {
    /// (a) The same cases have changed.
    package let sameCases: Double
    /// (b) Other cases are in the pool.
    package let otherCases: Double
    /// (c) The rules, or the program, have changed; `nil` when the earlier cases were not judged again.
    package let rules: Double?
    /// (d) Data that could not be assessed at one of the times.
    package let notAssessable: Double
    /// From the earlier share, as it was judged at the time, to the later one.
    package let total: Double

    /// `nil` when a share along the way is of nothing.
    init?(
        original: VerdictTally?, before: VerdictTally, after: VerdictTally, pairs: PairCounts?, criterion: Int
    ) {
        func lost(_ verdict: Verdict, isBefore: Bool) -> Int {
            guard let pairs else { return 0 }
            return isBefore
                ? pairs.count(criterion, verdict, .notAssessable) : pairs.count(criterion, .notAssessable, verdict)
        }
        func assessed(_ tally: VerdictTally, isBefore: Bool) -> Share {
            let answers: [Verdict] = [.yes, .partly, .no]
            return Share(
                tally[.yes] - lost(.yes, isBefore: isBefore),
                of: tally.counted - answers.reduce(0) { $0 + lost($1, isBefore: isBefore) })
        }
        let from = assessed(before, isBefore: true)
        let to = assessed(after, isBefore: false)
        guard let start = (original ?? before).share(of: .yes).fraction, let again = before.share(of: .yes).fraction,
            let first = from.fraction, let last = to.fraction, let end = after.share(of: .yes).fraction
        else { return nil }
        let same = pairs?.sharesCounted(criterion)
        let pairCount = Double(same?.pairs ?? 0)
        let weight = (pairCount / Double(from.total) + pairCount / Double(to.total)) / 2
        if let sameBefore = same?.before.fraction, let sameAfter = same?.after.fraction {
            sameCases = weight * (sameAfter - sameBefore)
        } else {
            sameCases = 0
        }
        rules = original == nil ? nil : again - start
        notAssessable = (first - again) + (end - last)
        total = end - start
        otherCases = total - sameCases - (again - start) - notAssessable
    }
}
