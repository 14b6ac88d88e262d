internal import CLibXML2

extension RecordCollector {
    /// Takes note of the first error that matters: one that makes the document ill-formed, or a reference to an
    /// entity nobody declared, which libxml2 may let pass and leave out. A namespace error changes nothing here.
    ///
    /// Only codes and places are looked at: the messages quote the document. What follows the first is passed over at
    /// once, for libxml2 reads on and a document may be nothing but errors.
    mutating func note(_ error: xmlError) {
        guard failure == nil else { return }
        let code = unsafe xmlParserErrors(UInt32(bitPattern: error.code))
        guard unsafe error.level == XML_ERR_FATAL || code == XML_WAR_UNDECLARED_ENTITY else { return }
        // Of "]]>" in text the parser speaks before it moves there.
        let ahead =
            code == XML_ERR_MISPLACED_CDATA_END
            ? unsafe context.map { unsafe UnparsedInput.bytesBeforeSectionEnd($0) } ?? 0 : 0
        let place = placed(unsafe SourcePlace(line: Int32(clamping: error.line), column: error.int2), ahead: ahead)
        fail(problem(code), line: Int(place.line), column: Int(place.column))
    }

    /// Takes note of an error that libxml2 tells of no parser: of interest is that bytes did not fit their encoding.
    ///
    /// It converts ahead of what it parses, so that this fails nothing yet; where the converted text ends, the parser ends.
    mutating func noteOutside(_ error: xmlError) {
        let code = unsafe xmlParserErrors(UInt32(bitPattern: error.code))
        if code == XML_I18N_CONV_FAILED || code == XML_IO_ENCODER { hasInvalidBytes = true }
    }

    private func problem(_ code: xmlParserErrors) -> XMLReadingError.Problem {
        let rest = unsafe context.map { unsafe UnparsedInput($0) } ?? UnparsedInput()
        let problem = problem(code, before: rest)
        let endsEarly = hasInvalidBytes || isAllGiven && rest.unconverted > UnparsedInput.longestCharacter
        return endsEarly && (rest.count == 0 || problem == .truncated) ? .invalidBytes : problem
    }

    private func problem(_ code: xmlParserErrors, before rest: UnparsedInput) -> XMLReadingError.Problem {
        switch code {
        case XML_ERR_TAG_NAME_MISMATCH: return .mismatchedTag
        case XML_ERR_ATTRIBUTE_REDEFINED: return .repeatedAttribute
        case XML_ERR_INVALID_CHARREF: return .forbiddenCharacter
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: return .undeclaredEntity
        case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME: return .unknownEncoding
        case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED, XML_IO_ENCODER: return .invalidBytes
        case XML_ERR_NO_MEMORY: return .outOfMemory
        // One code for bytes that are not UTF-8 and for characters XML forbids.
        case XML_ERR_INVALID_CHAR: return rest.beginsWithBrokenUTF8 ? .invalidBytes : .forbiddenCharacter
        // "Extra content", also said when elements are still open.
        case XML_ERR_DOCUMENT_END: return isInElement ? .truncated : .contentAfterEnd
        case XML_ERR_INTERNAL_ERROR where rest.beginsWithBrokenUTF8: return .invalidBytes
        case XML_ERR_INTERNAL_ERROR where rest.count > UnparsedInput.longest: return .parserLimit
        default: return rest.count == 0 && isAllGiven ? .truncated : .malformed
        }
    }
}

/// What the parser has been given and not yet read.
private struct UnparsedInput {
    /// libxml2 gives up at ten million bytes of one tag or comment, and has then read ahead that far.
    static let longest = 9_000_000

    /// No encoding has characters of more bytes, so what is left of one that is cut off is no more.
    static let longestCharacter = 4

    private(set) var count = 0
    /// How many bytes stand behind it that could not be brought into UTF-8.
    private(set) var unconverted = 0
    /// Whether it begins with bytes that are no character; false for a character XML forbids.
    private(set) var beginsWithBrokenUTF8 = false

    init() {}

    init(_ context: xmlParserCtxtPtr) {
        guard let input = unsafe context.pointee.input else { return }
        if let buffer = unsafe input.pointee.buf, unsafe buffer.pointee.encoder != nil {
            unconverted = unsafe Int(xmlBufUse(buffer.pointee.raw))
        }
        guard let start = unsafe input.pointee.cur, let end = unsafe input.pointee.end, unsafe end > start else {
            return
        }
        count = unsafe end - start
        let head = unsafe UnsafeBufferPointer(start: start, count: min(count, 4))
        guard let first = unsafe head.first, first >= 0x80 else { return }
        var decoder = UTF8()
        var bytes = unsafe head.makeIterator()
        if case .error = unsafe decoder.decode(&bytes) { beginsWithBrokenUTF8 = true }
    }

    /// How many bytes stand before the first "]]>".
    static func bytesBeforeSectionEnd(_ context: xmlParserCtxtPtr) -> Int {
        guard let input = unsafe context.pointee.input, let start = unsafe input.pointee.cur,
            let end = unsafe input.pointee.end
        else { return 0 }
        let rest = unsafe UnsafeBufferPointer(start: start, count: max(0, end - start))
        let mark = Array("]]>".utf8)
        return rest.indices.dropLast(2).first { unsafe rest[$0..<$0 + 3].elementsEqual(mark) } ?? 0
    }
}
