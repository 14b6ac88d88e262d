import YAMLReading

/// The numbers of a standard by name; a municipality can set its own.
///
/// Numbers that tell how texts are read are not all among them: how many words make a remark, a reason or a title stands
/// with the readings (`Rules/Reading`), which share of a section makes it an analysis in `SectionRole`, how sure the
/// language model must be with the model (`TextFeatures/Model`), and how a deadline is written in `StatedDate`.
package struct Thresholds: Sendable, Equatable {
    /// No number of a standard is larger: nothing that is counted of a case comes near it.
    static let most: Double = 1_000_000

    /// Sorted by name.
    package private(set) var values: [(name: String, value: Double)] = []
    private var positions: [String: YAMLPosition] = [:]

    package init() {}

    package subscript(name: String) -> Double? { values.first { $0.name == name }?.value }

    mutating func set(_ name: String, to value: Double, at position: YAMLPosition) {
        values.removeAll { $0.name == name }
        values.append((name, value))
        values.sort { $0.name < $1.name }
        positions[name] = position
    }

    /// Sets what `others` have too to their values.
    mutating func take(_ others: Thresholds) {
        for (name, value) in others.values {
            if let position = others.positions[name] { set(name, to: value, at: position) }
        }
    }

    /// In whole units; `nil` when the standard has no such number.
    func whole(_ name: String) throws(YAMLError) -> Int? {
        guard let value = self[name], let position = positions[name] else { return nil }
        return try Int(whole: value, at: position)
    }

    /// Where a number is set.
    func position(of name: String) -> YAMLPosition? { positions[name] }

    package var names: [String] { values.map(\.name) }

    package static func == (one: Self, other: Self) -> Bool {
        one.values.elementsEqual(other.values) { $0.name == $1.name && $0.value == $1.value }
    }
}
