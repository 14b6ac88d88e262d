/// The way back from a `CaseFile` to the input it was read from.
package struct SourceMap: Sendable {
    /// From here on, text and source run in step, character by character, until the next anchor.
    package struct Anchor: Sendable, Equatable {
        /// UTF-8 offset into `CaseFile.text`.
        package let offset: Int32
        package let line: Int32
        package let column: Int32

        package init(offset: Int32, line: Int32, column: Int32) {
            self.offset = offset
            self.line = line
            self.column = column
        }
    }

    package enum Origin: Sendable {
        /// Anchors ascending by offset; where each document begins, in the order of the export.
        case xml(anchors: [Anchor], documents: [SourcePosition])
        /// Pointer of the case inside its file ("" or "/sager/3").
        case json(pointer: String)
        case jsonLine(Int)
    }

    /// The input's label: a path, or `archive.zip!entry.xml`; masked, never a path to write to.
    package let file: String
    package let origin: Origin
    /// Where the case begins.
    package let start: SourcePosition

    package init(file: String, origin: Origin, start: SourcePosition) {
        self.file = file
        self.origin = origin
        self.start = start
    }

    /// Where a byte of a section stands. Document and section are indexes in the order of the export.
    package func position(of offset: Int, document: Int, section: Int, in text: [UInt8]) -> SourcePosition {
        let member = "/dokumenter/\(document)/afsnit/\(section)/tekst"
        switch origin {
        case .json(let pointer): return .pointer(pointer + member)
        case .jsonLine(let line): return .jsonLine(line, pointer: member)
        case .xml(let anchors, _):
            var low = 0
            var high = anchors.count
            while low < high {
                let middle = (low + high) / 2
                if Int(anchors[middle].offset) <= offset { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return start }
            let anchor = anchors[low - 1]
            let part = text.span.extracting(Int(anchor.offset)..<offset)
            let breaks = Self.lineFeeds(in: part)
            guard breaks > 0 else {
                return .line(Int(anchor.line), column: Int(anchor.column) + Self.characters(in: part))
            }
            var last = part.count
            while part[last - 1] != UInt8(ascii: "\n") { last -= 1 }
            let column = 1 + Self.characters(in: part.extracting(last..<part.count))
            return .line(Int(anchor.line) + breaks, column: column)
        }
    }

    private static func lineFeeds(in text: Span<UInt8>) -> Int {
        var count = 0
        for index in text.indices where text[index] == UInt8(ascii: "\n") { count &+= 1 }
        return count
    }

    /// Bytes that are no continuation of a character.
    private static func characters(in text: Span<UInt8>) -> Int {
        var count = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 { count &+= 1 }
        return count
    }

    /// Where a document or a case as a whole stands; for a verdict that rests on what is not there.
    package func position(ofDocument document: Int) -> SourcePosition {
        switch origin {
        case .json(let pointer): .pointer(pointer + "/dokumenter/\(document)")
        case .jsonLine(let line): .jsonLine(line, pointer: "/dokumenter/\(document)")
        case .xml(_, let documents): documents.indices.contains(document) ? documents[document] : start
        }
    }
}
