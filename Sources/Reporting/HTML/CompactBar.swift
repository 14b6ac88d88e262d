import Statistics

/// A bar ja/delvist/nej small enough to stand in thousands of rows: drawn by the style sheet from two ends.
struct CompactBar {
    /// Where ja, and ja and delvist together, end, in whole per cent of the width, as the style sheet asks for them.
    let ends: String
    /// The class of the cell: "b" for a bar, "b half" when delvist and nej are withheld, "void" for none.
    let kind: String

    init(_ row: TableRow) {
        let yes = row.yesShare?.fraction
        let partly = row.partlyShare?.fraction
        let yesEnd = Decimal.fixed(100 * (yes ?? 0), digits: 0)
        let partlyEnd = Decimal.fixed(100 * ((yes ?? 0) + (partly ?? 0)), digits: 0)
        ends = "--y:\(yesEnd);--p:\(partlyEnd)"
        kind = yes == nil ? "void" : partly == nil ? "b half" : "b"
    }
}
