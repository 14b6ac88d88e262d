package import AuditModel

/// How verdicts move from one standard to another, ready to be written.
package struct ImpactContent: Sendable {
    let moves: VerdictMoves
    let before: StandardDescription
    let after: StandardDescription
    let referenceDate: CalendarDate
    let version: String
    let language: ReportLanguage
    let names: MunicipalityRegister

    package init(
        moves: VerdictMoves, before: StandardDescription, after: StandardDescription, referenceDate: CalendarDate,
        version: String, language: ReportLanguage, names: MunicipalityRegister
    ) {
        self.moves = moves
        self.before = before
        self.after = after
        self.referenceDate = referenceDate
        self.version = version
        self.language = language
        self.names = names
    }

    /// What only the earlier standard asks.
    package var noLongerAsked: [CriterionID] {
        let asked = Set(after.criteria.map(\.id))
        return before.criteria.map(\.id).filter { !asked.contains($0) }
    }

    /// What only the later standard asks.
    package var newlyAsked: [CriterionID] {
        let asked = Set(before.criteria.map(\.id))
        return after.criteria.map(\.id).filter { !asked.contains($0) }
    }

    /// The criterion's name in the later standard.
    package func title(of move: VerdictMoves.Move) -> String { after.criteria[move.criterion].title[language] }

    /// Pairs of different verdicts.
    package var moved: [VerdictMoves.Move] { moves.moves.filter { $0.before != $0.after } }
}
