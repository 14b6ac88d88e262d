internal import CLibXML2

/// Validates documents by an XML Schema while they are read in chunks, so that memory does not grow with them.
///
/// What is not well-formed is not its business: it stops there, and the reader of cases tells why.
@safe package struct XMLSchemaValidator: ~Copyable {
    private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)

    private let schema: xmlSchemaPtr

    /// `nil` when the text is no schema.
    package init?(schema text: Span<UInt8>) {
        precondition(LibXML2.isReady, "libxml2 starts once")
        let parsed: xmlSchemaPtr? = unsafe text.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let parser = unsafe xmlSchemaNewMemParserCtxt(start, Int32(clamping: bytes.count)) else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            return unsafe xmlSchemaParse(parser)
        }
        guard let schema = unsafe parsed else { return nil }
        unsafe self.schema = schema
    }

    deinit { unsafe xmlSchemaFree(schema) }

    /// What the schema says against a document, in the order of the document.
    ///
    /// - Parameter nextChunk: hands out the document piece by piece, the first of at least four bytes if there are so
    ///   many; an empty piece ends it.
    package func objections<Failure: Error>(
        to nextChunk: () throws(Failure) -> [UInt8]
    ) throws(Failure) -> [XMLSchemaObjection] {
        guard let valid = unsafe xmlSchemaNewValidCtxt(schema) else { return [] }
        defer { unsafe xmlSchemaFreeValidCtxt(valid) }
        let plug = UnsafeMutablePointer<SchemaPlug>.allocate(capacity: 1)
        unsafe plug.initialize(to: SchemaPlug())
        defer {
            unsafe plug.deinitialize(count: 1)
            unsafe plug.deallocate()
        }
        unsafe xmlSchemaSetValidStructuredErrors(
            valid,
            { data, error in
                guard let error = unsafe error?.pointee else { return }
                unsafe schemaPlug(data)?.pointee.note(error)
            }, plug)
        // Without handlers of ours to serve as well, it hands out its own, to be called by our callbacks.
        guard
            let handle = unsafe xmlSchemaSAXPlug(valid, &plug.pointee.handler, &plug.pointee.processor)
        else { return [] }
        defer { unsafe xmlSchemaSAXUnplug(handle) }
        try unsafe parse(nextChunk, into: plug)
        return unsafe plug.pointee.objections
    }

    private func parse<Failure: Error>(
        _ nextChunk: () throws(Failure) -> [UInt8], into plug: UnsafeMutablePointer<SchemaPlug>
    ) throws(Failure) {
        let first = try nextChunk()
        let isMarked = first.starts(with: [0xEF, 0xBB, 0xBF])
        let text = isMarked ? first.dropFirst(3) : first[...]
        guard !text.isEmpty else { return }
        let head = text.prefix(4)
        let created = unsafe head.withUnsafeBytes { bytes in
            unsafe xmlCreatePushParserCtxt(
                nil, nil, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil)
        }
        guard let context = unsafe created else { return }
        defer { unsafe xmlFreeParserCtxt(context) }
        guard let handler = unsafe context.pointee.sax else { return }
        unsafe SchemaPlug.install(in: handler)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(plug)
        unsafe plug.pointee.context = context
        let encoding = isMarked ? Int32(XML_PARSE_IGNORE_ENC.rawValue) : 0
        unsafe xmlCtxtUseOptions(context, Self.options | encoding)
        var chunk = text.dropFirst(4)
        repeat {
            let code = unsafe chunk.withUnsafeBytes { bytes in
                unsafe xmlParseChunk(
                    context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 0)
            }
            if unsafe code != 0 || plug.pointee.hasDoctype { return }
            chunk = try nextChunk()[...]
        } while !chunk.isEmpty
        unsafe xmlParseChunk(context, nil, 0, 1)
    }
}
