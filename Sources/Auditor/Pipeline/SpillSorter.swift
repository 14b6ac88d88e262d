import Foundation

/// Sorts any number of records by their keys in bounded memory.
///
/// A full buffer is sorted and written out as a run; at the end the runs are merged, at most `fanIn` at a time. Keys
/// and payloads are bytes; keys compare byte by byte, a shorter one before its continuations.
struct SpillSorter: ~Copyable {
    /// Where a record lies in the buffer.
    private struct Place {
        let key: Range<Int>
        let payload: Range<Int>
    }

    private static let fanIn = 64

    private let capacity: Int
    private let newRunPath: @Sendable () throws -> String
    private var buffer: [UInt8] = []
    private var places: [Place] = []
    private var runs: [String] = []
    /// How many records were appended.
    private(set) var count = 0

    /// `newRunPath` gives a fresh path in a private folder; the sorter removes each run once it is read.
    init(capacity: Int = 4 << 20, newRunPath: @escaping @Sendable () throws -> String) {
        self.capacity = capacity
        self.newRunPath = newRunPath
    }

    mutating func append(key: [UInt8], payload: [UInt8]) throws {
        // At once, since growing holds the old room and the new; pages nothing was written to cost nothing.
        if buffer.isEmpty { buffer.reserveCapacity(capacity + key.count + payload.count) }
        let start = buffer.count
        buffer.append(contentsOf: key)
        buffer.append(contentsOf: payload)
        places.append(Place(key: start..<(start + key.count), payload: (start + key.count)..<buffer.count))
        count += 1
        // A place costs as much memory as 32 bytes of record.
        if buffer.count + places.count * 32 >= capacity { try spill() }
    }

    /// All records in the order of their keys; nothing may be appended afterwards.
    mutating func sorted() throws -> SortedRecords {
        guard !runs.isEmpty else {
            sortPlaces()
            defer { forget() }
            return SortedRecords(buffer: buffer, places: places.map { ($0.key, $0.payload) })
        }
        if !places.isEmpty { try spill() }
        buffer = []
        while runs.count > Self.fanIn {
            let first = Array(runs.prefix(Self.fanIn))
            runs.removeFirst(Self.fanIn)
            let path = try newRunPath()
            var writer = try RunWriter(path: path)
            var merged = try SortedRecords(runs: first)
            while let record = try merged.next() { try writer.write(key: record.key, payload: record.payload) }
            try writer.finish()
            runs.append(path)
        }
        return try SortedRecords(runs: runs)
    }

    private mutating func spill() throws {
        sortPlaces()
        let path = try newRunPath()
        var writer = try RunWriter(path: path)
        for place in places {
            try writer.write(key: buffer[place.key], payload: buffer[place.payload])
        }
        try writer.finish()
        runs.append(path)
        buffer.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    private mutating func sortPlaces() {
        let bytes = buffer
        places.sort { one, other in
            bytes[one.key].lexicographicallyPrecedes(bytes[other.key])
        }
    }

    private mutating func forget() {
        buffer = []
        places = []
    }
}
