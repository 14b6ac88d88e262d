import AuditModel
import JSONReading

/// Cuts a JSON export into cases while it is read, so that memory does not grow with the file.
///
/// The forms of the format: one case; an array of cases; an object whose member `sager` is one, with defaults beside
/// it; newline-delimited JSON. Chunks go in by `append`, pieces come out of `next` and point into `buffer` until the
/// next `append`. Each piece is a document of its own, and checked as one by whoever parses it.
struct JSONCaseCutter {
    /// What is read, from the first byte that is still needed, followed by the parser's padding.
    private(set) var buffer: [UInt8]
    /// The members in front of the list of cases, as an object of their own; `nil` when there are none.
    private(set) var defaults: [UInt8]?
    /// Where they begin in `buffer`, until the next `append`.
    private(set) var defaultsStart = 0
    /// The members behind the list of cases that may hold for all, as an object of their own; `nil` when there are none.
    var lateDefaults: [UInt8]? { lateMembers.object }
    /// Name of the member the cases stand in; `nil` while they stand at the top.
    private(set) var wrapper: String?

    private let names: ExportNames
    /// Members that hold the list of cases: "sager", and what a dialect calls it.
    private let wrapperNames: [String]
    private let caps: Caps
    /// Whether list elements are passed over, to find what stands behind them.
    private let skipsElements: Bool

    private var place: Place
    private var hasChecked = false
    private var isFinished = false
    private var filled = 0
    /// Where reading stands in `buffer`; of a fault in the grammar around the cases, its place.
    private(set) var cursor = 0
    /// Line and column of the first byte of `buffer`, from 1.
    private var line = 1
    private var column = 1
    private var value: Value?
    private var objectStart: Int?
    private var objectEnd = 0
    /// Bytes of structure from `objectStart` on.
    private var objectStructure = 0
    /// Of the case that was over a cap last: whether it was over that of its structure, not of its bytes.
    private(set) var hasTooMuchStructure = false
    private var memberStart: Int?
    private var wrapperOfKey: String?
    private var lateMembers: JSONLateMembers
    /// Members behind the list of cases that mean nothing there.
    private(set) var lateMembersSkipped = 0
    private var isKeyKept = false
    private var elementIndex = 0
    private var lineNumber = 1

    /// What is expected next.
    private enum Place {
        case start
        case elementOrEnd, element, elementCommaOrEnd
        case keyOrEnd, key, colon, memberValue, memberCommaOrEnd
        case afterWhole
        case lines
        case end
    }

    /// A value or line that is being passed over, from its first byte.
    private struct Value {
        var start: Int
        var scanner = JSONValueScanner()
        /// Over its cap or not wanted: its bytes are dropped as they come.
        var isDropped = false
    }

    /// - Parameter lines: whether the input is known to be newline-delimited, by its name.
    init(caps: Caps, names: ExportNames = ExportNames(), lines: Bool = false, skipsElements: Bool = false) {
        buffer = [UInt8](repeating: 0, count: JSONParser.padding)
        self.caps = caps
        self.names = names
        wrapperNames = names.casesNames
        lateMembers = JSONLateMembers(names: names)
        self.skipsElements = skipsElements
        place = lines ? .lines : .start
    }

    /// Forgets the input before, but keeps its memory.
    mutating func restart(lines: Bool) {
        var memory: [UInt8] = []
        // Not shared while it is emptied, or it would be copied.
        swap(&memory, &buffer)
        self = JSONCaseCutter(caps: caps, names: names, lines: lines, skipsElements: skipsElements)
        memory.removeAll(keepingCapacity: memory.capacity <= Self.keptCapacity)
        memory.append(contentsOf: repeatElement(0, count: JSONParser.padding))
        buffer = memory
    }

