extension YAMLNode {
    /// What stands here, in the words of an error; never the content.
    package var shape: String {
        switch content {
        case .scalar: isNull ? "nothing" : "a single value"
        case .sequence: "a list"
        case .mapping: "a mapping of keys"
        }
    }

    /// The text of a scalar.
    package func text() throws(YAMLError) -> String {
        guard case .scalar(let text) = content, !isNull else { throw expected(.text) }
        return text
    }

    package func integer() throws(YAMLError) -> Int {
        guard case .scalar(let text) = content, !isQuoted, let value = Int(text) else { throw expected(.integer) }
        return value
    }

    /// A finite number, with a point for the decimals.
    package func number() throws(YAMLError) -> Double {
        guard case .scalar(let text) = content, !isQuoted, let value = Double(text), value.isFinite else {
            throw expected(.number)
        }
        return value
    }

    package func number(in range: ClosedRange<Double>) throws(YAMLError) -> Double {
        let value = try number()
        guard range.contains(value) else {
            func words(_ end: Double) -> String { Int(exactly: end).map { String($0) } ?? String(end) }
            throw YAMLError(
                .other("a number of \(words(range.lowerBound)) to \(words(range.upperBound)) belongs here"),
                at: position)
        }
        return value
    }

    package func truthValue() throws(YAMLError) -> Bool {
        guard case .scalar(let text) = content, !isQuoted else { throw expected(.truthValue) }
        switch text {
        case "true": return true
        case "false": return false
        default: throw expected(.truthValue)
        }
    }

    package func list() throws(YAMLError) -> [YAMLNode] {
        guard case .sequence(let items) = content else { throw expected(.list) }
        return items
    }

    /// A list, or a single value standing for a list of one.
    package func listOrSingle() -> [YAMLNode] {
        if case .sequence(let items) = content { return items }
        return [self]
    }

    package func entries() throws(YAMLError) -> [YAMLEntry] {
        guard case .mapping(let entries) = content else { throw expected(.mapping) }
        return entries
    }

    /// The value of a key that must be there.
    package func required(_ key: String) throws(YAMLError) -> YAMLNode {
        let entries = try entries()
        guard let value = self[key] else {
            throw YAMLError(.missingKey(key, beside: entries.map(\.keyPosition)), at: position)
        }
        return value
    }

    /// Refuses every key that is not in `known`, naming the nearest one.
    package func allowOnly(_ known: [String]) throws(YAMLError) {
        if let first = try unknownKeys(known).first { throw first }
    }

    /// A complaint about every key that is not in `known`, naming the nearest one.
    package func unknownKeys(_ known: [String]) throws(YAMLError) -> [YAMLError] {
        try entries().filter { !known.contains($0.key) }.map { entry in
            let nearest = nearestWord(to: entry.key, among: known)
            return YAMLError(.unknownKey(entry.key, nearest: nearest, known: known), at: entry.keyPosition)
        }
    }

    /// One of a closed list of words.
    package func word<Value: RawRepresentable & CaseIterable>(
        of type: Value.Type = Value.self
    ) throws(YAMLError) -> Value where Value.RawValue == String {
        let text = try text()
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue)
            let nearest = nearestWord(to: text, among: known)
            throw YAMLError(.unknownValue(text, nearest: nearest, known: known), at: position)
        }
        return value
    }

    private func expected(_ shape: YAMLError.Shape) -> YAMLError {
        YAMLError(.expected(shape, found: self.shape), at: position)
    }
}
