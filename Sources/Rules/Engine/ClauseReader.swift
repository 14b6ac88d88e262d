import YAMLReading

extension Clause {
    /// Reads a check by its name, or `all`, `any` (lists) and `not`.
    init(_ node: YAMLNode, _ context: CheckArguments.Context) throws(YAMLError) {
        let entries = try node.entries()
        guard let entry = entries.first else {
            throw YAMLError(.other("a clause is empty; write a check"), at: node.position)
        }
        guard entries.count == 1 else {
            throw YAMLError(
                .other("two checks stand side by side; put them under 'all' or 'any'"), at: entries[1].keyPosition)
        }
        switch entry.key {
        case "all": self = .all(try Self.list(entry.value, context))
        case "any": self = .any(try Self.list(entry.value, context))
        case "not": self = .not(try Clause(entry.value, context))
        default:
            guard let name = CheckName(rawValue: entry.key) else {
                let known = ["all", "any", "not"] + CheckName.allCases.map(\.rawValue)
                throw YAMLError(
                    .unknownKey(entry.key, nearest: nearestWord(to: entry.key, among: known), known: known),
                    at: entry.keyPosition)
            }
            self = .check(try Check(name, CheckArguments(node: entry.value, context: context)))
        }
    }

    private static func list(_ node: YAMLNode, _ context: CheckArguments.Context) throws(YAMLError) -> [Clause] {
        let items = try node.list()
        guard !items.isEmpty else {
            throw YAMLError(.other("an empty list of clauses; write a check"), at: node.position)
        }
        var clauses: [Clause] = []
        for item in items {
            do {
                clauses.append(try Clause(item, context))
            } catch { context.complain(error) }
        }
        return clauses
    }
}
