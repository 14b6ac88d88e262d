internal import CLibXML2

/// What the callbacks of one parser gather; they reach it through a pointer, for a class instance would cost
/// reference counting on every call.
@safe struct RecordCollector {
    private let shape: XMLShape
    let limits: XMLLimits
    /// The parser that calls; set for each document.
    private(set) var context: xmlParserCtxtPtr?
    /// Whether the parser has been given the end of the document.
    var isAllGiven = false
    /// Whether libxml2 came upon bytes that are not text in the encoding of the document.
    var hasInvalidBytes = false
    private var names = InternedNames()
    /// What stands in the text that the parser is given.
    var mask = TextMask()
    private var sections = SectionSurplus()
    /// The bytes of the document that the parser has been given and may not have read yet, unmasked.
    var source = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Where `source` begins in the document.
    var sourceStart = 0

    private var depth = 0
    private var isCollection = false
    /// The depth of the record being read; `nil` between records.
    private var recordDepth: Int?
    /// The depth of the text element being read.
    private var textDepth: Int?
    private var record = XMLRecord()
    /// What the elements, attributes and marks of the record take in memory; they are held against its cap as its text is.
    private var structureBytes = 0
    private var defaults: [(name: Int?, value: [UInt8])] = []
    private var spare: [XMLRecord] = []
    private var finished: [XMLRecord] = []
    /// Children of a collection that are no records, each with all it holds.
    private var strays = 0
    /// The start tags of records inside them, and inside other records.
    private var misplaced: [SourcePlace] = []
    private(set) var failure: XMLReadingError?
    var isInElement: Bool { depth > 0 }

    init(shape: XMLShape, limits: XMLLimits) {
        self.shape = shape
        self.limits = limits
    }

    /// Forgets the document before and learns the names of the context, which may be a new one.
    mutating func begin(_ context: xmlParserCtxtPtr) {
        unsafe self.context = context
        names = unsafe InternedNames(shape, in: context)
        depth = 0
        isCollection = false
        recordDepth = nil
        textDepth = nil
        defaults.removeAll()
        record.removeAll()
        structureBytes = 0
        finished.removeAll()
        strays = 0
        misplaced.removeAll()
        sections = SectionSurplus()
        failure = nil
        isAllGiven = false
        hasInvalidBytes = false
    }

    /// Hands out the records completed since the last call; give them back by `recycle`.
    mutating func takeFinished() -> [XMLRecord] {
        defer { finished = [] }
        return finished
    }

    /// Hands out how many strays there were since the last call.
    mutating func takeStrays() -> Int {
        defer { strays = 0 }
        return strays
    }

    /// Hands out the places of the misplaced records since the last call.
    mutating func takeMisplaced() -> [SourcePlace] {
        defer { misplaced = [] }
        return misplaced
    }

    mutating func recycle(_ used: consuming XMLRecord) {
        guard spare.count < 4 else { return }
        used.removeAll()
        spare.append(used)
    }

    mutating func fail(_ problem: XMLReadingError.Problem, line: Int, column: Int) {
        guard failure == nil else { return }
        failure = XMLReadingError(problem: problem, line: max(line, 1), column: max(column, 1))
    }

    /// Gives up the document at the tag just read.
    mutating func stop(_ problem: XMLReadingError.Problem) {
        guard let context = unsafe context else { return }
        let place = placed(unsafe SourcePlace.ofTag(context))
        fail(problem, line: Int(place.line), column: Int(place.column))
        unsafe xmlStopParser(context)
    }

    /// A place as the source has it, from where libxml2 finds it in masked text.
    ///
    /// - Parameter ahead: how many bytes the place stands behind what the parser has read.
    mutating func placed(_ place: SourcePlace, ahead: Int = 0) -> SourcePlace {
        var place = place
        // The column of a tag that begins on an earlier line is not libxml2's.
        if unsafe place.line == context?.pointee.input?.pointee.line {
            place.column &-= sections.columns(on: place.line)
        }
        guard mask.isMasking, let offset = unsafe context.flatMap({ unsafe Self.bytesRead(by: $0) }) else {
            return place
        }
        return SourcePlace(
            line: place.line, column: place.column &- mask.surplus(before: offset + ahead, line: place.line))
    }

