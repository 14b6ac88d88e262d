import ArchiveReading
import AuditTesting
import Foundation
import Testing

@Suite("The contents of inputs")
struct ContentReaderTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    /// All parts of a file, in windows of a given size: "name: text", or what kind of part it is.
    private func parts(
        of path: String, window capacity: Int = 1 << 10, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) -> [String] {
        var reader = try ContentReader(path: path, limits: limits)
        var window = ByteWindow(capacity: capacity)
        var parts: [String] = []
        while let part = try reader.next() {
            let label: String
            switch part {
            case .content(let name): label = name.map { $0 + ": " } ?? ""
            case .nameless(let number): label = "nameless \(number): "
            case .encrypted(let name):
                parts.append("encrypted \(name)")
                continue
            case .noFile:
                parts.append("no file")
                continue
            }
            var bytes: [UInt8] = []
            repeat {
                try reader.fill(&window)
                bytes += window.bytes[..<window.count]
            } while !window.isLast
            parts.append(label + String(decoding: bytes, as: UTF8.self))
        }
        return parts
    }

    private func write(_ base64: String, to name: String) throws -> String {
        try folder.write(try #require(Data(base64Encoded: base64)), to: name)
    }

    @Test("A plain file is one part without a name", arguments: [1, 20, 21, 22, 1024])
    func plain(window: Int) throws {
        let path = try folder.write(PackedSample.text, to: "a.xml")
        #expect(try parts(of: path, window: window) == [PackedSample.text])
    }

    @Test("An empty file is an empty part")
    func empty() throws {
        #expect(try parts(of: try folder.write("", to: "a.xml")) == [""])
    }

    @Test("A compressed file is one part without a name", arguments: PackedSample.compressed, [1, 1024])
    func compressed(sample: (name: String, base64: String), window: Int) throws {
        let path = try write(sample.base64, to: sample.name)
        #expect(try parts(of: path, window: window) == [PackedSample.text])
    }

    @Test("An archive has a part for each entry, with its name", arguments: PackedSample.archives, [1, 1024])
    func archives(sample: (name: String, base64: String), window: Int) throws {
        let path = try write(sample.base64, to: sample.name)
        #expect(try parts(of: path, window: window) == ["a.xml: " + PackedSample.text, "b.xml: To\n"])
    }

    @Test("Entries have their Danish names, whatever the locale", arguments: PackedSample.danishNames)
    func danishNames(sample: (name: String, base64: String)) throws {
        let path = try write(sample.base64, to: "a.bin")
        #expect(try parts(of: path) == [sample.name + ": To"])
    }

    @Test("An entry whose name is missing or no text is a part all the same", arguments: PackedSample.nameless)
    func nameless(sample: (labels: [String], base64: String)) throws {
        let path = try write(sample.base64, to: "a.7z")
        #expect(try parts(of: path) == zip(sample.labels, ["Et", "To", "Tre"]).map { "\($0): \($1)" })
    }

    @Test("How something is packed is known by its bytes, not by its name")
    func names() throws {
        let path = try write(PackedSample.archives[2].base64, to: "sag.xml")
        #expect(try parts(of: path) == ["a.xml: " + PackedSample.text, "b.xml: To\n"])
    }

    @Test("What cannot be opened says why")
    func unreadable() throws {
        #expect(throws: ReadingError.notFound) { try parts(of: folder.path("nowhere.xml")) }
        #expect(throws: ReadingError.notAFile) { try parts(of: folder.root.path) }
        #expect(throws: ReadingError.notAFile) { try parts(of: "/dev/null") }
    }

    @Test("A FIFO is refused without waiting for a writer")
    func fifo() throws {
        let path = folder.path("koe.xml")
        let command = try Process.run(URL(filePath: "/usr/bin/env"), arguments: ["mkfifo", path])
        command.waitUntilExit()
        try #require(command.terminationStatus == 0)
        #expect(throws: ReadingError.notAFile) { try parts(of: path) }
    }

    @Test("Broken archives are an error, cut anywhere behind their first bytes", arguments: PackedSample.compressed)
    func broken(sample: (name: String, base64: String)) throws {
        let whole = try #require(Data(base64Encoded: sample.base64))
        let path = try folder.write(whole.prefix(whole.count * 2 / 3), to: sample.name)
        #expect(throws: ReadingError.brokenArchive) { try parts(of: path) }
    }

    @Test(
        "Gzip that does not fit its checksum or its length is an error, in an archive too",
        arguments: [PackedSample.compressed[0], PackedSample.archives[0]], 1...8)
    func checksum(sample: (name: String, base64: String), place: Int) throws {
        let whole = try #require(Data(base64Encoded: sample.base64))
        var damaged = whole
        damaged[damaged.count - place] ^= 1
        for bytes in [damaged, damaged + whole, whole + damaged] {
            let path = try folder.write(bytes, to: sample.name)
            #expect(throws: ReadingError.brokenArchive) { try parts(of: path) }
        }
    }

    @Test("Gzip in several parts is read as one, without what stands behind it", arguments: [1, 1024])
    func gzipParts(window: Int) throws {
        let whole = try #require(Data(base64Encoded: PackedSample.compressed[0].base64))
        for rest: [UInt8] in [[], [0x1F], [0x1F, 0x8B], [0, 0, 0]] {
            let path = try folder.write(whole + whole + rest, to: "a.xml.gz")
            #expect(try parts(of: path, window: window) == [PackedSample.text + PackedSample.text])
        }
    }

    @Test("Nothing, compressed, is an empty part", arguments: PackedSample.empty)
    func emptyCompressed(sample: (name: String, base64: String)) throws {
        #expect(try parts(of: try write(sample.base64, to: sample.name)) == [""])
    }

    @Test("The caps hold just where they stand")
    func caps() throws {
        let zip = try write(PackedSample.archives[2].base64, to: "a.zip")
        let plain = try folder.write(PackedSample.text, to: "a.xml")
        // The text has 21 bytes, the archive 24.
        #expect(try parts(of: plain, limits: ReadingLimits(bytes: 21)).count == 1)
        #expect(throws: ReadingError.tooLarge(limit: 20)) { try parts(of: plain, limits: ReadingLimits(bytes: 20)) }
        #expect(try parts(of: zip, limits: ReadingLimits(archiveBytes: 24, entries: 2)).count == 2)
        #expect(throws: ReadingError.archiveTooLarge(limit: 23)) {
            try parts(of: zip, limits: ReadingLimits(archiveBytes: 23))
        }
        #expect(throws: ReadingError.tooManyEntries(limit: 1)) { try parts(of: zip, limits: ReadingLimits(entries: 1)) }
    }
}
