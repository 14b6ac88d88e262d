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
            var line = Int(anchor.line)
            var column = Int(anchor.column)
            for byte in text[Int(anchor.offset)..<offset] {
                if byte == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
            return .line(line, column: column)
        }
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
