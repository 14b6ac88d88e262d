/// What the rules of a standard say of its answers, whatever the cases: no more cases have the one answer than the others
/// have together.
///
/// A case without a plan has no goals to judge, so those with goals judged are no more than those with a plan. Two ties, one
/// each way, say that the numbers are equal.
package struct VerdictTie: Equatable, Sendable, Codable {
    /// The cases with one of these verdicts on a criterion.
    package struct Answers: Hashable, Sendable, Codable {
        package let criterion: CriterionID
        package let verdicts: [Verdict]

        package init(_ criterion: CriterionID, _ verdicts: [Verdict]) {
            self.criterion = criterion
            self.verdicts = verdicts
        }
    }

    package let fewer: Answers
    /// Counted together.
    package let others: [Answers]

    package init(_ fewer: Answers, noMoreThan others: [Answers]) {
        self.fewer = fewer
        self.others = others
    }
}
