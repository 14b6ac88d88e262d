import AuditModel
import JSONReading

extension JSONSchema {
    /// What the schema says against a node of a document, in the order of the schema.
    struct Objection: Equatable {
        var problem: SchemaComplaint.Problem
        var node: Int
    }

    /// Holds a document against one of the `$defs`, or against the whole schema.
    func objections(to parser: borrowing JSONParser, definition: String? = nil) -> [Objection] {
        guard let start = definition.map({ definitions[$0] }) ?? 0 else {
            preconditionFailure("no such definition in the schema")
        }
        var objections: [Objection] = []
        check(0, against: start, called: "", of: parser, into: &objections)
        return objections
    }

    private func check(
        _ node: Int, against index: Int, called name: String, of parser: borrowing JSONParser,
        into objections: inout [Objection]
    ) {
        let rule = rules[index]
        if let problem = problem(of: node, against: rule, called: name, of: parser) {
            objections.append(Objection(problem: problem, node: node))
            return
        }
        if let reference = rule.reference, let target = definitions[reference] {
            check(node, against: target, called: name, of: parser, into: &objections)
        }
        if parser[node].kind == .object {
            checkMembers(of: node, against: rule, of: parser, into: &objections)
        }
        if parser[node].kind == .array, let items = rule.items {
            for element in parser.elements(of: node) {
                check(element, against: items, called: name, of: parser, into: &objections)
            }
        }
        for part in rule.allOf { check(node, against: part, called: name, of: parser, into: &objections) }
        if let condition = rule.condition {
            var failures: [Objection] = []
            check(node, against: condition.test, called: name, of: parser, into: &failures)
            if let branch = failures.isEmpty ? condition.then : condition.otherwise {
                check(node, against: branch, called: name, of: parser, into: &objections)
            }
        }
    }

    private func checkMembers(
        of node: Int, against rule: Rule, of parser: borrowing JSONParser, into objections: inout [Objection]
    ) {
        let members = parser.members(of: node)
        for name in rule.required where !members.contains(where: { $0.name == name }) {
            objections.append(Objection(problem: .missing(name), node: node))
        }
        for member in members {
            if let property = rule.properties[member.name] {
                check(member.value, against: property, called: member.name, of: parser, into: &objections)
            }
        }
    }

    /// What is wrong with a value in itself, the first of it; white space around a text is none of it, as in XML.
    private func problem(
        of node: Int, against rule: Rule, called name: String, of parser: borrowing JSONParser
    ) -> SchemaComplaint.Problem? {
        // An empty text is what exporters write, as they write null, for what is not recorded.
        if rule.allowsNull, parser.isBlankText(at: node) { return nil }
        if let types = rule.types, !types.contains(where: { $0.holds(parser[node].kind) }) { return .wrongType(name) }
        if let allowed = rule.allowed {
            guard let scalar = Scalar(at: node, of: parser)?.trimmed else { return .wrongType(name) }
            guard allowed.contains(scalar) else {
                let hasType = allowed.contains { $0.isText == scalar.isText }
                return hasType ? .unknownValue(name) : .wrongType(name)
            }
        }
        switch parser[node].kind {
        case .integer:
            if let minimum = rule.minimum, parser[node].integer < minimum { return .outOfRange(name) }
            if let maximum = rule.maximum, parser[node].integer > maximum { return .outOfRange(name) }
        case .string:
            let text = parser.string(at: node).trimmed
            if rule.isDate, CalendarDate(iso: text) == nil { return .notADate(name) }
            if let pattern = rule.pattern, text.firstMatch(of: pattern) == nil { return .wrongForm(name) }
        default: break
        }
        return nil
    }
}

extension JSONParser {
    fileprivate func isBlankText(at node: Int) -> Bool {
        self[node].kind == .string && string(at: node).utf8.allSatisfy { $0 <= 0x20 }
    }
}

extension JSONSchema.ValueType {
    fileprivate func holds(_ kind: JSONNode.Kind) -> Bool {
        switch self {
        case .null: kind == .null
        case .boolean: kind == .true || kind == .false
        case .integer: kind == .integer
        case .number: kind == .integer || kind == .fraction
        case .string: kind == .string
        case .array: kind == .array
        case .object: kind == .object
        }
    }
}

extension JSONSchema.Scalar {
    fileprivate var trimmed: Self {
        if case .string(let text) = self { return .string(text.trimmed) }
        return self
    }

    fileprivate var isText: Bool {
        if case .string = self { return true }
        return false
    }
}