    /// How many bytes of the document a parser has read.
    static func bytesRead(by context: xmlParserCtxtPtr) -> Int? {
        guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
            let place = unsafe input.pointee.cur
        else { return nil }
        return unsafe Int(input.pointee.consumed) + (place - base)
    }

    // MARK: Events

    /// - Parameter attributes: five pointers each: local name, prefix, namespace, start and end of the value.
    mutating func startElement(
        _ name: UInt, attributeCount: Int, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard failure == nil, let context = unsafe context else { return }
        defer { depth += 1 }
        if depth >= limits.depth { return stop(.tooDeep) }
        if attributeCount > limits.attributesPerElement { return stop(.tooManyAttributes) }
        if textDepth != nil {
            let place = placed(unsafe SourcePlace.behindTag(context))
            mark(place, endsParagraph: names.isParagraph(name))
            return keepToCap()
        }
        if recordDepth == nil {
            if depth == 0 || (isCollection && depth == 1), names.isRecord(name) {
                recordDepth = depth
            } else if depth == 0 {
                guard names.isCollection(name) else { return stop(.wrongRoot) }
                isCollection = true
                unsafe keepDefaults(attributeCount, attributes)
                return
            } else {
                if depth == 1 { strays += 1 }
                if names.isRecord(name) { misplaced.append(placed(unsafe SourcePlace.ofTag(context))) }
                return
            }
        }
        let place = placed(unsafe SourcePlace.ofTag(context))
        if depth != recordDepth, names.isRecord(name) { misplaced.append(place) }
        let first = record.attributes.count
        for index in 0..<attributeCount {
            guard let attribute = unsafe attribute(at: index, of: attributes) else { continue }
            if unsafe attribute.value.count > limits.attributeBytes { return stop(.attributeTooLong) }
            let start = record.bytes.count
            unsafe record.bytes.append(contentsOf: attribute.value)
            record.attributes.append(
                XMLRecord.Attribute(name: unsafe attribute.name, value: start..<record.bytes.count))
        }
        let end = record.bytes.count
        record.elements.append(
            XMLRecord.Element(
                name: names.index(of: name), depth: depth - (recordDepth ?? 0), line: place.line,
                column: place.column, attributes: first..<record.attributes.count, text: end..<end,
                marks: record.marks.count..<record.marks.count))
        structureBytes &+=
            MemoryLayout<XMLRecord.Element>.stride
            &+ (record.attributes.count &- first) &* MemoryLayout<XMLRecord.Attribute>.stride
        if names.isText(name) {
            textDepth = depth
            mark(placed(unsafe SourcePlace.behindTag(context)), endsParagraph: false)
        }
        keepToCap()
    }

    mutating func endElement(_ name: UInt) {
        guard failure == nil, let context = unsafe context else { return }
        depth -= 1
        if let textDepth, depth > textDepth {
            mark(placed(unsafe SourcePlace.current(context)), endsParagraph: names.isParagraph(name))
            return keepToCap()
        }
        if depth == textDepth {
            textDepth = nil
            let last = record.elements.count - 1
            record.elements[last].text = record.elements[last].text.lowerBound..<record.bytes.count
            record.elements[last].marks = record.elements[last].marks.lowerBound..<record.marks.count
        }
        if depth == recordDepth {
            recordDepth = nil
            finishRecord()
        }
    }

