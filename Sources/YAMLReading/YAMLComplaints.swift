/// All that is wrong with a file, gathered part by part instead of stopping at the first.
package struct YAMLComplaints: Error, Sendable, CustomStringConvertible {
    /// Each once, in the order they were found.
    package private(set) var all: [YAMLError] = []

    package init() {}

    package var isEmpty: Bool { all.isEmpty }

    package mutating func add(_ errors: [YAMLError]) {
        for error in errors where !all.contains(error) { all.append(error) }
    }

    package mutating func add(_ error: YAMLError) { add([error]) }

    /// What a part of the file says; `nil` where that cannot be read, and why is gathered.
    package mutating func part<Value>(_ read: () throws(YAMLError) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            add(error)
            return nil
        }
    }

    /// Gathers every key of a mapping that is not in `known`.
    package mutating func allowOnly(_ known: [String], in node: YAMLNode) {
        if let unknown = part({ () throws(YAMLError) in try node.unknownKeys(known) }) { add(unknown) }
    }

    /// By file and line, without keys that are missing only because they are misspelt: that is said of the key there.
    package var sorted: [YAMLError] {
        all.filter { !isMisspelt($0) }.sorted { $0.position < $1.position }
    }

    private func isMisspelt(_ error: YAMLError) -> Bool {
        guard case .missingKey(let key, let beside) = error.problem else { return false }
        return all.contains { other in
            guard case .unknownKey(_, key, _) = other.problem else { return false }
            return beside.contains(other.position)
        }
    }

    /// A line for each, by file and line.
    package var description: String { sorted.map(\.description).joined(separator: "\n") }
}
