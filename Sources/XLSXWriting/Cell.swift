/// One cell of a sheet, by what it holds; the look follows from it.
package enum Cell: Equatable, Sendable {
    case empty
    /// Text as it stands, also where it looks like a formula, a number or a link.
    case text(String)
    /// Text that breaks into lines within its column.
    case wrapped(String)
    /// Text in bold.
    case strong(String)
    /// The heading of a sheet without a header row.
    case title(String)
    case integer(Int)
    /// With as many decimals as it has and there is room for.
    case number(Double)
    /// With one decimal.
    case decimal(Double)
    /// A part of the whole, 0…1, shown in whole per cent.
    case percent(Double)
    /// A part of the whole, 0…1, shown in per cent with one decimal.
    case finePercent(Double)
    case date(year: Int, month: Int, day: Int)
    /// A formula of our own with the result it has now, shown in whole per cent; never made from anyone's text.
    case percentFormula(String, result: Double)

    var style: CellStyle {
        switch self {
        case .empty, .text, .number: .plain
        case .wrapped: .wrapped
        case .strong: .strong
        case .title: .title
        case .integer: .integer
        case .decimal: .decimal
        case .percent, .percentFormula: .percent
        case .finePercent: .finePercent
        case .date(let year, _, _): Self.years.contains(year) ? .date : .plain
        }
    }

    /// The years a spreadsheet can hold as dates.
    static let years = 1900...9999
}

/// How cells look.
enum CellStyle: Int, CaseIterable {
    case plain, wrapped, strong, title, header, numberHeader, integer, decimal, percent, finePercent, date
}
