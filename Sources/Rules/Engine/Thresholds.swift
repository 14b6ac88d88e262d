/// The numbers of a standard by name; the only place where a number decides a verdict.
package struct Thresholds: Sendable, Equatable {
    /// Sorted by name.
    package private(set) var values: [(name: String, value: Double)] = []

    package init() {}

    package subscript(name: String) -> Double? {
        get { values.first { $0.name == name }?.value }
        set {
            values.removeAll { $0.name == name }
            if let newValue { values.append((name, newValue)) }
            values.sort { $0.name < $1.name }
        }
    }

    package var names: [String] { values.map(\.name) }

    package static func == (one: Self, other: Self) -> Bool {
        one.values.elementsEqual(other.values) { $0.name == $1.name && $0.value == $1.value }
    }
}