    /// Adds what was read; earlier pieces are gone.
    mutating func append(_ chunk: some Collection<UInt8>) {
        dropWhatIsDone()
        buffer.removeLast(buffer.count - filled)
        buffer.append(contentsOf: chunk)
        filled = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: JSONParser.padding))
    }

    /// Says that the input has ended.
    mutating func finish() { isFinished = true }

    /// The next piece; `nil` when more must be appended, or, once finished, when there are no more.
    mutating func next() throws(Fault) -> Piece? {
        guard try hasPlausibleStart() else { return nil }
        while place != .lines {
            if value == nil { skipWhiteSpace() }
            try holdNoMoreThanAllowed()
            guard cursor < filled else { return isFinished ? try pieceAtEnd() : nil }
            if let piece = try step(at: buffer[cursor]) { return piece }
        }
        return try nextLine()
    }

    /// Where reading stands, for a fault: the pointer of the case that comes next, "" outside a list.
    var pointer: String {
        switch place {
        case .elementOrEnd, .element, .elementCommaOrEnd: pointer(ofElement: elementIndex)
        default: ""
        }
    }

    /// What is read but not cut off yet: from the start of a case or member, where that is still known.
    var unfinished: Range<Int> { (objectStart ?? value?.start ?? cursor)..<filled }

    /// Line and column of a byte of `buffer`; the column counts characters.
    func place(of index: Int) -> SourcePosition {
        let (line, column) = lineAndColumn(of: index)
        return .line(line, column: column)
    }

    /// The same where the number of the line is known: the lines in front of it are not counted again.
    func place(of index: Int, onLine number: Int) -> SourcePosition {
        guard let newline = buffer[..<index].lastIndex(of: Self.newline) else { return place(of: index) }
        let (_, characters) = JSONLines.extent(of: buffer, in: newline + 1..<index)
        return .line(number, column: 1 + characters)
    }

    private func lineAndColumn(of index: Int) -> (line: Int, column: Int) {
        let (newlines, characters) = JSONLines.extent(of: buffer, in: 0..<index)
        return (line + newlines, newlines == 0 ? column + characters : 1 + characters)
    }

    /// By the format's name for the list, whatever the export calls it.
    func pointer(ofElement index: Int) -> String {
        (wrapper == nil ? "" : "/" + ExportNames.Part.cases.rawValue) + "/\(index)"
    }

    private mutating func dropWhatIsDone() {
        let needed = [objectStart, memberStart, value?.start, cursor].compactMap(\.self).min() ?? 0
        guard needed > 0 else { return }
        (line, column) = lineAndColumn(of: needed)
        buffer.removeSubrange(0..<needed)
        filled -= needed
        cursor -= needed
        objectEnd -= needed
        value?.start -= needed
        objectStart = objectStart.map { $0 - needed }
        memberStart = memberStart.map { $0 - needed }
    }
}

/// The grammar around the cases.
extension JSONCaseCutter {
    private mutating func step(at byte: UInt8) throws(Fault) -> Piece? {
        switch (place, byte) {
        // A value goes on: its bytes are no punctuation.
        case (.elementOrEnd, _) where value != nil: return try element()
        case (.keyOrEnd, _) where value != nil: try key(at: byte)
        case (.start, UInt8(ascii: "[")): enter(.elementOrEnd)
        case (.start, UInt8(ascii: "{")):
            objectStart = cursor
            enter(.keyOrEnd)
        case (.start, _): throw .notJSON
        case (.elementOrEnd, UInt8(ascii: "]")), (.elementCommaOrEnd, UInt8(ascii: "]")):
            enter(wrapper == nil ? .end : .memberCommaOrEnd)
        case (.elementCommaOrEnd, UInt8(ascii: ",")): enter(.element)
        case (.elementOrEnd, _), (.element, _): return try element()
        case (.keyOrEnd, UInt8(ascii: "}")), (.memberCommaOrEnd, UInt8(ascii: "}")): leaveObject()
        case (.memberCommaOrEnd, UInt8(ascii: ",")): enter(.key)
        case (.key, _), (.keyOrEnd, _): try key(at: byte)
        case (.colon, UInt8(ascii: ":")): enter(.memberValue)
        case (.memberValue, _): return try memberValue(at: byte)
        case (.afterWhole, _): try goOnWithLines()
        case (.colon, _), (.elementCommaOrEnd, _), (.memberCommaOrEnd, _), (.lines, _), (.end, _):
            throw .malformed
        }
        return nil
    }

    private mutating func enter(_ next: Place) {
        cursor += 1
        place = next
    }

    private mutating func element() throws(Fault) -> Piece? {
        guard let (range, isDropped) = try passValue(cap: skipsElements ? 0 : caps.caseBytes) else { return nil }
        let index = elementIndex
        elementIndex += 1
        place = .elementCommaOrEnd
        if skipsElements { return nil }
        return isDropped ? .oversizedElement(index: index) : .element(range, index: index)
    }

    private mutating func key(at byte: UInt8) throws(Fault) {
        guard byte == UInt8(ascii: "\"") || value != nil else { throw .malformed }
        if value == nil { memberStart = cursor }
        guard let (range, isDropped) = try passValue(cap: JSONLateMembers.cap) else { return }
        let name = isDropped ? [] : JSONEscapes.resolved(buffer[range].dropFirst().dropLast())
        isKeyKept = wrapper != nil && lateMembers.knows(name)
        wrapperOfKey = wrapperNames.first { name.elementsEqual($0.utf8) }
        place = .colon
    }

    private mutating func memberValue(at byte: UInt8) throws(Fault) -> Piece? {
        if value == nil, let name = wrapperOfKey, byte == UInt8(ascii: "[") {
            // A second list would leave open which one counts.
            guard wrapper == nil else { throw .malformed }
            openWrapper(named: name)
            return .listOpened
        }
        // In front of a list nobody knows yet whether all this is one case.
        let cap = wrapper == nil ? caps.caseBytes : JSONLateMembers.cap
        guard let (range, isDropped) = try passValue(cap: cap) else { return nil }
        if wrapper == nil {
            if isDropped { throw .tooLarge }
        } else if !isKeyKept {
            // A null is what exporters write for what is not recorded.
            if isDropped || buffer[range.lowerBound] != UInt8(ascii: "n") { lateMembersSkipped += 1 }
        } else if let memberStart, !isDropped {
            lateMembers.add(buffer[memberStart..<cursor])
        }
        memberStart = nil
        place = .memberCommaOrEnd
        return nil
    }

