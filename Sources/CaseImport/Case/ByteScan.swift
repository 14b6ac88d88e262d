/// Searches in UTF-8 bytes, in blocks of fixed length so that the compiler can look at many bytes at once.
enum ByteScan {
    private static let block = 32

    /// How far text needs no attention: up to a control character or line break, or a space that is not followed by
    /// text within the range. Without either it is `end`.
    static func endOfRegularText(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        // One byte more than a block, to see what follows its last space.
        while index + block < end {
            let part = bytes.extracting(index..<index + block + 1)
            var irregular: UInt8 = 0
            for offset in 0..<block {
                let byte = part[offset]
                let isControl: UInt8 = byte < 0x20 ? 1 : 0
                let isSpace: UInt8 = byte == 0x20 ? 1 : 0
                let isFollowedBySpace: UInt8 = part[offset + 1] <= 0x20 ? 1 : 0
                irregular |= isControl | (isSpace & isFollowedBySpace)
            }
            if irregular != 0 { break }
            index += block
        }
        while index < end {
            let byte = bytes[index]
            if byte < 0x20 || (byte == 0x20 && (index + 1 == end || bytes[index + 1] <= 0x20)) { return index }
            index += 1
        }
        return end
    }

    /// How far text needs no attention when line feeds may separate its paragraphs: up to another control character,
    /// or white space that is not followed by text within the range. Without either it is `end`.
    static func endOfTidyParagraphs(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index + block < end {
            let part = bytes.extracting(index..<index + block + 1)
            var irregular: UInt8 = 0
            for offset in 0..<block {
                let byte = part[offset]
                let isControl: UInt8 = byte < 0x20 ? 1 : 0
                let isLineFeed: UInt8 = byte == 0x0A ? 1 : 0
                let isSpace: UInt8 = byte <= 0x20 ? 1 : 0
                let isFollowedBySpace: UInt8 = part[offset + 1] <= 0x20 ? 1 : 0
                irregular |= (isControl & ~isLineFeed) | (isSpace & isFollowedBySpace)
            }
            if irregular != 0 { break }
            index += block
        }
        while index < end {
            let byte = bytes[index]
            if byte < 0x20 && byte != 0x0A || byte <= 0x20 && (index + 1 == end || bytes[index + 1] <= 0x20) {
                return index
            }
            index += 1
        }
        return end
    }
}
