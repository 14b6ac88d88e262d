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

    package init(problem: Problem, line: Int, column: Int) {
        self.problem = problem
        self.line = line
        self.column = column
    }
}
