/// What of a document is worth keeping; names are local names, namespaces are ignored.
package struct XMLShape: Sendable {
    /// An element that is one record: the root, or a child of a collection.
    package var records: [String]
    /// A root whose children are records, and whose attributes are defaults for them.
    package var collections: [String]
    /// Elements whose whole content is running text; markup inside them is not kept.
    package var textElements: [String]
    /// Elements that end a paragraph where they begin and where they end, inside running text.
    package var paragraphElements: [String]
    /// Names of elements and attributes that are reported as their index here; all others are reported as unknown.
    package var names: [String]

    package init(
        records: [String], collections: [String], textElements: [String], paragraphElements: [String],
        names: [String]
    ) {
        self.records = records
        self.collections = collections
        self.textElements = textElements
        self.paragraphElements = paragraphElements
        self.names = names
    }
}

/// Caps of our own, checked while parsing; libxml2's are higher or missing.
package struct XMLLimits: Sendable {
    package var depth: Int
    package var attributesPerElement: Int
    package var attributeBytes: Int
    /// Text and attribute values of one record, and what its elements, attributes and marks take in memory.
    package var recordBytes: Int

    package init(depth: Int, attributesPerElement: Int, attributeBytes: Int, recordBytes: Int) {
        self.depth = depth
        self.attributesPerElement = attributesPerElement
        self.attributeBytes = attributeBytes
        self.recordBytes = recordBytes
    }
}
