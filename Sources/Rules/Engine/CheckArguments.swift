import AuditModel
import YAMLReading

/// What stands behind a check's name in YAML, and what names in it refer to.
struct CheckArguments {
    let node: YAMLNode
    let context: Context

    /// What a criterion's clauses may refer to.
    struct Context {
        /// `$sider-ja` and the like.
        var thresholds: Thresholds
        var edition: TriangleEdition
        /// The member of a family: `$dimension`, `$domaene`.
        var dimension: Dimension?
        var domain: Domain?
        /// Names of word lists, in the order of the lexicon.
        var wordLists: [String]
        /// Is told the name of each threshold a check asks for.
        var usesThreshold: (String) -> Void = { _ in }
        /// Is told what is wrong with one of several clauses or keys, so that the others are read too.
        var complain: (YAMLError) -> Void = { preconditionFailure("\($0)") }
    }

    func allowOnly(_ known: String...) throws(YAMLError) {
        for error in try node.unknownKeys(known) { context.complain(error) }
    }

    /// A number, or the name of one of the standard's thresholds.
    func number(_ key: String) throws(YAMLError) -> Double { try placedNumber(key).value }

    /// A number, and where it is set: that of a threshold stands in the settings of a standard.
    private func placedNumber(_ key: String) throws(YAMLError) -> (value: Double, position: YAMLPosition) {
        let value = try node.required(key)
        guard case .scalar(let text) = value.content, text.hasPrefix("$") else {
            return (try value.number(in: 0...Thresholds.most), value.position)
        }
        let name = String(text.dropFirst())
        guard let number = context.thresholds[name] else {
            let known = context.thresholds.names
            throw YAMLError(
                .unknownValue(text, nearest: nearestWord(to: name, among: known).map { "$" + $0 }, known: known),
                at: value.position)
        }
        context.usesThreshold(name)
        return (number, context.thresholds.position(of: name) ?? value.position)
    }

    /// A threshold a check asks for by name, in whole units.
    func threshold(_ name: String) throws(YAMLError) -> Int {
        guard let number = try context.thresholds.whole(name) else {
            throw YAMLError(.missingKey("thresholds: \(name)"), at: node.position)
        }
        context.usesThreshold(name)
        return number
    }

    /// The number of a word list a check asks for by name.
    func wordList(_ name: String) throws(YAMLError) -> Int {
        guard let list = context.wordLists.firstIndex(of: name) else {
            throw YAMLError(.missingKey("words: \(name)"), at: node.position)
        }
        return list
    }

    func integer(_ key: String) throws(YAMLError) -> Int {
        let number = try placedNumber(key)
        return try Int(whole: number.value, at: number.position)
    }

    func word<Value: RawRepresentable & CaseIterable>(
        _ key: String, of type: Value.Type = Value.self
    ) throws(YAMLError) -> Value where Value.RawValue == String {
        try node.required(key).word(of: type)
    }

    func words<Value: RawRepresentable & CaseIterable>(
        _ key: String, of type: Value.Type = Value.self
    ) throws(YAMLError) -> [Value] where Value.RawValue == String {
        var values: [Value] = []
        for item in try node.required(key).listOrSingle() { values.append(try item.word(of: type)) }
        return values
    }

    /// Dimensions by id, by domain, as `alle`, or the family's own.
    func dimensions(_ key: String) throws(YAMLError) -> [Dimension] {
        var dimensions: [Dimension] = []
        let edition = context.edition
        let known =
            ["alle"] + Self.sides.map(\.name) + edition.domains.map(\.rawValue) + edition.dimensions.map(\.rawValue)
        for item in try node.required(key).listOrSingle() {
            let text = try item.text()
            switch text {
            case "alle": dimensions += edition.dimensions
            case "$dimension":
                guard let dimension = context.dimension else { throw outsideFamily(item, text) }
                dimensions.append(dimension)
            case "$domaene":
                guard let domain = context.domain else { throw outsideFamily(item, text) }
                dimensions += edition.dimensions(of: domain)
            default:
                if let side = Self.sides.first(where: { $0.name == text })?.side {
                    for domain in edition.domains where domain.side == side {
                        dimensions += edition.dimensions(of: domain)
                    }
                } else if let domain = Domain(rawValue: text), edition.domains.contains(domain) {
                    dimensions += edition.dimensions(of: domain)
                } else if let dimension = Dimension(rawValue: text), edition.dimensions.contains(dimension) {
                    dimensions.append(dimension)
                } else {
                    let nearest = nearestWord(to: text, among: known)
                    throw YAMLError(.unknownValue(text, nearest: nearest, known: known), at: item.position)
                }
            }
        }
        return dimensions
    }

    /// The sides of the triangle by names that hold in either edition.
    private static let sides: [(name: String, side: Domain.Side)] = [
        ("barnet", .child), ("foraeldrene", .parents), ("omgivelserne", .surroundings),
    ]

    private func outsideFamily(_ node: YAMLNode, _ text: String) -> YAMLError {
        YAMLError(
            .other("'\(text)' stands in a criterion that is no family; add 'for-each' or name it"), at: node.position)
    }
}

/// All of several things, or at least one.
enum Extent: String, CaseIterable, Sendable {
    case all = "alle"
    case some = "nogle"

    func holds(_ flags: [Bool]) -> Bool {
        switch self {
        case .all: !flags.isEmpty && flags.allSatisfy { $0 }
        case .some: flags.contains(true)
        }
    }
}
