import Foundation
import Synchronization
import Testing

@testable import Auditor

@Suite("Sorting in bounded memory")
struct SpillSorterTests {
    /// Keys in an order that no run has by itself: a full cycle of a linear congruence.
    private static func keys(_ count: Int) -> [[UInt8]] {
        (0..<count).map { index in
            let value = (index &* 7919 &+ 13) % count
            return [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
        }
    }

    private static func sorted(_ keys: [[UInt8]], capacity: Int) throws -> (keys: [[UInt8]], payloads: [[UInt8]]) {
        let folder = try TemporaryFolder()
        let numbers = Mutex(0)
        var sorter = SpillSorter(capacity: capacity) {
            let number = numbers.withLock { number in
                number += 1
                return number
            }
            return folder.path("run-\(number)")
        }
        for key in keys { try sorter.append(key: key, payload: key.reversed() + [7]) }
        #expect(sorter.count == keys.count)
        var records = try sorter.sorted()
        var found: (keys: [[UInt8]], payloads: [[UInt8]]) = ([], [])
        while let record = try records.next() {
            found.keys.append(record.key)
            found.payloads.append(record.payload)
        }
        #expect(try folder.names() == [], "every run is removed once it is read")
        return found
    }

    @Test("Records come back in the order of their keys, each with its payload", arguments: [1 << 20, 4096, 512])
    func ordersByKey(capacity: Int) throws {
        let keys = Self.keys(5000)
        let found = try Self.sorted(keys, capacity: capacity)
        #expect(found.keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(found.payloads == found.keys.map { $0.reversed() + [7] })
    }

    @Test("A key stands before its continuations")
    func shorterFirst() throws {
        let found = try Self.sorted([[1, 0], [1], [], [1, 0, 0], [0, 255]], capacity: 64)
        #expect(found.keys == [[], [0, 255], [1], [1, 0], [1, 0, 0]])
    }

    @Test("Nothing in, nothing out")
    func empty() throws {
        #expect(try Self.sorted([], capacity: 64).keys == [])
    }

    @Test("A run that was cut short is noticed")
    func cutRun() throws {
        let folder = try TemporaryFolder()
        var writer = try RunWriter(path: folder.path("run"))
        try writer.write(key: [1, 2, 3], payload: [4, 5, 6])
        try writer.finish()
        let whole = try Data(contentsOf: folder.url("run"))
        try whole.dropLast().write(to: folder.url("run"))
        #expect(throws: ByteReader.Damaged.self) { try RunReader(path: folder.path("run")) }
    }
}
