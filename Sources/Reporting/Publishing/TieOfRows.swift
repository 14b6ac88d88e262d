import AuditModel

/// A tie with the places of its criteria in the standard.
struct TieOfRows: Sendable {
    let fewer: (criterion: Int, verdicts: [Verdict])
    let others: [(criterion: Int, verdicts: [Verdict])]

    /// The ties of a standard between criteria it asks.
    static func all(of standard: StandardDescription) -> [TieOfRows] {
        let places = Dictionary(zip(standard.criteria.map(\.id), standard.criteria.indices)) { first, _ in first }
        return (standard.ties ?? []).compactMap { tie in
            let placed = ([tie.fewer] + tie.others).compactMap { answers in
                places[answers.criterion].map { (criterion: $0, verdicts: answers.verdicts) }
            }
            guard let fewer = placed.first, placed.count == 1 + tie.others.count else { return nil }
            return TieOfRows(fewer: fewer, others: Array(placed.dropFirst()))
        }
    }
}
