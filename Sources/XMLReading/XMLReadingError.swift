internal import CLibXML2

/// Why a document was given up; holds nothing of its text.
package struct XMLReadingError: Error, Equatable, Sendable {
    package enum Problem: Equatable, Sendable {
        /// Not well-formed in a way no other case names.
        case malformed
        case empty
        case truncated
        case mismatchedTag
        case repeatedAttribute
        case forbiddenCharacter
        case undeclaredEntity
        case contentAfterEnd
        case invalidBytes
        case unknownEncoding
        case doctype
        /// The root is neither a record nor a collection.
        case wrongRoot
        case tooDeep
        case tooManyAttributes
        case attributeTooLong
        case recordTooLong
        /// A cap of libxml2 itself.
        case parserLimit
        case outOfMemory
    }

    package let problem: Problem
    /// 1-based; the column counts characters.
    package let line: Int
    package let column: Int
}

extension XMLReadingError.Problem {
    /// Reads an error code of libxml2 (`xmlParserErrors`).
    init(libxml2 code: xmlParserErrors) {
        switch code {
        case XML_ERR_DOCUMENT_EMPTY: self = .malformed
        case XML_ERR_DOCUMENT_END: self = .contentAfterEnd
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED,
            XML_ERR_PI_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED:
            self = .truncated
        case XML_ERR_TAG_NAME_MISMATCH: self = .mismatchedTag
        case XML_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF: self = .forbiddenCharacter
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .undeclaredEntity
        case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED, XML_IO_ENCODER: self = .invalidBytes
        case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME: self = .unknownEncoding
        case XML_ERR_NO_MEMORY: self = .outOfMemory
        default: self = .malformed
        }
    }
}
