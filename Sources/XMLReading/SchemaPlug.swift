internal import CLibXML2

/// What the callbacks of a validating parser share: libxml2's schema processor, and what it has said so far.
///
/// Events are handed on without their namespaces, for to the format local names count and its schema has none; and
/// without empty attributes, which exporters write for what is not recorded.
@safe struct SchemaPlug {
    /// Objections to one document beyond this many say nothing new.
    private static let mostObjections = 1000

    /// The schema processor's own handlers, and what they want as first argument.
    var handler: UnsafeMutablePointer<xmlSAXHandler>?
    var processor: UnsafeMutableRawPointer?
    var context: xmlParserCtxtPtr?
    var place = SourcePlace(line: 1, column: 1)
    var hasDoctype = false
    private(set) var objections: [XMLSchemaObjection] = []

    /// Notes an error of the schema processor. Its message holds the value; only the names in front are used.
    mutating func note(_ error: xmlError) {
        guard objections.count < Self.mostObjections, let message = unsafe error.message else { return }
        let (element, attribute) = Self.names(in: unsafe String(cString: message))
        let kind = unsafe XMLSchemaObjection.Kind(libxml2: xmlParserErrors(UInt32(bitPattern: error.code)))
        let objection = XMLSchemaObjection(
            kind: kind, element: element, attribute: attribute, line: Int(place.line), column: Int(place.column))
        // A list is objected to for its word and again as a whole.
        if let last = objections.last, attribute != nil, last.attribute == attribute, last.line == objection.line,
            last.column == objection.column
        {
            return
        }
        objections.append(objection)
    }

    /// Reads `Element 'sag', attribute 'kommune': …` and `Element 'sag': The attribute 'id' …`.
    private static func names(in message: String) -> (element: String, attribute: String?) {
        guard message.hasPrefix("Element '") else { return ("", nil) }
        let parts = message.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count > 3, parts[2] == ", attribute " || parts[2] == ": The attribute " else {
            return (parts.count > 1 ? String(parts[1]) : "", nil)
        }
        return (String(parts[1]), String(parts[3]))
    }

    /// The attributes of an element that hold more than white space: five pointers each, start and end of the value last.
    private static func recorded(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32
    ) -> [UnsafePointer<xmlChar>?] {
        var recorded = unsafe [UnsafePointer<xmlChar>?]()
        for index in 0..<Int(count) {
            guard let parts = unsafe attributes.map({ unsafe $0 + 5 * index }), let start = unsafe parts[3],
                let end = unsafe parts[4],
                unsafe UnsafeBufferPointer(start: start, count: end - start).contains(where: { $0 > 0x20 })
            else { continue }
            for part in 0..<5 { unsafe recorded.append(parts[part]) }
        }
        return unsafe recorded
    }

    /// Installs callbacks whose user data is a pointer to a plug.
    static func install(in handler: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handler.pointee = xmlSAXHandler()
        unsafe handler.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.pointee.startElementNs = { data, name, _, _, _, _, count, defaulted, attributes in
            guard let plug = unsafe schemaPlug(data), let context = unsafe plug.pointee.context else { return }
            unsafe plug.pointee.place = SourcePlace.ofTag(context)
            var recorded = unsafe Self.recorded(attributes, count)
            let recordedCount = unsafe Int32(recorded.count / 5)
            unsafe recorded.withUnsafeMutableBufferPointer { attributes in
                unsafe plug.pointee.handler?.pointee.startElementNs?(
                    plug.pointee.processor, name, nil, nil, 0, nil, recordedCount, defaulted, attributes.baseAddress)
            }
        }
        unsafe handler.pointee.endElementNs = { data, name, _, _ in
            guard let plug = unsafe schemaPlug(data) else { return }
            unsafe plug.pointee.handler?.pointee.endElementNs?(plug.pointee.processor, name, nil, nil)
        }
        let characters: charactersSAXFunc = { data, bytes, count in
            guard let plug = unsafe schemaPlug(data) else { return }
            unsafe plug.pointee.handler?.pointee.characters?(plug.pointee.processor, bytes, count)
        }
        unsafe handler.pointee.characters = characters
        unsafe handler.pointee.ignorableWhitespace = characters
        unsafe handler.pointee.cdataBlock = characters
        unsafe handler.pointee.internalSubset = { data, _, _, _ in
            guard let plug = unsafe schemaPlug(data) else { return }
            unsafe plug.pointee.hasDoctype = true
            unsafe xmlStopParser(plug.pointee.context)
        }
        unsafe handler.pointee.serror = { _, _ in }
    }
}

/// The plug behind the user data of a callback.
func schemaPlug(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SchemaPlug>? {
    unsafe data?.assumingMemoryBound(to: SchemaPlug.self)
}
