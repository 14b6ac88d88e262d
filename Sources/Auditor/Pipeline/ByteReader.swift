/// Reads back what a `ByteWriter` wrote.
struct ByteReader {
    /// The bytes do not hold what was written: the temporary file was changed or cut while the run went on.
    struct Damaged: Error {}

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func byte() throws(Damaged) -> UInt8 {
        guard offset < bytes.count else { throw Damaged() }
        defer { offset += 1 }
        return bytes[offset]
    }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(Damaged) -> Number {
        guard offset + Number.bitWidth / 8 <= bytes.count else { throw Damaged() }
        var value: Number = 0
        for _ in 0..<(Number.bitWidth / 8) {
            value = value << 8 | Number(truncatingIfNeeded: bytes[offset])
            offset += 1
        }
        return value
    }

    mutating func double() throws(Damaged) -> Double { Double(bitPattern: try number(UInt64.self)) }

    mutating func text() throws(Damaged) -> String {
        let count = Int(try number(UInt32.self))
        guard offset + count <= bytes.count else { throw Damaged() }
        defer { offset += count }
        return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
    }

    mutating func optional<Value>(
        _ read: (inout ByteReader) throws(Damaged) -> Value
    ) throws(Damaged) -> Value? {
        try byte() == 0 ? nil : try read(&self)
    }

    /// The member of a closed list that stands at the index written.
    mutating func member<Value>(of list: [Value]) throws(Damaged) -> Value {
        let index = Int(try byte())
        guard index < list.count else { throw Damaged() }
        return list[index]
    }
}
