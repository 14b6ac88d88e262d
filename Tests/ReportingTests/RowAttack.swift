/// Counts withheld cells from published rows, as a reader would who puts the rows of a case side by side.
///
/// Where a group has all the cases of a verdict, the rows with it are known to be the group's; where it has none, they are
/// known not to be. A withheld count then lies between the cases known to be in the group and those that may be.
struct RowAttack {
    struct Cell: Hashable {
        /// "kommune 147"
        let group: String
        let criterion: String
        let verdict: String
        let cases: Int
    }

    private static let verdicts = [
        (name: "ja", column: 4), (name: "delvist", column: 5), (name: "nej", column: 6),
        (name: "ikke-relevant", column: 7), (name: "kan-ikke-vurderes", column: 8),
    ]

    private let tables: [[String]]
    /// By case, the answers that are told, by criterion.
    private let answers: [[String: String]]

    /// Rows of `tabeller.csv` and `fund.csv`, headers first.
    init(tables: [[String]], findings: [[String]]) {
        self.tables = Array(tables.dropFirst())
        answers = Dictionary(grouping: findings.dropFirst()) { $0[0] + "/" + $0[1] }.values.map { rows in
            Dictionary(rows.filter { !$0[5].isEmpty }.map { ($0[4], $0[5]) }) { first, _ in first }
        }
    }

    /// The withheld counts of 1 to 4 that are left a single value.
    func recomputed() -> [Cell] {
        let all = Dictionary(tables.filter { $0[0] == "alle" }.map { ($0[2], $0) }) { first, _ in first }
        let groups = Dictionary(grouping: tables.filter { $0[0] != "alle" }) { $0[0] + " " + $0[1] }
        return groups.flatMap { name, rows -> [Cell] in
            let isMember = answers.map { membership(of: $0, rows, all) }
            return rows.flatMap { row in
                Self.verdicts.compactMap { verdict -> Cell? in
                    guard row[verdict.column].isEmpty else { return nil }
                    let criterion = row[2]
                    guard answers.allSatisfy({ $0[criterion] != nil }) else { return nil }
                    let having = zip(answers, isMember).filter { $0.0[criterion] == verdict.name }.map(\.1)
                    let certain = having.count { $0 == true }
                    guard certain > 0, certain < 5, !having.contains(nil) else { return nil }
                    return Cell(group: name, criterion: criterion, verdict: verdict.name, cases: certain)
                }
            }
        }
    }

    /// Whether a case is one of a group's; `nil` when the tables do not tell.
    private func membership(of answers: [String: String], _ rows: [[String]], _ all: [String: [String]]) -> Bool? {
        for row in rows {
            for verdict in Self.verdicts where answers[row[2]] == verdict.name {
                guard let count = Int(row[verdict.column]) else { continue }
                if count == 0 { return false }
                if count == all[row[2]].flatMap({ Int($0[verdict.column]) }) { return true }
            }
        }
        return nil
    }
}
