internal import CLibXML2

/// The names a shape asks for, as one parser's dictionary interns them: equal names have equal addresses, so that
/// no name is compared byte by byte.
struct InternedNames {
    private var names: [UInt] = []
    private var textElements: [UInt] = []
    private var paragraphElements: [UInt] = []
    private var records: [UInt] = []
    private var collections: [UInt] = []

    init() {}

    init(_ shape: XMLShape, in context: xmlParserCtxtPtr) {
        let dictionary = unsafe context.pointee.dict
        func intern(_ name: String) -> UInt { UInt(bitPattern: unsafe xmlDictLookup(dictionary, name, -1)) }
        names = shape.names.map(intern)
        textElements = shape.textElements.map(intern)
        paragraphElements = shape.paragraphElements.map(intern)
        records = shape.records.map(intern)
        collections = shape.collections.map(intern)
    }

    /// The place of a name in `XMLShape.names`.
    func index(of name: UInt) -> Int? {
        for index in names.indices where names[index] == name { return index }
        return nil
    }

    func isRecord(_ name: UInt) -> Bool { records.contains(name) }
    func isCollection(_ name: UInt) -> Bool { collections.contains(name) }
    func isText(_ name: UInt) -> Bool { textElements.contains(name) }
    func isParagraph(_ name: UInt) -> Bool { paragraphElements.contains(name) }
}
