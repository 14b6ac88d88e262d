package import AuditModel

/// How verdicts move when the same cases are judged by two standards (flytning): counts, and examples of each move.
package struct VerdictMoves: Sendable {
    package struct Move: Hashable, Comparable, Sendable {
        /// Place in the later standard.
        package let criterion: Int
        package let before: Verdict
        package let after: Verdict

        package static func < (one: Self, other: Self) -> Bool {
            (one.criterion, one.before.place, one.after.place) < (
                other.criterion, other.before.place, other.after.place
            )
        }
    }

    package struct Example: Equatable, Sendable {
        package let municipality: MunicipalityCode
        package let caseID: String
        package let file: String
        package let reason: Reason
    }

    package static let mostExamples = 5

    package let criteria: [CriterionID]
    /// Cases judged by both.
    package private(set) var cases = 0
    private var counts: [Move: [MunicipalityCode: Int]] = [:]
    private var examples: [Move: [Example]] = [:]

    /// - Parameter criteria: those of the later standard.
    package init(criteria: [CriterionID]) { self.criteria = criteria }

    /// Counts one case; criteria that only one of the standards asks do not move.
    package mutating func add(before: AuditedCase, after: AuditedCase) {
        cases += 1
        for (index, criterion) in criteria.enumerated() {
            guard let from = before.verdict(on: criterion, at: index), after.findings.indices.contains(index) else {
                continue
            }
            let finding = after.findings[index]
            let move = Move(criterion: index, before: from, after: finding.verdict)
            counts[move, default: [:]][after.municipality, default: 0] += 1
            guard from != finding.verdict, examples[move, default: []].count < Self.mostExamples else { continue }
            examples[move, default: []].append(
                Example(
                    municipality: after.municipality, caseID: CPRNumber.masked(after.id),
                    file: CPRNumber.masked(after.file), reason: finding.reason))
        }
    }

    /// All pairs of verdicts that occur, by criterion.
    package var moves: [Move] { counts.keys.sorted() }

    package func count(_ move: Move) -> Int { (counts[move] ?? [:]).values.reduce(0, +) }

    package func municipalities(_ move: Move) -> [(code: MunicipalityCode, cases: Int)] {
        (counts[move] ?? [:]).sorted { $0.key < $1.key }.map { (code: $0.key, cases: $0.value) }
    }

    package func examples(_ move: Move) -> [Example] { examples[move] ?? [] }
}
