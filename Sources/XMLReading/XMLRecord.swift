/// One record of a document as a flat tape: its elements in document order, their attributes, and running text.
package struct XMLRecord: Sendable {
    package struct Element: Sendable {
        /// Index into `XMLShape.names`; `nil` for a name not listed there.
        package let name: Int?
        /// 0 for the record itself.
        package let depth: Int
        /// 1-based place of the `<`, the column in characters.
        package let line: Int32
        package let column: Int32
        /// Indexes into `attributes`.
        package let attributes: Range<Int>
        /// Offsets into `bytes`; empty but for text elements.
        package internal(set) var text: Range<Int>
        /// Indexes into `marks`.
        package internal(set) var marks: Range<Int>
    }

    package struct Attribute: Sendable {
        /// Index into `XMLShape.names`; `nil` for a name not listed there.
        package let name: Int?
        /// Offsets into `bytes`.
        package let value: Range<Int>
    }

    /// A place in running text where markup, an entity or a CDATA section stood in the source.
    package struct Mark: Sendable, Equatable {
        package enum Place: Sendable, Equatable {
            /// The text from here on begins at this 1-based place of the source.
            case at(line: Int32, column: Int32)
            /// The source has this many further characters here, all on one line.
            case further(columns: Int32)
        }

        /// Offset into `XMLRecord.bytes`.
        package let offset: Int
        package let place: Place
        /// Whether a paragraph ends here.
        package let endsParagraph: Bool
    }

    package internal(set) var elements: [Element] = []
    package internal(set) var attributes: [Attribute] = []
    /// Attributes of the collection, if the record stands in one.
    package internal(set) var defaults: [Attribute] = []
    package internal(set) var marks: [Mark] = []
    /// UTF-8 of attribute values and running text, one after the other.
    package internal(set) var bytes: [UInt8] = []

    mutating func removeAll() {
        elements.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        defaults.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }
}
