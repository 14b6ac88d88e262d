import ArchiveReading
import Foundation

/// Writes one sorted run: for each record the lengths of key and payload (four bytes each), then both.
struct RunWriter {
    private static let bufferSize = 256 << 10

    private let path: String
    private let file: FileHandle
    private var buffer = ByteWriter()

    init(path: String) throws {
        self.path = path
        do { file = FileHandle(fileDescriptor: try OwnFile.create(path), closeOnDealloc: true) } catch {
            throw SystemFault(path: path, error)
        }
    }

    mutating func write(key: some Collection<UInt8>, payload: some Collection<UInt8>) throws {
        buffer.append(UInt32(key.count))
        buffer.append(UInt32(payload.count))
        buffer.append(contentsOf: key)
        buffer.append(contentsOf: payload)
        if buffer.bytes.count >= Self.bufferSize { try flush() }
    }

    mutating func finish() throws {
        try flush()
        try file.close()
    }

    private mutating func flush() throws {
        do { try file.write(contentsOf: Data(buffer.bytes)) } catch { throw SystemFault(path: path, error) }
        buffer.removeAll()
    }
}

/// Reads one sorted run back, record by record, and removes the file at its end.
struct RunReader {
    private static let chunk = 64 << 10

    private let path: String
    private let file: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    /// The record the reader stands at; `nil` at the end.
    private(set) var current: SortedRecords.Record?

    init(path: String) throws {
        self.path = path
        do { file = try FileHandle(forReadingFrom: URL(filePath: path)) } catch {
            throw SystemFault(path: path, error)
        }
        try advance()
    }

    mutating func advance() throws {
        guard let keyCount = try length() else {
            current = nil
            try file.close()
            try FileManager.default.removeItem(atPath: path)
            return
        }
        guard let payloadCount = try length() else { throw ByteReader.Damaged() }
        current = SortedRecords.Record(key: try take(keyCount), payload: try take(payloadCount))
    }

    /// `nil` at the end of the file.
    private mutating func length() throws -> Int? {
        guard try fill(4) else { return nil }
        defer { position += 4 }
        return buffer[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func take(_ count: Int) throws -> [UInt8] {
        guard try fill(count) else { throw ByteReader.Damaged() }
        defer { position += count }
        return Array(buffer[position..<(position + count)])
    }

    /// Whether `count` more bytes stand in the buffer, after reading on if need be.
    private mutating func fill(_ count: Int) throws -> Bool {
        guard buffer.count - position < count else { return true }
        buffer.removeSubrange(..<position)
        position = 0
        while buffer.count < count {
            let data: Data?
            do {
                data = try file.read(upToCount: max(Self.chunk, count))
            } catch {
                throw SystemFault(path: path, error)
            }
            guard let data, !data.isEmpty else {
                guard buffer.isEmpty else { throw ByteReader.Damaged() }
                return false
            }
            buffer.append(contentsOf: data)
        }
        return true
    }
}
