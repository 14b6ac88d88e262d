/// Any JSON value.
indirect enum JSONTree: Decodable, Equatable {
    case object([String: JSONTree])
    case array([JSONTree])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let array = try? container.decode([JSONTree].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSONTree].self))
        }
    }
}

/// As much of JSON Schema as `rapport.schema.json` uses, patterns and formats aside.
final class JSONSchema: Decodable {
    private enum Types: Decodable {
        case any
        case of([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                self = .of([one])
            } else {
                self = .of(try container.decode([String].self))
            }
        }
    }

    private enum Additional: Decodable {
        case allowed(Bool)
        case schema(JSONSchema)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let isAllowed = try? container.decode(Bool.self) {
                self = .allowed(isAllowed)
            } else {
                self = .schema(try container.decode(JSONSchema.self))
            }
        }
    }

    private let type: Types?
    private let properties: [String: JSONSchema]?
    private let required: [String]?
    private let additionalProperties: Additional?
    private let items: JSONSchema?
    private let `enum`: [JSONTree]?
    private let const: JSONTree?
    private let minimum: Double?
    private let maximum: Double?
    private let maxItems: Int?

    /// What the value does that the schema forbids, with its place; sorted.
    func faults(in value: JSONTree, at place: String) -> [String] {
        var faults: [String] = []
        if case .of(let names) = type, !names.contains(where: { Self.is(value, $0) }) {
            faults.append("\(place): type")
        }
        if let `enum`, !`enum`.contains(value) { faults.append("\(place): enum") }
        if let const, const != value { faults.append("\(place): const") }
        switch value {
        case .object(let members):
            faults += (required ?? []).filter { members[$0] == nil }.map { "\(place)/\($0): missing" }
            for (name, member) in members {
                if let schema = properties?[name] {
                    faults += schema.faults(in: member, at: "\(place)/\(name)")
                } else if case .schema(let schema) = additionalProperties {
                    faults += schema.faults(in: member, at: "\(place)/\(name)")
                } else if case .allowed(false) = additionalProperties {
                    faults.append("\(place)/\(name): unknown")
                }
            }
        case .array(let elements):
            if let maxItems, elements.count > maxItems { faults.append("\(place): maxItems") }
            for (index, element) in elements.enumerated() {
                faults += items?.faults(in: element, at: "\(place)/\(index)") ?? []
            }
        case .number(let number):
            if let minimum, number < minimum { faults.append("\(place): minimum") }
            if let maximum, number > maximum { faults.append("\(place): maximum") }
        case .string, .bool, .null: break
        }
        return faults.sorted()
    }

    private static func `is`(_ value: JSONTree, _ type: String) -> Bool {
        switch value {
        case .object: type == "object"
        case .array: type == "array"
        case .string: type == "string"
        case .number(let number): type == "number" || type == "integer" && number.rounded() == number
        case .bool: type == "boolean"
        case .null: type == "null"
        }
    }
}
