internal import CLibXML2

/// The SAX2 interface of a parser whose user data is a pointer to a `RecordCollector`.
enum SAXCallbacks {
    /// Replaces all of libxml2's own handlers, which would build a tree beside.
    static func install(in handler: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handler.pointee = xmlSAXHandler()
        unsafe handler.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.pointee.startElementNs = { data, name, _, _, _, _, count, _, attributes in
            unsafe collector(data)?.pointee.startElement(
                UInt(bitPattern: name), attributeCount: Int(count), attributes: attributes)
        }
        unsafe handler.pointee.endElementNs = { data, name, _, _ in
            unsafe collector(data)?.pointee.endElement(UInt(bitPattern: name))
        }
        let characters: charactersSAXFunc = { data, bytes, count in
            unsafe collector(data)?.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        // The same function for both spares libxml2 the question which white space matters.
        unsafe handler.pointee.characters = characters
        unsafe handler.pointee.ignorableWhitespace = characters
        unsafe handler.pointee.cdataBlock = { data, bytes, count in
            unsafe collector(data)?.pointee.cdata(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        unsafe handler.pointee.comment = { data, _ in unsafe collector(data)?.pointee.passOver() }
        unsafe handler.pointee.processingInstruction = { data, _, _ in unsafe collector(data)?.pointee.passOver() }
        unsafe handler.pointee.internalSubset = { data, _, _, _ in unsafe collector(data)?.pointee.stop(.doctype) }
        unsafe handler.pointee.serror = { data, error in
            guard let error = unsafe error?.pointee else { return }
            unsafe collector(data)?.pointee.note(error)
        }
    }

    /// Parses, and lets a collector note what libxml2 tells of no parser; its handlers of that are those of the thread.
    static func listening(for listener: UnsafeMutablePointer<RecordCollector>, _ parse: () -> Void) {
        unsafe xmlSetStructuredErrorFunc(listener) { data, error in
            guard let error = unsafe error?.pointee else { return }
            unsafe collector(data)?.pointee.noteOutside(error)
        }
        defer { xmlSetStructuredErrorFunc(nil, nil) }
        parse()
    }
}

private func collector(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<RecordCollector>? {
    unsafe data?.assumingMemoryBound(to: RecordCollector.self)
}
