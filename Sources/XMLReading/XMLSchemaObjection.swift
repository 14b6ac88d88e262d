internal import CLibXML2

/// What an XML Schema says against a place in a document; holds names of the schema, never a value.
package struct XMLSchemaObjection: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case missingAttribute
        /// Not in the enumeration.
        case unknownValue
        /// Against a pattern or a length.
        case wrongForm
        /// No value of the type at all.
        case invalidValue
        case outOfRange
        /// Text where only elements may stand.
        case strayText
        /// The outermost element is not declared.
        case unknownRoot
        case other
    }

    package let kind: Kind
    package let element: String
    package let attribute: String?
    /// 1-based place of the element's start tag.
    package let line: Int
    package let column: Int
}

extension XMLSchemaObjection.Kind {
    /// Reads an error code of libxml2's schema processor.
    init(libxml2 code: xmlParserErrors) {
        switch code {
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: self = .missingAttribute
        case XML_SCHEMAV_CVC_ENUMERATION_VALID: self = .unknownValue
        case XML_SCHEMAV_CVC_PATTERN_VALID, XML_SCHEMAV_CVC_LENGTH_VALID, XML_SCHEMAV_CVC_MINLENGTH_VALID,
            XML_SCHEMAV_CVC_MAXLENGTH_VALID:
            self = .wrongForm
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
            XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
            self = .invalidValue
        case XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID,
            XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
            self = .outOfRange
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1: self = .strayText
        case XML_SCHEMAV_CVC_ELT_1: self = .unknownRoot
        default: self = .other
        }
    }
}
