import AuditModel
import Reporting

/// Recomputes withheld counts from what is printed, as a reader with pencil and paper would: wherever a sum has one
/// unknown left, it is worked out, again and again.
struct TableAttack {
    struct Cell: Hashable {
        /// "kommune 147"
        let group: String
        let criterion: String
        let column: String
    }

    private static let columns = ["n", "ja", "delvist", "nej", "ikke_relevant", "kan_ikke_vurderes"]

    /// What the rules tell of two criteria: in every group the one count is the sum of the others.
    struct Tie {
        typealias Count = (criterion: String, column: String)
        let whole: Count
        let parts: [Count]
    }

    private(set) var known: [Cell: Int] = [:]
    private let ties: [Tie]
    private var groups: [String] = []
    private var criteria: [String] = []

    /// Reads the rows of `tabeller.csv`, header first.
    init(_ rows: [[String]], ties: [Tie] = []) {
        self.ties = ties
        for row in rows.dropFirst() {
            let group = row[0] + " " + row[1]
            if !groups.contains(group) { groups.append(group) }
            if !criteria.contains(row[2]) { criteria.append(row[2]) }
            for (index, column) in Self.columns.enumerated() {
                if let count = Int(row[3 + index]) {
                    known[Cell(group: group, criterion: row[2], column: column)] = count
                }
            }
        }
    }

    /// All cases, from koersel.json.
    mutating func addGroupSizes(total: Int) {
        known[Cell(group: "alle alle", criterion: "", column: "sager")] = total
    }

    mutating func recompute(register: MunicipalityRegister) {
        let sums = sums(register: register)
        var count = -1
        while count != known.count {
            count = known.count
            for (whole, parts) in sums { solve(whole, parts) }
        }
    }

    private mutating func solve(_ whole: Cell, _ parts: [Cell]) {
        let unknown = parts.filter { known[$0] == nil }
        let sum = parts.reduce(0) { $0 + (known[$1] ?? 0) }
        if unknown.isEmpty, known[whole] == nil {
            known[whole] = sum
        } else if let total = known[whole], unknown.count == 1 {
            known[unknown[0]] = total - sum
        } else if let total = known[whole], total == sum {
            for part in unknown { known[part] = 0 }
        }
    }

    /// Within a row, between groups, and between a group's size and its rows.
    private func sums(register: MunicipalityRegister) -> [(Cell, [Cell])] {
        var sums: [(Cell, [Cell])] = []
        for group in groups {
            for criterion in criteria {
                func cell(_ column: String) -> Cell { Cell(group: group, criterion: criterion, column: column) }
                sums.append((cell("n"), [cell("ja"), cell("delvist"), cell("nej")]))
                let size = Cell(group: group, criterion: "", column: "sager")
                sums.append((size, [cell("n"), cell("ikke_relevant"), cell("kan_ikke_vurderes")]))
            }
        }
        for group in groups {
            for tie in ties {
                func cell(_ count: Tie.Count) -> Cell {
                    Cell(group: group, criterion: count.criterion, column: count.column)
                }
                sums.append((cell(tie.whole), tie.parts.map(cell)))
            }
        }
        for (whole, parts) in partitions(register: register) {
            for (criterion, columns) in criteria.map({ ($0, Self.columns) }) + [("", ["sager"])] {
                for column in columns {
                    sums.append(
                        (
                            Cell(group: whole, criterion: criterion, column: column),
                            parts.map { Cell(group: $0, criterion: criterion, column: column) }
                        ))
                }
            }
        }
        return sums
    }

    private func partitions(register: MunicipalityRegister) -> [(String, [String])] {
        var partitions: [(String, [String])] = []
        for grouping in ["kommune", "periode", "maalgruppe", "lovkrav", "ics", "dubu"] {
            partitions.append(("alle alle", groups.filter { $0.hasPrefix(grouping + " ") }))
        }
        partitions.append(("ics ja", groups.filter { $0.hasPrefix("ics-indfoert ") }))
        func municipalities(_ isMember: (MunicipalityRegister.Entry) -> Bool) -> [String] {
            register.entries.filter(isMember).map { "kommune \($0.code)" }.filter(groups.contains)
        }
        partitions.append(("ics ja", municipalities { $0.methodSince != nil }))
        partitions.append(("ics nej", municipalities { $0.methodSince == nil }))
        partitions.append(("dubu ja", municipalities { $0.systemSince != nil }))
        partitions.append(("dubu nej", municipalities { $0.systemSince == nil }))
        partitions.append(
            ("ics-indfoert 2007-2008", municipalities { $0.methodSince == 2007 || $0.methodSince == 2008 }))
        partitions.append(("ics-indfoert 2009-2010", municipalities { $0.methodSince == 2009 }))
        return partitions.filter { groups.contains($0.0) && !$0.1.isEmpty }
    }
}
