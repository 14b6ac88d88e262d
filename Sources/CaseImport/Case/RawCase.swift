package import AuditModel

/// A case as it stands in the input, in the terms both formats share: names recognised, text brought into
/// paragraphs, no value judged yet. `CaseDecoder` makes a `CaseFile` of it.
///
/// A reader fills it in the order of the export: `begin` an element, `add` all its members, then its children; after
/// the members of a section `appendParagraphs` (or fill `text` itself) and `endSection`.
package struct RawCase: Sendable {
    /// How places in the case are named.
    package enum Origin: Sendable, Equatable {
        case xml
        /// Pointer of the case inside its file ("" or "/sager/3").
        case json(pointer: String)
        case jsonLine(Int)
    }

    package enum Level: CaseIterable, Sendable { case caseFile, document, section }

    package struct Element: Sendable {
        package let level: Level
        /// 1-based place of the start tag in XML, 0 in JSON.
        package let line: Int32
        package let column: Int32
        /// Indexes into `members`.
        package var members: Range<Int>
        /// UTF-8 offsets into `text`; empty but for sections.
        package var text: Range<Int>
    }

    package struct Member: Sendable {
        /// The JSON type of the value; in XML every value is text.
        package enum Kind: Sendable { case text, number }

        package let name: CaseMember
        package let kind: Kind
        /// Indexes into `values`.
        package let value: Range<Int>
    }

    package let origin: Origin
    package private(set) var elements: [Element] = []
    package private(set) var members: [Member] = []
    /// UTF-8 of all member values, one after the other.
    package private(set) var values: [UInt8] = []
    /// UTF-8 of all sections, in order, each ended by a 0 byte; becomes `CaseFile.text`.
    package var text: [UInt8] = []
    /// Where text and source run out of step; XML only, ascending by offset.
    package var anchors: [SourceMap.Anchor] = []
    /// How many unknown elements, attributes and members were passed over.
    package var skipped = 0

    /// - Parameter textBytes: how much text to expect at most.
    package init(origin: Origin, textBytes: Int = 0) {
        self.origin = origin
        text.reserveCapacity(textBytes)
    }

    package mutating func begin(_ level: Level, line: Int32 = 0, column: Int32 = 0) {
        elements.append(
            Element(
                level: level, line: line, column: column, members: members.count..<members.count,
                text: text.count..<text.count))
    }

    /// Adds a member to the element begun last. Of two with the same name the first counts, so that the defaults of
    /// a whole file can be added behind a case's own.
    package mutating func add(_ name: CaseMember, _ kind: Member.Kind = .text, value: Span<UInt8>) {
        precondition(!elements.isEmpty, "a member belongs to an element")
        let start = values.count
        for index in value.indices { values.append(value[index]) }
        members.append(Member(name: name, kind: kind, value: start..<values.count))
        elements[elements.count - 1].members = elements[elements.count - 1].members.lowerBound..<members.count
    }

    /// Adds the text of the section begun last, as it stands in JSON: paragraphs separated by line breaks.
    ///
    /// - Parameter write: appends it, and nothing else.
    package mutating func appendParagraphs(by write: (inout [UInt8]) -> Void) {
        let start = text.count
        write(&text)
        ParagraphText.tidy(&text, from: start)
    }

    package mutating func endSection() {
        precondition(elements.last?.level == .section, "only a section has text")
        let start = elements[elements.count - 1].text.lowerBound
        elements[elements.count - 1].text = start..<text.count
        text.append(0)
    }

    /// Gives the element begun last a text that stands in `text` already.
    package mutating func setText(_ range: Range<Int>) {
        precondition(range.upperBound <= text.count && !elements.isEmpty)
        elements[elements.count - 1].text = range
    }

    /// Where an element stands, or one of its members in JSON.
    package func position(of element: Int, member: CaseMember? = nil) -> SourcePosition {
        guard origin != .xml else {
            return .line(Int(elements[element].line), column: Int(elements[element].column))
        }
        var path = ""
        let documents = elements[...element].count { $0.level == .document }
        if elements[element].level != .caseFile { path += "/dokumenter/\(documents - 1)" }
        if elements[element].level == .section {
            let sections = elements[...element].reversed().prefix { $0.level == .section }.count
            path += "/afsnit/\(sections - 1)"
        }
        if let member { path += "/" + member.rawValue }
        switch origin {
        case .json(let pointer): return .pointer(pointer + path)
        case .jsonLine(let line): return .jsonLine(line, pointer: path)
        case .xml: preconditionFailure("answered above")
        }
    }
}
