import AuditModel
import Statistics

/// The results of a round, counted: by criterion, and by case step on both official scales.
struct RoundTables {
    struct Row {
        let criterion: CriterionDescription
        let tally: RoundTally

        /// Ja of what counts.
        var share: Share { Share(tally[.yes], of: tally.counted) }

        var place: ReviewPlace { criterion.review ?? ReviewPlace(step: .assessment, scale: .quality) }

        /// How often the best answer of the official scale was given.
        var good: Int { tally.official(place)[place.scale.best, default: 0] }
    }

    /// What a case step came to on one scale.
    struct StepRow {
        /// `nil` for criteria the standard gives no step.
        let step: CaseStep?
        let scale: OfficialScale
        let answers: [OfficialAnswer: Int]
        let rows: [Row]

        var counted: Int { answers.reduce(0) { $1.key == .notApplicable ? $0 : $0 + $1.value } }

        /// How often the best answer of the scale was given.
        var good: Int { answers[scale.best, default: 0] }

        func share(_ answer: OfficialAnswer) -> Share { Share(answers[answer, default: 0], of: counted) }
    }

    /// A criterion of fewer cases is neither praised nor blamed.
    static let fewestCases = 3

    let rows: [Row]
    let steps: [StepRow]
    let corrected: Int

    init(_ round: ReviewRound) {
        var tallies: [CriterionID: RoundTally] = [:]
        for answer in round.answers { tallies[answer.criterion, default: RoundTally()].add(answer.verdict) }
        rows = round.sample.criteria.compactMap { id in
            guard let criterion = round.standard.criteria.first(where: { $0.id == id }), let tally = tallies[id] else {
                return nil
            }
            return Row(criterion: criterion, tally: tally)
        }
        var steps: [StepRow] = []
        let order: [CaseStep?] = CaseStep.allCases + [nil]
        for step in order {
            for scale in OfficialScale.allCases {
                let own = rows.filter {
                    $0.criterion.review?.step == step && ($0.criterion.review?.scale ?? .quality) == scale
                }
                guard !own.isEmpty else { continue }
                var answers: [OfficialAnswer: Int] = [:]
                for row in own {
                    for (answer, count) in row.tally.official(row.place) { answers[answer, default: 0] += count }
                }
                steps.append(StepRow(step: step, scale: scale, answers: answers, rows: own))
            }
        }
        self.steps = steps
        corrected = round.answers.count {
            guard let machine = $0.machine, machine != .notAssessable else { return false }
            return round.sample.asked(machine, on: $0.criterion) != $0.verdict
        }
    }

    /// The criteria with the highest shares of ja, at least four in five; at most `count`. Whole domains stand back, here
    /// and among the weakest, as in `TopicChoice`.
    func best(_ count: Int, where isTold: (Row) -> Bool) -> [Row] {
        Self.domainsLast(ranked(where: isTold).filter { $0.share.count * 5 >= $0.share.total * 4 }, count)
    }

    /// The criteria with the lowest shares of ja, none of them all ja; at most `count`.
    func weakest(_ count: Int, where isTold: (Row) -> Bool) -> [Row] {
        Self.domainsLast(ranked(where: isTold).reversed().filter { $0.share.count * 5 < $0.share.total * 4 }, count)
    }

    private static func domainsLast(_ rows: [Row], _ count: Int) -> [Row] {
        let inOrder = rows.filter { !$0.criterion.sumsUpDimensions } + rows.filter { $0.criterion.sumsUpDimensions }
        return Array(inOrder.prefix(count))
    }

    /// The criteria that may be praised or blamed, the highest share of ja first.
    func ranked(where isTold: (Row) -> Bool) -> [Row] {
        rows.filter { $0.tally.counted >= Self.fewestCases && isTold($0) }.enumerated().sorted { one, other in
            let (first, second) = (one.element.share, other.element.share)
            let difference = first.count * second.total - second.count * first.total
            return difference == 0 ? one.offset < other.offset : difference > 0
        }.map(\.element)
    }
}
