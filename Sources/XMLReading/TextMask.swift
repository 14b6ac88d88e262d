/// Puts a plain byte in the place of each byte of other letters in running text, before libxml2 reads it.
///
/// libxml2 reads ASCII text in long runs, but from the first other letter on one character at a time, at many times the
/// price. Only whole characters outside of tags, comments, CDATA sections and instructions are masked, byte for byte, so
/// that offsets stay the same; what is read is then taken from the source itself. All that libxml2 has to judge (names,
/// attributes, bytes that are no character) it sees as it is.
struct TextMask {
    /// A byte that XML allows in text and that hardly any text holds.
    static let placeholder: UInt8 = 0x7F

    /// Columns that a masked character and those before it on its line take beside their own.
    private struct Surplus {
        /// Offset of the character in the document.
        let offset: Int
        let line: Int32
        let columns: Int32
    }

    private enum Part {
        case text
        /// Text up to the next tag that libxml2 reads character by character in any case.
        case slowText
        /// Behind `<`, behind `<!`, behind `<!-`.
        case opening, declaration, dash
        /// Behind `&`.
        case reference
        case tag
        case quoted(UInt8)
        case comment, characterData, instruction
        /// What no longer is masked: not well-formed, or a DOCTYPE.
        case rest
    }

    private(set) var isMasking = false
    /// Whether text that is read character by character holds the placeholder itself.
    private(set) var hasOwnPlaceholders = false
    private var part = Part.text
    /// The last three bytes of a comment, a CDATA section or an instruction.
    private var recent: UInt32 = 0
    /// Of the part of the document that is masked next.
    private var start = 0
    private var line: Int32 = 1
    private var surplus: Int32 = 0
    private var surpluses: [Surplus] = []
    /// Of `surpluses`, the first that is not before the offset asked for last.
    private var cursor = 0

    /// - Parameter isMasking: whether the document to come is UTF-8.
    mutating func begin(isMasking: Bool) {
        self.isMasking = isMasking
        hasOwnPlaceholders = false
        part = .text
        (start, line, surplus) = (0, 1, 0)
        surpluses.removeAll(keepingCapacity: true)
        cursor = 0
    }

    /// Masks text in `bytes`, the next part of the document; returns how many bytes are ready, which is all of them but for a
    /// character that is cut off.
    mutating func mask(_ bytes: inout MutableSpan<UInt8>, isLast: Bool) -> Int {
        guard isMasking else { return bytes.count }
        var index = 0
        defer { start += index }
        while index < bytes.count {
            switch part {
            case .text: guard maskText(&bytes, from: &index, isLast: isLast) else { return index }
            case .rest: index = bytes.count
            default:
                passMarkup(bytes[index])
                index &+= 1
            }
        }
        return index
    }

    /// How many columns too many libxml2 counts on `line` up to `offset`.
    mutating func surplus(before offset: Int, line: Int32) -> Int32 {
        while cursor < surpluses.count, surpluses[cursor].offset < offset { cursor &+= 1 }
        while cursor > 0, surpluses[cursor &- 1].offset >= offset { cursor &-= 1 }
        guard cursor > 0, surpluses[cursor &- 1].line == line else { return 0 }
        return surpluses[cursor &- 1].columns
    }

    /// Forgets what is of no use behind `offset`.
    mutating func forget(before offset: Int) {
        _ = surplus(before: offset, line: 0)
        guard cursor > 1 else { return }
        surpluses.removeFirst(cursor - 1)
        cursor = 1
    }

    // MARK: Text

    /// Masks up to the next tag or reference; `false` when a character is cut off at the end.
    private mutating func maskText(_ bytes: inout MutableSpan<UInt8>, from index: inout Int, isLast: Bool) -> Bool {
        let end = bytes.count
        var next = index
        defer { index = next }
        while true {
            next = Self.special(in: bytes, from: next)
            guard next < end else { return true }
            switch bytes[next] {
            case UInt8(ascii: "<"):
                part = .opening
                next &+= 1
                return true
            case UInt8(ascii: "&"):
                part = .reference
                next &+= 1
                return true
            case UInt8(ascii: "\n"): beginLine()
            case UInt8(ascii: "\r"):
                // libxml2 leaves its fast way at any but a single line end of this kind.
                guard next &+ 2 < end || isLast else { return false }
                let isFast = next &+ 1 < end && bytes[next &+ 1] == UInt8(ascii: "\n")
                if !isFast || next &+ 2 < end && bytes[next &+ 2] == UInt8(ascii: "\r") {
                    part = .slowText
                    return true
                }
            case 0x80...:
                let length = Self.characterLength(bytes, at: next)
                guard length > 0 else {
                    if !isLast, Self.mayGoOn(bytes, from: next) { return false }
                    part = .rest
                    return true
                }
                for place in next..<next &+ length { bytes[place] = Self.placeholder }
                surplus &+= Int32(truncatingIfNeeded: length &- 1)
                surpluses.append(Surplus(offset: start &+ next, line: line, columns: surplus))
                next &+= length
                continue
            default: break
            }
            next &+= 1
        }
    }