    /// Plain characters, or what an entity or a character reference stands for.
    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard textDepth != nil, failure == nil else { return }
        unsafe record.bytes.append(contentsOf: unmasked(bytes))
        if bytes.count <= 4, let context = unsafe context, unsafe SourcePlace.isReference(bytes, context) {
            mark(placed(unsafe SourcePlace.current(context)), endsParagraph: false)
        }
        keepToCap()
    }

    /// What stands in the source for characters in the parser's buffer; other characters as they are.
    private mutating func unmasked(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard mask.isMasking, let start = bytes.baseAddress, let input = unsafe context?.pointee.input,
            let base = unsafe input.pointee.base, let end = unsafe input.pointee.end
        else { return unsafe bytes }
        if unsafe start >= base, unsafe start < end {
            let first = unsafe Int(input.pointee.consumed) + (start - base) - sourceStart
            guard first >= 0, unsafe first + bytes.count <= source.count else {
                stop(.malformed)
                return unsafe UnsafeBufferPointer(start: nil, count: 0)
            }
            return unsafe UnsafeBufferPointer(rebasing: source[first..<first + bytes.count])
        }
        // Text that libxml2 reads character by character is not masked: its copies hold no placeholder.
        if bytes.count > 4, !mask.hasOwnPlaceholders, unsafe bytes.contains(TextMask.placeholder) { stop(.malformed) }
        return unsafe bytes
    }

    /// All or a part of a CDATA section.
    mutating func cdata(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard failure == nil, let context = unsafe context else { return }
        // libxml2 hands over its own buffer, before it moves on, when it is fed in chunks; else a copy, afterwards.
        let isAhead = unsafe bytes.baseAddress == context.pointee.input?.pointee.cur
        let place = placed(unsafe SourcePlace.current(context))
        if isAhead { unsafe sections.add(bytes, from: place.line) }
        guard textDepth != nil else { return }
        if isAhead { mark(place, endsParagraph: false) } else { mark(columns: "<![CDATA[".utf8.count) }
        unsafe record.bytes.append(contentsOf: bytes)
        if isAhead { mark(columns: "]]>".utf8.count) } else { mark(place, endsParagraph: false) }
        keepToCap()
    }

    /// A comment or a processing instruction.
    mutating func passOver() {
        guard textDepth != nil, failure == nil, let context = unsafe context else { return }
        mark(placed(unsafe SourcePlace.current(context)), endsParagraph: false)
        keepToCap()
    }

    // MARK: Parts

    private mutating func mark(_ place: SourcePlace, endsParagraph: Bool) {
        mark(.at(line: place.line, column: place.column), endsParagraph: endsParagraph)
    }

    private mutating func mark(columns: Int) {
        mark(.further(columns: Int32(columns)), endsParagraph: false)
    }

    private mutating func mark(_ place: XMLRecord.Mark.Place, endsParagraph: Bool) {
        record.marks.append(
            XMLRecord.Mark(offset: record.bytes.count, place: place, endsParagraph: endsParagraph))
        structureBytes &+= MemoryLayout<XMLRecord.Mark>.stride
    }

    /// Gives up the document when the record takes more than it may.
    private mutating func keepToCap() {
        if record.bytes.count &+ structureBytes > limits.recordBytes { stop(.recordTooLong) }
    }

    private mutating func finishRecord() {
        for (name, value) in defaults {
            let start = record.bytes.count
            record.bytes.append(contentsOf: value)
            record.defaults.append(XMLRecord.Attribute(name: name, value: start..<record.bytes.count))
        }
        finished.append(record)
        structureBytes = 0
        record = spare.popLast() ?? XMLRecord()
    }

    private mutating func keepDefaults(_ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        for index in 0..<count {
            guard let attribute = unsafe attribute(at: index, of: attributes) else { continue }
            if unsafe attribute.value.count > limits.attributeBytes { return stop(.attributeTooLong) }
            defaults.append((unsafe attribute.name, unsafe Array(attribute.value)))
        }
    }

    /// The name and the value of an attribute; `nil` for those that speak to XML tools (`xml:lang`,
    /// `xsi:schemaLocation`). Any other prefix makes it an attribute of somebody else's, with an unknown name.
    private func attribute(
        at index: Int, of attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> (name: Int?, value: UnsafeBufferPointer<UInt8>)? {
        guard let parts = unsafe attributes.map({ unsafe $0 + 5 * index }),
            let start = unsafe parts[3], let end = unsafe parts[4]
        else { return nil }
        let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
        guard let prefix = unsafe parts[1] else {
            return (names.index(of: UInt(bitPattern: unsafe parts[0])), unsafe value)
        }
        let isForTools = unsafe xmlStrEqual(prefix, "xml") != 0 || xmlStrEqual(prefix, "xsi") != 0
        if isForTools { return nil }
        return (nil, unsafe value)
    }
}
