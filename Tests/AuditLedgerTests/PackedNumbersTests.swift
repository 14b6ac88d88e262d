import Testing

@testable import AuditLedger

@Suite("Numbers in as few bytes as they need")
struct PackedNumbersTests {
    @Test(
        "A number takes the bytes LEB128 with zigzag gives it",
        arguments: [(0, [0]), (-1, [1]), (1, [2]), (63, [126]), (-64, [127]), (64, [0x80, 1]), (300, [0xD8, 4])])
    func bytes(number: Int, bytes: [UInt8]) throws {
        var packer = NumberPacker()
        packer.append(number)
        #expect(packer.bytes == bytes)
    }

    @Test("What is written comes back", arguments: [0, 1, -1, 127, -128, 1 << 40, .max, .min])
    func roundTrip(number: Int) throws {
        var packer = NumberPacker()
        packer.append(number)
        packer.append("æøå")
        var reader = NumberUnpacker(packer.bytes)
        #expect(try reader.number() == number)
        #expect(try reader.text() == "æøå")
    }

    @Test("A text longer than any number of bytes is noticed", arguments: [Int.max, .max - 5, 2, -1])
    func tooLong(count: Int) throws {
        var packer = NumberPacker()
        packer.append(7)
        packer.append(count)
        packer.append(byte: 0x61)
        var reader = NumberUnpacker(packer.bytes)
        #expect(try reader.number() == 7)
        #expect(throws: NumberUnpacker.Damaged.self) { _ = try reader.text() }
    }

    @Test("What was cut short is noticed")
    func truncated() throws {
        var packer = NumberPacker()
        packer.append(300)
        packer.append("æøå")
        for count in packer.bytes.indices {
            var reader = NumberUnpacker(Array(packer.bytes[..<count]))
            #expect(throws: NumberUnpacker.Damaged.self) {
                _ = try reader.number()
                _ = try reader.text()
            }
        }
    }
}
