import Foundation
import Testing

/// What independent implementations say of a grid of tables (`Reference/make_reference.py`).
indirect enum ReferenceValues: Decodable {
    case number(Double)
    case list([ReferenceValues])
    case members([String: ReferenceValues])
    case text(String)
    case missing

    static func load() throws -> ReferenceValues {
        let url = try #require(
            Bundle.module.url(forResource: "reference", withExtension: "json", subdirectory: "Reference"))
        return try JSONDecoder().decode(ReferenceValues.self, from: Data(contentsOf: url))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .missing
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let list = try? container.decode([ReferenceValues].self) {
            self = .list(list)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .members(try container.decode([String: ReferenceValues].self))
        }
    }

    subscript(name: String) -> ReferenceValues {
        guard case .members(let members) = self, let value = members[name] else { return .missing }
        return value
    }

    subscript(index: Int) -> ReferenceValues { rows.indices.contains(index) ? rows[index] : .missing }

    var rows: [ReferenceValues] {
        guard case .list(let rows) = self else { return [] }
        return rows
    }

    var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    var numbers: [Double] { rows.compactMap(\.number) }
    var count: Int { number.map { Int($0) } ?? -1 }
    var counts: [Int] { rows.map(\.count) }
    var table: [[Int]] { rows.map(\.counts) }
}

/// Whether two numbers agree to ten digits, or lie as close near 0 as doubles allow.
func agree(_ one: Double?, _ other: Double?, digits: Int = 10) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    let scale = max(one.magnitude, other.magnitude)
    return (one - other).magnitude <= max(scale * pow(10, -Double(digits)), 1e-14)
}
