/// What a sheet has beside its rows: its name, its columns, and how many of them stay in view.
package struct SheetLayout: Sendable {
    /// A column and what belongs to all its cells.
    package struct Column: Sendable {
        /// Empty in every column of a sheet without a header row.
        package let heading: String
        /// In characters.
        package let width: Double
        /// What a drop-down list offers in the cells of the column; nothing else can be entered there.
        package let choices: [String]
        package let colours: [ColourRule]
        /// Whether it holds numbers, which stand at the right, and its heading with them.
        let isNumeric: Bool

        package init(
            _ heading: String, width: Double, choices: [String] = [], colours: [ColourRule] = [],
            isNumeric: Bool = false
        ) {
            precondition(choices.reduce(choices.count) { $0 + $1.utf16.count } <= 255, "a list holds 255 characters")
            self.heading = heading
            self.width = width
            self.choices = choices
            self.colours = colours
            self.isNumeric = isNumeric
        }
    }

    package let name: String
    package let columns: [Column]
    /// Columns at the left that stay in view.
    package let frozenColumns: Int

    /// The most lines a row can be high: 409 points.
    private static let mostLines = 27

    /// How many lines the cells that break into lines take up, estimated: a tenth of a column is lost where words break.
    func lines(of cells: [Cell]) -> Int {
        let needed = zip(cells, columns).map { cell, column in
            guard case .wrapped(let text) = cell, column.width > 0 else { return 1 }
            return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
                sum + max(1, Int((1.1 * Double(line.count) / column.width).rounded(.up)))
            }
        }
        return min(Self.mostLines, needed.max() ?? 1)
    }

    var hasHeader: Bool { columns.contains { !$0.heading.isEmpty } }

    /// - Precondition: the name has 1 to 31 characters and none of `[]:*?/\`.
    package init(name: String, columns: [Column], frozenColumns: Int = 0) {
        precondition((1...31).contains(name.count) && !name.contains(where: { "[]:*?/\\'".contains($0) }))
        self.name = name
        self.columns = columns
        self.frozenColumns = frozenColumns
    }
}

/// When a cell of a column takes which colour.
package enum ColourRule: Equatable, Sendable {
    case equals(String, Tone)
    case below(Double, Tone)
    case atLeast(Double, Tone)
    /// A bar behind a number from 0 to this.
    case bar(upTo: Double)

    /// Fills that are told apart by lightness too; the text on them stays black.
    package enum Tone: Sendable {
        case good, middling, poor, muted

        var fill: UInt32 {
            switch self {
            case .good: 0x9FD3C7
            case .middling: 0xF3E2B3
            case .poor: 0xE8B4A8
            case .muted: 0xE6E6E6
            }
        }
    }
}
