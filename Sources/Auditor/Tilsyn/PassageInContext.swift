import AuditModel
import Reporting

extension ReviewSheet.Passage {
    private static let contextLength = 220
    private static let longestQuote = 700

    /// What a piece of evidence points at, with what stands around it in its section.
    init(_ place: Evidence, in caseFile: CaseFile, _ source: SourceMap) {
        let document = caseFile.documents[place.document]
        let section = place.section.map { document.sections[$0] }
        var before = ""
        var quote = ""
        var after = ""
        if let section {
            let bytes = Self.masked(Array(caseFile.text[section.text]), of: caseFile)
            let range = place.range.map { range in
                (range.lowerBound - section.text.lowerBound)..<(range.upperBound - section.text.lowerBound)
            }
            let quoted = range ?? 0..<bytes.count
            func text(_ range: Range<Int>) -> String {
                String(decoding: bytes[range], as: UTF8.self)
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            before = Self.end(of: text(0..<quoted.lowerBound))
            quote = Self.beginning(of: text(quoted), Self.longestQuote)
            after = Self.beginning(of: text(quoted.upperBound..<bytes.count), Self.contextLength)
        }
        self.init(
            document: document.kind, section: section?.kind,
            position: source.position(of: place, in: caseFile), before: before, quote: quote, after: after)
    }

    /// Masks byte by byte, so that offsets stay and a number is masked on both sides of a cut.
    private static func masked(_ bytes: [UInt8], of caseFile: CaseFile) -> [UInt8] {
        var masked = bytes
        for range in caseFile.numberRanges(in: bytes) {
            for index in range where !isSeparator(bytes[index]) { masked[index] = UInt8(ascii: "#") }
        }
        for range in ContactDetails.ranges(in: masked) {
            for index in range where bytes[index] != UInt8(ascii: "@") { masked[index] = UInt8(ascii: "#") }
        }
        return masked
    }

    /// What stands between the digits and letters of a number, of ASCII.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return byte < 0x80 && !isLetter && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func beginning(of text: String, _ length: Int) -> String {
        guard text.count > length else { return text }
        let head = text.prefix(length)
        return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + " …"
    }

    private static func end(of text: String) -> String {
        guard text.count > contextLength else { return text }
        let tail = text.suffix(contextLength)
        return "… " + tail[(tail.firstIndex(of: " ") ?? tail.startIndex)...].drop { $0 == " " }
    }
}
