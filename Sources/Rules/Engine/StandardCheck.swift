import AuditModel
import TextFeatures
package import YAMLReading

/// What `auditor standards check` finds in a standard that loads: combinations that cannot be, verdicts without an
/// example, examples that do not hold.
package struct StandardCheck: Sendable {
    private let standard: Standard
    /// By what the examples it inherits are judged.
    private let inherited: Standard

    /// - Parameter inherited: the same with the numbers of what it extends: another deadline is meant to move verdicts, so
    ///   the shipped examples only tell whether its words or its triangle move any.
    package init(_ standard: Standard, inherited: Standard? = nil) {
        self.standard = standard
        self.inherited = inherited ?? standard
    }

    /// All complaints, by file and line.
    package func complaints() throws -> [YAMLError] {
        var complaints = standard.criteria.flatMap(impossibilities)
        let own = ExampleRunner.examples(of: standard, inherited: false)
        let shipped = ExampleRunner.examples(of: standard, inherited: true)
        complaints += own.complaints + shipped.complaints
        complaints += missingExamples(own: own.examples, shipped: shipped.examples)
        complaints += try ExampleRunner(standard).results(of: own.examples).compactMap {
            $0.complaint(advice: "correct the example or the criterion")
        }
        complaints += try ExampleRunner(inherited).results(of: shipped.examples).compactMap {
            $0.complaint(advice: "the words or the edition of your standard move it")
        }
        return complaints.sorted { $0.position < $1.position }
    }

    private func impossibilities(_ criterion: Criterion) -> [YAMLError] {
        var complaints: [YAMLError] = []
        let number = ownNumber(criterion)
        func complain(_ sentence: String, advice: String, at position: YAMLPosition) {
            let advice = number == nil ? advice : "change this number"
            let sentence = "'\(criterion.id)': \(sentence); \(advice)"
            complaints.append(YAMLError(.other(sentence), at: number ?? position))
        }
        if let partly = criterion.partly, partly.implies(criterion.yes) {
            complain(
                "'partly' demands at least as much as 'yes', so no case gets delvist", advice: "loosen it",
                at: criterion.partlyPosition ?? criterion.position)
        }
        if let no = criterion.no, criterion.yes.implies(.not(no)) == false, no.implies(criterion.yes) {
            complain(
                "whatever is 'no' is 'yes' before, so no case gets nej", advice: "tighten 'yes'",
                at: criterion.position)
        }
        for clause in [criterion.applies, criterion.assessable, criterion.yes, criterion.partly, criterion.no] {
            if let clause, clause.contradictsItself {
                complain(
                    "a clause demands a thing and its opposite, so it never holds", advice: "remove one of them",
                    at: criterion.position)
            }
        }
        return complaints
    }

    /// Where the standard gives a criterion it inherits another number; the criterion's own file is not its to correct.
    private func ownNumber(_ criterion: Criterion) -> YAMLPosition? {
        (standard.description.thresholds ?? []).lazy
            .filter { $0.extended != nil && criterion.thresholds.contains($0.name) }
            .compactMap { standard.thresholds.position(of: $0.name) }
            .first { $0.file != criterion.position.file }
    }

    /// Every verdict a criterion can give needs an example; in a family one member's will do, in a shipped one also that of
    /// a member which is off.
    private func missingExamples(own: [Example], shipped: [Example]) -> [YAMLError] {
        var complaints: [YAMLError] = []
        var done: Set<YAMLPosition> = []
        for criterion in standard.criteria where done.insert(criterion.position).inserted {
            let family = standard.criteria.filter { $0.position == criterion.position }.map(\.id)
            let examples =
                own.filter { family.contains($0.criterion) }
                + shipped.filter { $0.position.file == criterion.position.file }
            let shown = Set(examples.map(\.verdict))
            for verdict in criterion.reachableVerdicts where !shown.contains(verdict) {
                let sentence = "no example gets \(verdict.rawValue); add one under 'examples'"
                complaints.append(YAMLError(.other("'\(criterion.id)': \(sentence)"), at: criterion.position))
            }
        }
        return complaints
    }
}

extension Criterion {
    /// Verdicts its clauses allow, in the order of `Verdict`.
    var reachableVerdicts: [Verdict] {
        Verdict.allCases.filter { verdict in
            switch verdict {
            case .yes, .no: true
            case .partly: partly.map { !$0.implies(yes) } ?? (no != nil)
            case .notApplicable: applies != nil
            case .notAssessable: assessable != nil || needsFullDelivery
            }
        }
    }
}
