/// One cell of RFC 4180, safe to open in a spreadsheet.
enum CSVCell {
    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    /// The bytes of a text as a cell: defused with an apostrophe if it begins as a formula would, quoted where it must be.
    static func bytes(_ text: String) -> [UInt8] {
        let utf8 = Array(text.utf8)
        let isFormula = isFormula(utf8)
        let needsQuotes = utf8.contains { $0 == comma || $0 == quote || $0 == carriageReturn || $0 == lineFeed }
        guard isFormula || needsQuotes else { return utf8 }
        var cell: [UInt8] = []
        cell.reserveCapacity(utf8.count + 4)
        if needsQuotes { cell.append(quote) }
        if isFormula { cell.append(UInt8(ascii: "'")) }
        for byte in utf8 {
            if byte == quote { cell.append(quote) }
            cell.append(byte)
        }
        if needsQuotes { cell.append(quote) }
        return cell
    }

    /// The bytes of a figure of the program's own: a difference below zero stays a number.
    static func figure(_ text: String) -> [UInt8] {
        let utf8 = Array(text.utf8)
        return utf8.first == UInt8(ascii: "-") && isNumber(utf8) ? utf8 : bytes(text)
    }

    /// Whether a spreadsheet would take the text for a formula.
    static func isFormula(_ cell: [UInt8]) -> Bool {
        switch cell.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
        case UInt8(ascii: "\t"), carriageReturn: true
        default: false
        }
    }

    /// Whether a cell is a negative number and nothing else, as a difference may be: "-0.25", "-1.5e-07".
    private static func isNumber(_ cell: [UInt8]) -> Bool {
        cell.count > 1
            && cell.dropFirst().allSatisfy { byte in
                byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "-")
            } && Double(String(decoding: cell, as: UTF8.self)) != nil
    }
}
