/// The length of texts in standard pages (normalsider) of 2,400 characters, spaces included (`criteria.md`, section 6).
package enum StandardPages {
    package static let charactersPerPage = 2400

    package static func pages(characters: Int) -> Double {
        Double(characters) / Double(charactersPerPage)
    }

    /// Characters of UTF-8 text: a decomposed letter is one, a line end is one however it is written.
    package static func characters(in text: Span<UInt8>) -> Int { text.count - silentBytes(in: text) }

    /// How many bytes of UTF-8 text are no character of their own.
    static func silentBytes(in text: Span<UInt8>) -> Int {
        var count = 0
        for index in text.indices {
            let byte = text[index]
            // Continuation bytes, the lead bytes of combining marks (U+0300...U+037F) and carriage returns.
            if byte & 0xC0 == 0x80 || byte & 0xFE == 0xCC || byte == 0x0D { count += 1 }
        }
        return count
    }
}
