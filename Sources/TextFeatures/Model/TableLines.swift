/// Goes through the lines and fields of a tab-separated file by bytes; comments (# and a space) and empty lines are passed over.
struct TableLines {
    let bytes: [UInt8]
    let file: ModelError.File
    /// 1-based number of the current line.
    private(set) var number = 0
    /// UTF-8 offsets of what is left of the current line.
    private(set) var rest = 0..<0
    private var next = 0

    init(_ bytes: [UInt8], file: ModelError.File) {
        self.bytes = bytes
        self.file = file
    }

    /// Goes to the next line; `false` at the end.
    mutating func advance() -> Bool {
        let bytes = bytes
        let text = bytes.span
        while next < text.count {
            let start = next
            var end = start
            while end < text.count, !Self.hasLineFeed(text.eightBytes(at: end)) { end &+= 8 }
            while end < text.count, text[end] != 0x0A { end &+= 1 }
            end = min(end, text.count)
            next = end + 1
            number += 1
            if end > start, text[end - 1] == 0x0D { end -= 1 }
            guard end > start, text[start] != UInt8(ascii: "#") || end > start + 1 && text[start + 1] != 0x20 else {
                continue
            }
            rest = start..<end
            return true
        }
        return false
    }

    /// Whether one of eight bytes is a line feed: exact zero-byte test on the difference.
    @inline(__always)
    private static func hasLineFeed(_ bytes: UInt64) -> Bool {
        let difference = bytes ^ 0x0A0A_0A0A_0A0A_0A0A
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
    }

    /// Takes the field up to the next tab, or all that is left.
    mutating func field() throws(ModelError) -> Range<Int> {
        guard !rest.isEmpty else { throw malformed }
        let bytes = bytes
        let text = bytes.span
        var end = rest.lowerBound
        while end < rest.upperBound, text[end] != 0x09 { end += 1 }
        let field = rest.lowerBound..<end
        rest = min(end + 1, rest.upperBound)..<rest.upperBound
        return field
    }

    mutating func text() throws(ModelError) -> String {
        let range = try field()
        return String(decoding: bytes[range], as: UTF8.self)
    }

    mutating func number<Number: LosslessStringConvertible>(_: Number.Type) throws(ModelError) -> Number {
        guard let number = Number(try text()) else { throw malformed }
        return number
    }

    var malformed: ModelError { problem(.malformedLine) }

    func problem(_ problem: ModelError.Problem) -> ModelError {
        ModelError(file: file, line: number, problem: problem)
    }
}
