import AuditModel

/// The words a piece of evidence points at, masked and cut to length, for the terminal.
enum Quote {
    private static let length = 200

    /// "" when the evidence is no text.
    static func text(of place: Evidence, in caseFile: CaseFile) -> String {
        guard let section = place.section else { return "" }
        let range = place.range ?? caseFile.documents[place.document].sections[section].text
        return shortened(masked(String(decoding: caseFile.text[range], as: UTF8.self), of: caseFile))
    }

    /// Text of a case, without the number it declares either.
    static func masked(_ text: String, of caseFile: CaseFile) -> String {
        ContactDetails.masked(caseFile.masked(text))
    }

    /// CPR numbers first: ten digits are no telephone number.
    static func masked(_ text: String) -> String { ContactDetails.masked(CPRNumber.masked(text)) }

    /// On one line, cut at a word near 200 characters.
    static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count > length else { return line }
        let head = line.prefix(length)
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + " …"
    }
}
