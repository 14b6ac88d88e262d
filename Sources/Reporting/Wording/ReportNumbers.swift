import AuditModel
import Statistics

/// Numbers, dates and short phrases as the report prints them: decimal comma in Danish, point in English.
struct ReportNumbers {
    let language: ReportLanguage

    private static let noBreak = "\u{A0}"

    /// "60 %" in Danish, "60%" in English.
    func percent(_ share: Share?) -> String? {
        guard let percent = share?.percent else { return nil }
        return language == .danish ? "\(percent)\(Self.noBreak)%" : "\(percent)%"
    }

    /// Half a per cent is rounded up, though 100 times 0.575 is a little less than 57.5.
    func percent(fraction: Double) -> String {
        let percent = Decimal.fixed((1e10 * fraction).rounded() / 1e8, digits: 0)
        return language == .danish ? "\(percent)\(Self.noBreak)%" : "\(percent)%"
    }

    /// "51–68", in per cent.
    func interval(_ interval: Interval?) -> String? {
        guard let interval else { return nil }
        return "\(Decimal.fixed(100 * interval.lower, digits: 0))–\(Decimal.fixed(100 * interval.upper, digits: 0))"
    }

    func decimal(_ value: Double, digits: Int = 1) -> String {
        Decimal.fixed(value, digits: digits, separator: language == .danish ? "," : ".")
    }

    /// As it was set, without rounding: "25", "0,65".
    func exact(_ value: Double) -> String { Decimal.exact(value, separator: language == .danish ? "," : ".") }

    /// A p-value: "0,012", "0,34", "under 0,001".
    func probability(_ value: Double) -> String {
        value < 0.001 ? "under " + decimal(0.001, digits: 3) : decimal(value, digits: value < 0.1 ? 3 : 2)
    }

    /// With a mark between thousands: "12.345" in Danish, "12,345" in English.
    func count(_ number: Int) -> String {
        let digits = String(number)
        var marked = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { marked += language == .danish ? "." : "," }
            marked.append(digit)
        }
        return marked
    }

    /// With what is counted, in the singular for one: "1 sag", "12.345 sager".
    func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(count(number)) \(number == 1 ? one : many)"
    }

    /// "30. juni 2014", "30 June 2014".
    func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        switch language {
        case .danish: return "\(day). \(Self.danishMonths[month - 1]) \(year)"
        case .english: return "\(day) \(Self.englishMonths[month - 1]) \(year)"
        }
    }

    private static let danishMonths = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
