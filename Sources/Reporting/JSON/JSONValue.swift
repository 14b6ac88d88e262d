/// A JSON value whose members keep the order they were given in, so that equal reports are equal bytes.
indirect enum JSONValue {
    case object([(name: String, value: JSONValue)])
    case array([JSONValue])
    /// A long array whose values are made one at a time, as they are written.
    case made(count: Int, at: (Int) -> JSONValue)
    case string(String)
    case integer(Int)
    /// A number with a fixed number of decimals.
    case decimal(Double, digits: Int)
    /// A number as it is written.
    case digits(String)
    case bool(Bool)
    case null

    static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    static func optional(_ number: Double?, digits: Int) -> JSONValue {
        number.map { .decimal($0, digits: digits) } ?? .null
    }

    /// UTF-8, two spaces of indentation, ended by a line feed.
    var bytes: [UInt8] {
        var text: [UInt8] = []
        write(to: &text, indentation: 0)
        text.append(UInt8(ascii: "\n"))
        return text
    }

    /// UTF-8 on one line, without a line feed.
    var compactBytes: [UInt8] {
        var text: [UInt8] = []
        write(to: &text, indentation: nil)
        return text
    }

    /// - Parameter indentation: `nil` for one line.
    private func write(to text: inout [UInt8], indentation: Int?) {
        switch self {
        case .object(let members):
            Self.writeList(members, between: ("{", "}"), to: &text, indentation) { member, text in
                Self.write(member.name, to: &text)
                text += Array((indentation == nil ? ":" : ": ").utf8)
                member.value.write(to: &text, indentation: indentation.map { $0 + 1 })
            }
        case .array(let values):
            Self.writeList(values, between: ("[", "]"), to: &text, indentation) { value, text in
                value.write(to: &text, indentation: indentation.map { $0 + 1 })
            }
        case .made(let count, let value):
            Self.writeList(0..<count, between: ("[", "]"), to: &text, indentation) { index, text in
                value(index).write(to: &text, indentation: indentation.map { $0 + 1 })
            }
        case .string(let string): Self.write(string, to: &text)
        case .integer(let number): text += Array(String(number).utf8)
        case .decimal(let number, let digits): text += Array(Decimal.fixed(number, digits: digits).utf8)
        case .digits(let digits): text += Array(digits.utf8)
        case .bool(let bool): text += Array((bool ? "true" : "false").utf8)
        case .null: text += Array("null".utf8)
        }
    }

    private static func writeList<Elements: Collection>(
        _ elements: Elements, between brackets: (String, String), to text: inout [UInt8], _ indentation: Int?,
        element write: (Elements.Element, inout [UInt8]) -> Void
    ) {
        func breakLine(_ depth: Int) {
            text.append(UInt8(ascii: "\n"))
            text += Array(repeating: UInt8(ascii: " "), count: 2 * depth)
        }
        text += Array(brackets.0.utf8)
        for (index, element) in elements.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            if let indentation { breakLine(indentation + 1) }
            write(element, &text)
        }
        if let indentation, !elements.isEmpty { breakLine(indentation) }
        text += Array(brackets.1.utf8)
    }

    private static func write(_ string: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): text += Array("\\n".utf8)
            case UInt8(ascii: "\r"): text += Array("\\r".utf8)
            case UInt8(ascii: "\t"): text += Array("\\t".utf8)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                text += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}