    private mutating func openWrapper(named name: String) {
        if let objectStart, let memberStart {
            let comma = buffer[objectStart..<memberStart].lastIndex(of: UInt8(ascii: ","))
            defaultsStart = objectStart
            defaults = comma.map { Array(buffer[objectStart..<$0]) + [UInt8(ascii: "}")] }
        }
        wrapper = name
        objectStart = nil
        memberStart = nil
        enter(.elementOrEnd)
    }

    private mutating func leaveObject() {
        objectEnd = cursor + 1
        enter(wrapper == nil ? .afterWhole : .end)
    }

    /// A second object on a line of its own: newline-delimited JSON under another name.
    private mutating func goOnWithLines() throws(Fault) {
        guard let start = objectStart, !buffer[start..<objectEnd].contains(Self.newline),
            buffer[objectEnd..<cursor].contains(Self.newline)
        else { throw .malformed }
        objectStart = nil
        cursor = start
        place = .lines
    }

    private mutating func pieceAtEnd() throws(Fault) -> Piece? {
        switch place {
        case .start: throw .empty
        case .end: return nil
        case .afterWhole:
            place = .end
            return .whole((objectStart ?? 0)..<objectEnd)
        default: throw .truncated
        }
    }

    /// Passes over the value at the cursor; `nil` when its end is not read yet.
    private mutating func passValue(cap: Int) throws(Fault) -> (Range<Int>, isDropped: Bool)? {
        var passing = value ?? Value(start: cursor)
        let end = passing.scanner.end(in: buffer, from: cursor, to: filled)
        cursor = end ?? filled
        let structure = objectStructure + passing.scanner.structureBytes + 1
        let isTooMuch = passing.scanner.structureBytes > caps.structureBytes
        if isTooMuch || cursor - passing.start > cap {
            hasTooMuchStructure = isTooMuch
            passing.isDropped = true
            passing.start = cursor
            memberStart = nil
        }
        if objectStart != nil, structure > caps.structureBytes {
            hasTooMuchStructure = true
            throw .tooLarge
        }
        guard end != nil else {
            if isFinished { throw .truncated }
            value = passing
            return nil
        }
        value = nil
        if objectStart != nil { objectStructure = structure }
        if passing.start == cursor, !passing.isDropped { throw .malformed }
        return (passing.start..<cursor, passing.isDropped)
    }

    /// Holds what stays in `buffer` until more is known against the caps; white space between the parts takes room too.
    private mutating func holdNoMoreThanAllowed() throws(Fault) {
        if let objectStart {
            // What is behind the whole of a case has room of its own.
            let start = place == .afterWhole ? objectEnd : objectStart
            if cursor - start > caps.caseBytes {
                hasTooMuchStructure = false
                throw .tooLarge
            }
        }
        if wrapper != nil, let start = memberStart, cursor - start > JSONLateMembers.cap { memberStart = nil }
    }

    private mutating func skipWhiteSpace() {
        while cursor < filled {
            switch buffer[cursor] {
            case Self.newline: if place == .start { lineNumber += 1 }
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return
            }
            cursor += 1
        }
    }

    /// More than this is given back after an input.
    private static var keptCapacity: Int { 4 << 20 }
    private static var newline: UInt8 { UInt8(ascii: "\n") }
}

/// Lines, and how the input begins.
extension JSONCaseCutter {
    private mutating func nextLine() throws(Fault) -> Piece? {
        while true {
            var line = value ?? Value(start: cursor)
            let newline = JSONLines.newline(in: buffer, from: cursor, to: filled)
            let end = newline ?? filled
            if line.isDropped || end - line.start > caps.caseBytes {
                line.isDropped = true
                line.start = end
                hasTooMuchStructure = false
            }
            cursor = newline.map { $0 + 1 } ?? filled
            guard newline != nil || isFinished else {
                value = line
                return nil
            }
            value = nil
            let number = lineNumber
            lineNumber += 1
            if line.isDropped { return .oversizedLine(number: number) }
            let range = trimmed(line.start..<end)
            if !range.isEmpty { return .line(range, number: number) }
            if newline == nil {
                place = .end
                return nil
            }
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        guard let first = buffer[range].firstIndex(where: { !isBlank($0) }),
            let last = buffer[range].lastIndex(where: { !isBlank($0) })
        else { return range.lowerBound..<range.lowerBound }
        return first..<(last + 1)
    }

    /// Looks at the first four bytes (RFC 4627, section 3) and steps over a byte order mark; `false` while there are
    /// too few to tell.
    private mutating func hasPlausibleStart() throws(Fault) -> Bool {
        guard !hasChecked else { return true }
        guard filled >= 4 || isFinished else { return false }
        hasChecked = true
        let start = buffer[0..<min(4, filled)]
        if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) || start.prefix(2).contains(0) {
            throw .notUTF8
        }
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            cursor = 3
            // The mark is no character of the first line.
            column = 0
        }
        return true
    }
}
