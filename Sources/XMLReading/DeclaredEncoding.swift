/// The encoding that the beginning of a document shows.
enum DeclaredEncoding {
    /// Whether the bytes behind a byte order mark, if there is one, are UTF-8: so says the mark, or the declaration, or there is
    /// none and the document begins as one of ASCII does. When it is not clear from the first bytes, no.
    static func isUTF8(_ start: Span<UInt8>, hasMark: Bool) -> Bool {
        if hasMark { return true }
        guard start.count >= 5, start[0] == UInt8(ascii: "<") else { return false }
        let head = (0..<min(start.count, 200)).map { start[$0] }
        guard head.starts(with: Array("<?xml".utf8)) else { return head[1] > 0x20 }
        guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return false }
        let words = head[..<end].split { " =\"'?\t\r\n".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
        guard let place = words.firstIndex(of: "encoding") else { return true }
        return place + 1 < words.count && words[place + 1].lowercased() == "utf-8"
    }
}
