internal import AuditModel
internal import XMLReading

/// Brings the marked-up text of one section into paragraphs, and keeps the way back to the source.
///
/// Markup that ends a paragraph does so here; a blank line does; a single line break does if a sentence ends before it
/// or a list item begins behind it, for most other line breaks only wrap a line. White space as in `ParagraphText`.
/// One pass over the bytes.
struct RunningText {
    private let source: XMLRecord
    /// Where `text` begins that belongs to this section.
    private let start: Int
    private var line: Int32 = 1
    private var column: Int32 = 1
    /// The offset into the source's bytes that `line` and `column` belong to.
    private var known = 0
    private var isInStep = false
    private var endsParagraph = false
    private var lineBreaks = 0
    private var endsWord = false

    private init(source: XMLRecord, start: Int) {
        self.source = source
        self.start = start
    }

    /// Appends the text of a section to `text`, and to `anchors` where text and source run out of step.
    static func append(
        _ section: XMLRecord.Element, of record: XMLRecord, to text: inout [UInt8],
        anchors: inout [SourceMap.Anchor]
    ) {
        var running = RunningText(source: record, start: text.count)
        for index in section.marks {
            let end = index + 1 < section.marks.upperBound ? record.marks[index + 1].offset : section.text.upperBound
            running.pass(record.marks[index])
            // Also an empty section has a place.
            if index == section.marks.lowerBound { running.anchor(at: running.known, in: text, &anchors) }
            running.append(record.marks[index].offset..<end, to: &text, anchors: &anchors)
        }
    }

    private mutating func pass(_ mark: XMLRecord.Mark) {
        switch mark.place {
        case .at(let line, let column):
            self.line = line
            self.column = column
            known = mark.offset
        case .further(let columns):
            advance(to: mark.offset)
            column &+= columns
        }
        isInStep = false
        endsParagraph = endsParagraph || mark.endsParagraph
    }

    private mutating func append(_ range: Range<Int>, to text: inout [UInt8], anchors: inout [SourceMap.Anchor]) {
        var index = range.lowerBound
        while index < range.upperBound {
            index = passWhiteSpace(from: index, to: range.upperBound)
            guard index < range.upperBound else { return }
            separate(before: index, in: &text)
            if !isInStep { anchor(at: index, in: text, &anchors) }
            let end = ByteScan.endOfRegularText(in: source.bytes.span, from: index, to: range.upperBound)
            text.append(contentsOf: source.bytes[index..<end])
            index = end
        }
    }

    private mutating func passWhiteSpace(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, source.bytes[index] <= 0x20 {
            if source.bytes[index] == UInt8(ascii: "\n") {
                lineBreaks += 1
                line &+= 1
                column = 1
                known = index + 1
            }
            index += 1
        }
        if index > start {
            endsWord = true
            isInStep = false
        }
        return index
    }

    /// Writes what stands between the text so far and the text that begins at `index`.
    private mutating func separate(before index: Int, in text: inout [UInt8]) {
        defer {
            endsParagraph = false
            lineBreaks = 0
            endsWord = false
        }
        guard text.count > start else { return }
        let breaks =
            endsParagraph || lineBreaks > 1
            || (lineBreaks == 1 && (endsSentence(text) || beginsListItem(at: index)))
        if breaks { text.append(UInt8(ascii: "\n")) } else if endsWord { text.append(UInt8(ascii: " ")) }
    }

    private mutating func anchor(at index: Int, in text: [UInt8], _ anchors: inout [SourceMap.Anchor]) {
        advance(to: index)
        let anchor = SourceMap.Anchor(offset: Int32(text.count), line: line, column: column)
        if anchors.last?.offset == anchor.offset { anchors.removeLast() }
        anchors.append(anchor)
        isInStep = true
    }

    /// Moves on within a line: every line break on the way has been counted.
    private mutating func advance(to index: Int) {
        guard index > known else { return }
        for byte in source.bytes[known..<index] where byte & 0xC0 != 0x80 && byte != UInt8(ascii: "\r") { column &+= 1 }
        known = index
    }

    private func endsSentence(_ text: [UInt8]) -> Bool {
        var last = text.count - 1
        if text[last] == UInt8(ascii: "\"") || text[last] == UInt8(ascii: ")") { last -= 1 }
        guard last >= start else { return false }
        switch text[last] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: ":"): return last == text.count - 1
        default: break
        }
        return text[start...].hasSuffix("»".utf8) || text[start...].hasSuffix("”".utf8)
    }

    /// A hyphen or a bullet, or one or two digits with a point or a parenthesis and white space behind.
    private func beginsListItem(at index: Int) -> Bool {
        let rest = source.bytes[index...].prefix(4)
        if rest.first == UInt8(ascii: "-") || rest.starts(with: "•".utf8) { return true }
        let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
        guard (1...2).contains(digits) else { return false }
        let behind = rest.dropFirst(digits)
        guard let mark = behind.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
        return behind.dropFirst().first.map { $0 <= 0x20 } ?? false
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ suffix: String.UTF8View) -> Bool {
        self.suffix(suffix.count).elementsEqual(suffix)
    }
}
