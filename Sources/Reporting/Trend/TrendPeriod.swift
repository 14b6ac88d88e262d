package import AuditModel

/// A stretch of time that cases are counted together for.
package struct TrendPeriod: Hashable, Comparable, Sendable {
    package enum Length: String, CaseIterable, Sendable {
        case month, quarter, year

        var perYear: Int {
            switch self {
            case .month: 12
            case .quarter: 4
            case .year: 1
            }
        }
    }

    package let length: Length
    /// Counted from the year 0.
    let index: Int

    package init(_ date: CalendarDate, length: Length) {
        self.length = length
        let (year, month, _) = date.components
        index = year * length.perYear + (month - 1) * length.perYear / 12
    }

    private init(length: Length, index: Int) {
        self.length = length
        self.index = index
    }

    var next: TrendPeriod { TrendPeriod(length: length, index: index + 1) }

    /// "2013", "2013-K2", "2013-05".
    package var id: String {
        let (year, part) = index.quotientAndRemainder(dividingBy: length.perYear)
        switch length {
        case .year: return String(year)
        case .quarter: return "\(year)-K\(part + 1)"
        case .month: return "\(year)-\(part < 9 ? "0" : "")\(part + 1)"
        }
    }

    /// The same for readers: an English quarter is "2013-Q2".
    func name(_ language: ReportLanguage) -> String {
        length == .quarter && language == .english ? id.replacing("K", with: "Q") : id
    }

    package static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}
