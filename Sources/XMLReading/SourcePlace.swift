internal import CLibXML2

/// A place in the source, 1-based, the column in characters. Behind 2³¹ characters of one line columns mean nothing, as the
/// parser's own count overflows there.
struct SourcePlace {
    var line: Int32
    var column: Int32

    /// Where the parser stands: behind an end tag, an empty element's tag, a comment, a reference.
    static func current(_ context: xmlParserCtxtPtr) -> SourcePlace {
        guard let input = unsafe context.pointee.input else { return SourcePlace(line: 1, column: 1) }
        return unsafe SourcePlace(line: input.pointee.line, column: input.pointee.col)
    }

    /// Behind a start tag: during the start event the parser stands on the `>` or `/>` of the tag.
    static func behindTag(_ context: xmlParserCtxtPtr) -> SourcePlace {
        var place = unsafe current(context)
        let isEmpty = unsafe context.pointee.input?.pointee.cur?.pointee == UInt8(ascii: "/")
        place.column &+= isEmpty ? 2 : 1
        return place
    }

    /// Where the tag or declaration being read begins: the parser stands at its end, so the `<` is found by looking
    /// back in the parser's buffer. If the buffer no longer reaches there it is where the parser stands.
    static func ofTag(_ context: xmlParserCtxtPtr) -> SourcePlace {
        let here = unsafe current(context)
        guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
            let end = unsafe input.pointee.cur
        else { return here }
        var start = unsafe end
        var lines: Int32 = 0
        var columns: Int32 = 0
        repeat {
            guard unsafe start > base else { return here }
            unsafe start -= 1
            let byte = unsafe start.pointee
            if byte == UInt8(ascii: "\n") { lines &+= 1 } else if byte & 0xC0 != 0x80 { columns &+= 1 }
        } while unsafe start.pointee != UInt8(ascii: "<")
        if lines == 0 { return SourcePlace(line: here.line, column: here.column &- columns) }
        var column: Int32 = 1
        while unsafe start > base, unsafe (start - 1).pointee != UInt8(ascii: "\n") {
            unsafe start -= 1
            if unsafe start.pointee & 0xC0 != 0x80 { column &+= 1 }
        }
        return SourcePlace(line: here.line &- lines, column: column)
    }

    /// Whether the characters handed over are what `&name;` or `&#number;` stands for: then they are not the parser's
    /// next bytes, and it stands behind a reference. An ampersand occurs in text for nothing else.
    static func isReference(_ characters: UnsafeBufferPointer<UInt8>, _ context: xmlParserCtxtPtr) -> Bool {
        guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
            var byte = unsafe input.pointee.cur, unsafe byte > base, unsafe byte != characters.baseAddress
        else { return false }
        unsafe byte -= 1
        guard unsafe byte.pointee == UInt8(ascii: ";") else { return false }
        while unsafe byte > base {
            unsafe byte -= 1
            switch unsafe byte.pointee {
            case UInt8(ascii: "&"): return true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "#"):
                continue
            default: return false
            }
        }
        return false
    }
}
