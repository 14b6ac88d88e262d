import AuditModel
import JSONReading

/// A JSON Schema (draft 2020-12), of the keywords the format's own schema uses and no others.
///
/// A keyword it does not know makes the schema unreadable, so that the schema cannot ask for what nobody checks.
/// `format` is an assertion here, as the specification allows.
struct JSONSchema {
    /// What is wrong with a schema: the pointer of the keyword.
    struct Unreadable: Error, Equatable {
        var pointer: String
    }

    /// A schema and the schemas it refers to by index.
    struct Rule {
        var reference: String?
        var types: Set<ValueType>?
        var allowed: [Scalar]?
        var pattern: Regex<AnyRegexOutput>?
        var isDate = false
        var minimum: Int64?
        var maximum: Int64?
        var required: [String] = []
        var properties: [String: Int] = [:]
        var items: Int?
        var allOf: [Int] = []
        var condition: Condition?

        var allowsNull: Bool { types?.contains(.null) == true || allowed?.contains(.null) == true }
    }

    struct Condition {
        var test: Int
        var then: Int?
        var otherwise: Int?
    }

    enum ValueType: String {
        case null, boolean, integer, number, string, array, object
    }

    /// A value of `enum`.
    enum Scalar: Hashable {
        case null
        case integer(Int64)
        case string(String)
    }

    private(set) var rules: [Rule] = []
    private(set) var definitions: [String: Int] = [:]

    /// Reads a schema from its text.
    init(_ text: [UInt8]) throws {
        var parser = try JSONParser(maxBytes: 1 << 20, maxDepth: 64)
        try parser.parse(text + [UInt8](repeating: 0, count: JSONParser.padding), in: 0..<text.count)
        _ = try add(0, of: parser)
        for case let name? in rules.map(\.reference) where definitions[name] == nil {
            throw Unreadable(pointer: "/$defs/\(name)")
        }
    }

    /// Adds the schema at a node and all inside it; the outermost comes first.
    private mutating func add(_ node: Int, of parser: borrowing JSONParser) throws -> Int {
        let index = rules.count
        rules.append(Rule())
        var rule = Rule()
        var condition: Condition?
        for member in parser.members(of: node) {
            let value = member.value
            switch member.name {
            case "$schema", "$id", "title", "description": break
            case "$defs":
                for definition in parser.members(of: value) {
                    definitions[definition.name] = try add(definition.value, of: parser)
                }
            case "$ref": rule.reference = try reference(at: value, of: parser)
            case "type":
                let names = parser[value].kind == .array ? parser.elements(of: value) : [value]
                rule.types = Set(try names.map { try type(at: $0, of: parser) })
            case "enum": rule.allowed = try parser.elements(of: value).map { try scalar(at: $0, of: parser) }
            case "pattern": rule.pattern = try Regex(parser.string(at: value))
            case "format":
                guard parser.string(at: value) == "date" else { throw unreadable(value, of: parser) }
                rule.isDate = true
            case "minimum": rule.minimum = parser[value].integer
            case "maximum": rule.maximum = parser[value].integer
            case "required": rule.required = parser.elements(of: value).map { parser.string(at: $0) }
            case "properties":
                for property in parser.members(of: value) {
                    rule.properties[property.name] = try add(property.value, of: parser)
                }
            case "items": rule.items = try add(value, of: parser)
            case "allOf": rule.allOf = try parser.elements(of: value).map { try add($0, of: parser) }
            case "if": condition = Condition(test: try add(value, of: parser))
            case "then": condition?.then = try add(value, of: parser)
            case "else": condition?.otherwise = try add(value, of: parser)
            default: throw unreadable(value, of: parser)
            }
        }
        rule.condition = condition
        rules[index] = rule
        return index
    }

    private func reference(at node: Int, of parser: borrowing JSONParser) throws -> String {
        let text = parser.string(at: node)
        let prefix = "#/$defs/"
        guard text.hasPrefix(prefix) else { throw unreadable(node, of: parser) }
        return String(text.dropFirst(prefix.count))
    }

    private func type(at node: Int, of parser: borrowing JSONParser) throws -> ValueType {
        guard let type = ValueType(rawValue: parser.string(at: node)) else { throw unreadable(node, of: parser) }
        return type
    }

    private func scalar(at node: Int, of parser: borrowing JSONParser) throws -> Scalar {
        guard let scalar = Scalar(at: node, of: parser) else { throw unreadable(node, of: parser) }
        return scalar
    }

    private func unreadable(_ node: Int, of parser: borrowing JSONParser) -> Unreadable {
        Unreadable(pointer: parser.pointer(to: node))
    }
}

extension JSONSchema.Scalar {
    init?(at node: Int, of parser: borrowing JSONParser) {
        switch parser[node].kind {
        case .null: self = .null
        case .integer: self = .integer(parser[node].integer)
        case .string: self = .string(parser.string(at: node))
        default: return nil
        }
    }
}
