/// What is wrong in a YAML file, and where; its wording stands here and nowhere else.
package struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Problem: Hashable, Sendable {
        /// Not YAML; the parser's own words.
        case malformed(String)
        case empty
        /// More nodes than any file of ours can have, as where aliases multiply.
        case tooLarge(limit: Int)
        case expected(Shape, found: String)
        /// `beside`: where the keys stand that are there instead.
        case missingKey(String, beside: [YAMLPosition] = [])
        case unknownKey(String, nearest: String?, known: [String])
        case unknownValue(String, nearest: String?, known: [String])
        case repeatedKey(String)
        /// What a reader of the file finds wrong, as a whole sentence without a full stop.
        case other(String)
    }

    /// What stands where, in the words of an error.
    package enum Shape: String, Hashable, Sendable {
        case text = "a text"
        case integer = "a whole number"
        case number = "a number"
        case truthValue = "true or false"
        case list = "a list"
        case mapping = "a mapping of keys"
        case date = "a date as YYYY-MM-DD"
    }

    package let problem: Problem
    package let position: YAMLPosition

    package init(_ problem: Problem, at position: YAMLPosition) {
        self.problem = problem
        self.position = position
    }

    /// `file:line:column: what is wrong; what to do`.
    package var description: String { "\(position): \(message)" }

    package var message: String {
        switch problem {
        case .malformed(let words): "this is not YAML (\(words)); correct the line and run again"
        case .empty: "the file is empty; write at least one key"
        case .tooLarge(let limit): "more than \(limit) values; shorten its lists, or remove aliases that multiply"
        case .expected(let shape, let found): "expected \(shape.rawValue), found \(found)"
        case .missingKey(let key, _): "the key '\(key)' is missing; add it"
        case .unknownKey(let key, let nearest, let known): Self.unknown("key", key, nearest, known)
        case .unknownValue(let value, let nearest, let known): Self.unknown("value", value, nearest, known)
        case .repeatedKey(let key): "the key '\(key)' stands twice; remove one"
        case .other(let sentence): sentence
        }
    }

    private static func unknown(_ what: String, _ word: String, _ nearest: String?, _ known: [String]) -> String {
        if let nearest { return "unknown \(what) '\(word)'; did you mean '\(nearest)'?" }
        if known.isEmpty { return "unknown \(what) '\(word)'; no \(what) is expected here" }
        return "unknown \(what) '\(word)'; known are \(known.joined(separator: ", "))"
    }
}
