import Statistics

/// A bar ja/delvist/nej small enough to stand in thousands of rows: drawn by the style sheet from two ends.
struct CompactBar {
    /// Where ja, and ja and delvist together, end; whole per cent of the width.
    let yesEnd: String
    let partlyEnd: String
    /// The class of the cell: "b" for a bar, "b half" when delvist and nej are withheld, "void" for none.
    let kind: String

    init(_ row: TableRow) {
        let yes = row.yesShare?.fraction
        let partly = row.partlyShare?.fraction
        yesEnd = Decimal.fixed(100 * (yes ?? 0), digits: 0)
        partlyEnd = Decimal.fixed(100 * ((yes ?? 0) + (partly ?? 0)), digits: 0)
        kind = yes == nil ? "void" : partly == nil ? "b half" : "b"
    }
}
