import Reporting

/// Cells of tables in the terminal.
enum TextColumn {
    static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }

    /// Two decimals, of five characters; a dash for what is undefined.
    static func number(_ value: Double?, _ language: ReportLanguage) -> String {
        guard let value else { return "    –" }
        let hundredths = Int((value * 100).rounded())
        let digits = abs(hundredths)
        let number =
            (hundredths < 0 ? "-" : "") + "\(digits / 100)." + (digits % 100 < 10 ? "0" : "") + "\(digits % 100)"
        let shown = language == .danish ? number.replacing(".", with: ",") : number
        return String(repeating: " ", count: max(0, 5 - shown.count)) + shown
    }
}
