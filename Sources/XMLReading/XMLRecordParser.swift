internal import CLibXML2

/// A libxml2 SAX2 parser that turns documents into records; one per worker, reused from document to document.
///
/// Either `parse` a whole document, or `begin` one and `feed` it in chunks: the records are the same. After each call
/// `takeRecords` hands out what is complete, so that a document of many records needs the memory of a few.
@safe package struct XMLRecordParser: ~Copyable {
    /// Beyond this many names a context is replaced, for its dictionary is never emptied.
    private static let namesKept = 10_000
    /// `NOENT` only resolves the five predefined entities here, in attributes too: a DOCTYPE stops the parser.
    private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)

    private let collector: UnsafeMutablePointer<RecordCollector>
    private var context: xmlParserCtxtPtr?
    /// Fed in chunks; a fresh one for each document.
    private var pushContext: xmlParserCtxtPtr?
    /// What the parser is given next.
    private var masked: [UInt8] = []
    /// Bytes of the document fed in chunks from `keptStart` on: `given` that the parser may not have read yet, then those of
    /// a character that is cut off.
    private var kept: [UInt8] = []
    private var keptStart = 0
    private var given = 0

    package init(shape: XMLShape, limits: XMLLimits) {
        precondition(LibXML2.isReady, "libxml2 starts once")
        unsafe collector = .allocate(capacity: 1)
        unsafe collector.initialize(to: RecordCollector(shape: shape, limits: limits))
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe xmlFreeParserCtxt(pushContext)
        unsafe collector.deinitialize(count: 1)
        unsafe collector.deallocate()
    }

    /// Parses a whole document; `nil` when it is well-formed and within the limits.
    ///
    /// After an error `takeRecords` still gives the records complete before it.
    package mutating func parse(_ document: Span<UInt8>) -> XMLReadingError? {
        forgetNamesIfMany()
        if unsafe context == nil { unsafe context = newContext() }
        guard let context = unsafe context else { return Self.outOfMemory }
        unsafe collector.pointee.begin(context)
        unsafe collector.pointee.isAllGiven = true
        let text = document.extracting(droppingFirst: Self.markLength(document))
        if text.isEmpty { return XMLReadingError(problem: .empty, line: 1, column: 1) }
        let hasMark = text.count < document.count
        unsafe collector.pointee.mask.begin(isMasking: DeclaredEncoding.isUTF8(text, hasMark: hasMark))
        let options = Self.options | (hasMark ? Int32(XML_PARSE_IGNORE_ENC.rawValue) : 0)
        // libxml2 adds options to those of the document before.
        unsafe context.pointee.options = 0
        masked.removeAll(keepingCapacity: true)
        let collector = unsafe collector
        unsafe text.withUnsafeBufferPointer { source in
            unsafe masked.append(contentsOf: source)
            var bytes = masked.mutableSpan
            _ = unsafe collector.pointee.mask.mask(&bytes, isLast: true)
            unsafe (collector.pointee.source, collector.pointee.sourceStart) = (source, 0)
            unsafe masked.withUnsafeBytes { bytes in
                let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                unsafe SAXCallbacks.listening(for: collector) {
                    _ = unsafe xmlCtxtReadMemory(context, start, Int32(clamping: bytes.count), nil, nil, options)
                }
            }
            unsafe collector.pointee.source = UnsafeBufferPointer(start: nil, count: 0)
        }
        return unsafe outcome(of: context)
    }

    /// Begins a document that is fed in chunks.
    ///
    /// - Parameter start: its first chunk, all of it or at least four bytes, by which the encoding is known.
    package mutating func begin(_ start: Span<UInt8>) -> XMLReadingError? {
        unsafe xmlFreeParserCtxt(pushContext)
        let text = start.extracting(droppingFirst: Self.markLength(start))
        let hasMark = text.count < start.count
        kept.removeAll(keepingCapacity: true)
        (keptStart, given) = (0, 0)
        unsafe collector.pointee.mask.begin(isMasking: DeclaredEncoding.isUTF8(text, hasMark: hasMark))
        take(text, isLast: false)
        let head = min(4, masked.count)
        unsafe pushContext = unsafe masked.withUnsafeBytes { bytes in
            unsafe xmlCreatePushParserCtxt(
                nil, nil, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(head), nil)
        }
        guard let context = unsafe pushContext else { return Self.outOfMemory }
        unsafe prepare(context)
        unsafe xmlCtxtUseOptions(context, Self.options | (hasMark ? Int32(XML_PARSE_IGNORE_ENC.rawValue) : 0))
        unsafe collector.pointee.begin(context)
        unsafe push(from: head, to: context)
        return unsafe collector.pointee.failure
    }

    package mutating func feed(_ chunk: Span<UInt8>) -> XMLReadingError? {
        guard let context = unsafe pushContext else { return Self.outOfMemory }
        take(chunk, isLast: false)
        unsafe push(to: context)
        return unsafe collector.pointee.failure
    }

    /// Says that no chunk follows.
    package mutating func finish() -> XMLReadingError? {
        guard let context = unsafe pushContext else { return Self.outOfMemory }
        unsafe collector.pointee.isAllGiven = true
        take(Span(), isLast: true)
        unsafe push(to: context, isLast: true)
        return unsafe outcome(of: context)
    }

    // MARK: Masking

    /// Keeps a chunk, and what of it the parser may be given in `masked`.
    private mutating func take(_ chunk: Span<UInt8>, isLast: Bool) {
        unsafe chunk.withUnsafeBufferPointer { unsafe kept.append(contentsOf: $0) }
        masked.removeAll(keepingCapacity: true)
        masked.append(contentsOf: kept[given...])
        let collector = unsafe collector
        var bytes = masked.mutableSpan
        let ready = unsafe collector.pointee.mask.mask(&bytes, isLast: isLast)
        masked.removeLast(masked.count - ready)
        given += ready
    }

    /// Gives the parser what is masked, and forgets what it has read.
    private mutating func push(from first: Int = 0, to context: xmlParserCtxtPtr, isLast: Bool = false) {
        let collector = unsafe collector
        unsafe collector.pointee.sourceStart = keptStart
        let masked = masked
        unsafe kept.withUnsafeBufferPointer { source in
            unsafe collector.pointee.source = source
            unsafe masked.withUnsafeBytes { bytes in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[first...])
                let start = unsafe rest.baseAddress?.assumingMemoryBound(to: CChar.self)
                unsafe SAXCallbacks.listening(for: collector) {
                    let code = unsafe xmlParseChunk(context, start, Int32(clamping: rest.count), isLast ? 1 : 0)
                    if Self.givesUpInSilence(code) { unsafe collector.pointee.hasInvalidBytes = true }
                }
            }
            unsafe collector.pointee.source = UnsafeBufferPointer(start: nil, count: 0)
        }
        if unsafe collector.pointee.hasInvalidBytes {
            let place = unsafe collector.pointee.placed(SourcePlace.current(context))
            unsafe collector.pointee.fail(.invalidBytes, line: Int(place.line), column: Int(place.column))
        }
        var forgotten = given
        if unsafe collector.pointee.mask.isMasking {
            guard let isRead = unsafe RecordCollector.bytesRead(by: context) else { return }
            forgotten = min(max(isRead - keptStart, 0), given)
            unsafe collector.pointee.mask.forget(before: isRead)
        }
        kept.removeFirst(forgotten)
        keptStart += forgotten
        given -= forgotten
    }

    /// Fed in chunks, a parser whose converter fails stops without a call of its error handler.
    private static func givesUpInSilence(_ code: Int32) -> Bool {
        code == -1 || code == XML_ERR_INVALID_ENCODING.rawValue
    }

    /// The records completed since the last call, in order.
    package mutating func takeRecords() -> [XMLRecord] {
        unsafe collector.pointee.takeFinished()
    }

    /// How many children of a collection since the last call are no records; each counts once, with all it holds.
    package mutating func takeStrays() -> Int {
        unsafe collector.pointee.takeStrays()
    }

    /// Where records stand, since the last call, inside others or inside children of a collection that are none: 1-based,
    /// not read.
    package mutating func takeMisplaced() -> [(line: Int, column: Int)] {
        unsafe collector.pointee.takeMisplaced().map { (Int($0.line), Int($0.column)) }
    }

    /// Gives back the memory of a record that is no longer needed.
    package mutating func recycle(_ record: consuming XMLRecord) {
        unsafe collector.pointee.recycle(record)
    }

    // MARK: Contexts

    private static var outOfMemory: XMLReadingError { XMLReadingError(problem: .outOfMemory, line: 1, column: 1) }

    private func newContext() -> xmlParserCtxtPtr? {
        guard let context = unsafe xmlNewParserCtxt() else { return nil }
        unsafe prepare(context)
        return unsafe context
    }

    private func prepare(_ context: xmlParserCtxtPtr) {
        guard let handler = unsafe context.pointee.sax else { return }
        unsafe SAXCallbacks.install(in: handler)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(collector)
    }

    private mutating func forgetNamesIfMany() {
        guard let old = unsafe context, unsafe xmlDictSize(old.pointee.dict) > Self.namesKept else { return }
        unsafe xmlFreeParserCtxt(old)
        unsafe context = nil
    }

    private func outcome(of context: xmlParserCtxtPtr) -> XMLReadingError? {
        if let failure = unsafe collector.pointee.failure { return failure }
        guard unsafe context.pointee.wellFormed == 0 else { return nil }
        let place = unsafe collector.pointee.placed(SourcePlace.current(context))
        return XMLReadingError(problem: .malformed, line: Int(place.line), column: Int(place.column))
    }

    /// A UTF-8 byte order mark says what the bytes are, whatever the declaration behind it says: libxml2 would
    /// believe both and decode twice.
    private static func markLength(_ bytes: Span<UInt8>) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }
}
