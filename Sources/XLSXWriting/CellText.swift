/// Text as a cell can hold it.
enum CellText {
    /// The text without what XML 1.0 has no place for and what turns the direction of text around, cut to a length
    /// counted in UTF-16, as spreadsheets count.
    static func allowed(_ text: String, atMost most: Int) -> String {
        var kept = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars where isAllowed(scalar) {
            length += UTF16.width(scalar)
            if length > most { break }
            kept.append(scalar)
        }
        return String(kept)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n": true
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": false
        case "\u{200E}", "\u{200F}", "\u{061C}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": false
        default: true
        }
    }
}
