import Reporting

/// The figures of labelled sentences or passages as a table: a row for each score.
struct ScoreSheet {
    struct Row: Equatable {
        /// What is scored, by its name in the JSON form.
        let part: String
        /// One class of it; "" for all together.
        let name: String
        /// How many are labelled so.
        let n: Int
        /// What is found of what is labelled; `nil` where every item has exactly one label.
        let hits: Hits?
        /// Share of items with the same label; `nil` where an item may have many.
        let equal: Double?
    }

    private(set) var rows: [Row] = []

    mutating func add(_ part: String, class name: String = "", _ hits: Hits) {
        rows.append(Row(part: part, name: name, n: hits.labelled, hits: hits, equal: nil))
    }

    mutating func add(_ part: String, class name: String = "", _ count: EqualCount) {
        rows.append(Row(part: part, name: name, n: count.n, hits: nil, equal: count.share))
    }

    /// For machines: one row for each score.
    var csv: String {
        func cell(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        let lines = rows.map { row in
            [
                row.part, row.name, "\(row.n)", cell(row.hits?.precision), cell(row.hits?.recall), cell(row.hits?.f1),
                cell(row.equal),
            ]
        }
        return String(
            decoding: CSVText.of(
                header: ["del", "klasse", "n", "praecision", "genkaldelse", "f1", "ens"], rows: lines, texts: 2),
            as: UTF8.self)
    }

    /// For people: the same rows in columns.
    func text(language: ReportLanguage) -> String {
        let isDanish = language == .danish
        func cell(_ text: String) -> String { TextColumn.right(text, 12) }
        func cell(_ value: Double?) -> String { cell(TextColumn.number(value, language)) }
        let titles =
            isDanish
            ? ["n", "præcision", "genkaldelse", "F1", "ens"] : ["n", "precision", "recall", "F1", "same"]
        let head = TextColumn.left(isDanish ? "bedømt" : "judged", 44) + titles.map(cell).joined()
        let lines = rows.map { row in
            TextColumn.left(row.name.isEmpty ? row.part : "  \(row.part): \(row.name)", 44) + cell("\(row.n)")
                + (row.hits.map { cell($0.precision) + cell($0.recall) + cell($0.f1) }
                    ?? String(repeating: " ", count: 36) + cell(row.equal))
        }
        return ([head] + lines).joined(separator: "\n")
    }
}