    /// The first byte from `start` on that is no character by itself, begins a tag or a reference, or is below 0x10, as line ends are.
    @inline(__always)
    private static func special(in bytes: borrowing MutableSpan<UInt8>, from start: Int) -> Int {
        let tops: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index &+ 8 <= bytes.count {
            let eight = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
            let tag = eight ^ ones &* UInt64(UInt8(ascii: "<"))
            let reference = eight ^ ones &* UInt64(UInt8(ascii: "&"))
            // The lowest bit of each test is exact; borrows only reach upwards from it.
            let found =
                (eight | (eight &- ones &* 0x10) | (tag &- ones) & ~tag | (reference &- ones) & ~reference) & tops
            if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x10 || byte >= 0x80 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
            index &+= 1
        }
        return index
    }

    private mutating func beginLine() {
        line &+= 1
        surplus = 0
    }

    /// The length of the character at `index`, 0 if XML allows none such (The Unicode Standard, table 3-7; XML 1.0,
    /// production 2).
    private static func characterLength(_ bytes: borrowing MutableSpan<UInt8>, at index: Int) -> Int {
        func isNext(_ further: Int) -> Bool { index + further < bytes.count && bytes[index + further] & 0xC0 == 0x80 }
        switch bytes[index] {
        case 0xC2...0xDF: return isNext(1) ? 2 : 0
        case 0xE0...0xEF:
            guard isNext(1), isNext(2) else { return 0 }
            let scalar =
                UInt32(bytes[index] & 15) << 12 | UInt32(bytes[index + 1] & 63) << 6 | UInt32(bytes[index + 2] & 63)
            return scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar) && scalar < 0xFFFE ? 3 : 0
        case 0xF0...0xF4:
            guard isNext(1), isNext(2), isNext(3) else { return 0 }
            let head = UInt32(bytes[index] & 7) << 6 | UInt32(bytes[index + 1] & 63)
            return (0x10...0x10F).contains(head) ? 4 : 0
        default: return 0
        }
    }

    /// Whether what stands at the end may be the beginning of a character.
    private static func mayGoOn(_ bytes: borrowing MutableSpan<UInt8>, from index: Int) -> Bool {
        guard bytes[index] >= 0xC2, bytes[index] <= 0xF4 else { return false }
        let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
        guard bytes.count - index < length else { return false }
        for further in index + 1..<bytes.count where bytes[further] & 0xC0 != 0x80 { return false }
        return true
    }

    // MARK: Markup

    /// Takes a byte that stays as it is.
    private mutating func passMarkup(_ byte: UInt8) {
        if byte == UInt8(ascii: "\n") { beginLine() }
        recent = (recent &<< 8 | UInt32(byte)) & 0xFF_FFFF
        switch part {
        case .opening:
            switch byte {
            case UInt8(ascii: "!"): part = .declaration
            case UInt8(ascii: "?"): part = .instruction
            case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): part = .rest
            default: part = .tag
            }
        case .declaration:
            switch byte {
            case UInt8(ascii: "-"): part = .dash
            case UInt8(ascii: "["): part = .characterData
            default: part = .rest
            }
        case .dash:
            recent = 0
            part = byte == UInt8(ascii: "-") ? .comment : .rest
        case .tag:
            if byte == UInt8(ascii: ">") { part = .text }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { part = .quoted(byte) }
        case .quoted(let quote): if byte == quote { part = .tag }
        case .comment: if recent == 0x2D2D3E { part = .text }  // -->
        case .characterData: if recent == 0x5D5D3E { part = .text }  // ]]>
        case .instruction: if recent & 0xFFFF == 0x3F3E { part = .text }  // ?>
        case .reference, .slowText:
            if byte == Self.placeholder { hasOwnPlaceholders = true }
            if byte == UInt8(ascii: "<") { part = .opening }
            if case .reference = part, !Self.mayBeOfName(byte) { part = byte == UInt8(ascii: "&") ? .reference : .text }
        case .text, .rest: break
        }
    }

    private static func mayBeOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80..., UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "#"):
            true
        default: false
        }
    }
}
