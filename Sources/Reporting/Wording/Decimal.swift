import Foundation

/// Numbers with a fixed number of decimals, whatever the locale.
enum Decimal {
    /// Rounded half away from zero; `separator` is a point in data and a comma in Danish text. What is too large for that
    /// (odds beside a factor of tiny units) as a power of ten: "5.1e+42", "inf".
    static func fixed(_ value: Double, digits: Int, separator: String = ".") -> String {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        guard let scaled = Int(exactly: (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)) else {
            return String(format: "%.2g", value).replacing(".", with: separator)
        }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return sign + String(scaled) }
        let (whole, part) = scaled.quotientAndRemainder(dividingBy: Int(scale))
        let padding = String(repeating: "0", count: digits - String(part).count)
        return "\(sign)\(whole)\(separator)\(padding)\(part)"
    }

    /// As it was set, without rounding: "25", "0.65".
    static func exact(_ value: Double, separator: String = ".") -> String {
        Int(exactly: value).map(String.init) ?? "\(value)".replacing(".", with: separator)
    }
}
