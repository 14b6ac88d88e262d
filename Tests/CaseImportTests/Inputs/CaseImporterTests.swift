import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Testing

@Suite("Reading inputs")
struct CaseImporterTests {
    private static func sag(_ id: Int) -> String { "<sag version='1' id='\(id)' kommune='147'/>" }

    @Test("The format is known by the first byte, whatever the name and the white space in front")
    func format() throws {
        #expect(try ImportedInput("\n " + Self.sag(1), named: "sag.json").cases.map(\.id) == ["1"])
        let json = "\t{\"version\": 1, \"id\": \"2\", \"kommune\": \"147\"}"
        #expect(try ImportedInput(json, named: "sag.xml").cases.map(\.id) == ["2"])
        #expect(try ImportedInput(json, named: "sager").cases.map(\.id) == ["2"])
    }

    @Test("Labels of entries in archives hold the archive and the entry; bad entries do not hurt the others")
    func entries() throws {
        let path = Fixtures.folder + "/Hostile/one-bad-entry.zip"
        let read = ImportedInput(path: path)
        #expect(read.cases.map(\.id) == ["god-1"])
        #expect(read.sources.map(\.file) == [path + "!god.xml"])
        #expect(read.quarantined.map(\.file) == [path + "!daarlig.xml"])
        // The archive and the good entry; the picture, the hidden file and the folder of macOS are passed over.
        #expect(read.tally.inputsRead == 2)
        #expect(read.tally.inputsQuarantined == 1)
        #expect(read.tally.inputsIgnored == 3)
    }

    @Test("One importer reads inputs of all kinds one after the other, faulty ones between them")
    func reuse() throws {
        let folder = try ScratchFolder()
        let names = ["a.xml", "b.xml", "c.json", "d.xml", "e.ndjson", "f.xml"]
        let contents = [
            Self.sag(1), "<sager>" + Self.sag(2) + "<sag", "[{\"version\": 1, \"id\": \"3\", \"kommune\": \"147\"}]",
            "",
            "{\"version\": 1, \"id\": \"4\", \"kommune\": \"147\"}\n", Self.sag(5),
        ]
        var importer = CaseImporter(municipalities: ImportedInput.municipalities)
        var ids: [String] = []
        var codes: [QuarantineEntry.Code] = []
        var tally = ImportTally()
        for (name, content) in zip(names, contents) {
            tally += importer.readCases(of: .file(path: try folder.write(content, to: name))) { outcome in
                switch outcome {
                case .imported(let caseFile, _): ids.append(caseFile.id)
                case .quarantined(let entry): codes.append(entry.code)
                }
            }
        }
        #expect(ids == ["1", "2", "3", "4", "5"])
        #expect(codes == [.malformed, .empty])
        #expect(tally.inputsRead == 4 && tally.inputsQuarantined == 2 && tally.cases == 5)
        #expect(tally.bytes == contents.map(\.utf8.count).reduce(0, +))
    }

    @Test("An error of the caller's ends the reading and comes through")
    func callersError() throws {
        struct Enough: Error {}
        let folder = try ScratchFolder()
        let path = try folder.write("<sager>" + Self.sag(1) + Self.sag(2) + "</sager>", to: "a.xml")
        var importer = CaseImporter(municipalities: ImportedInput.municipalities)
        var seen = 0
        do {
            _ = try importer.readCases(of: .file(path: path)) { _ in
                seen += 1
                throw Enough()
            }
            Issue.record("nothing was thrown")
        } catch is Enough {
            #expect(seen == 1)
        }
    }

    @Test("Unknown elements beside the cases are counted once each, and a case inside one is a row in quarantine")
    func strays() throws {
        let read = try ImportedInput(
            """
            <sager version='1' kommune='147'><note/><sag id='1'><ny/></sag>
              <pakke><del/>
                <sag id='2'/><sager><sag id='3'/></sager></pakke>
            </sager>
            """)
        #expect(read.cases.map(\.id) == ["1"])
        #expect(read.quarantined.map(\.code) == [.notACase, .notACase])
        #expect(read.quarantined.map(\.position) == [.line(3, column: 5), .line(3, column: 25)])
        #expect(read.tally.membersSkipped == 3)
        #expect(read.tally.casesQuarantined == 2 && read.tally.inputsRead == 1)
        #expect(try ImportedInput("<sager><sager><sag/></sager></sager>").quarantined.count == 1)
    }

    @Test("A case inside another is a row in quarantine, and no part of the one it stands in")
    func caseInCase() throws {
        let read = try ImportedInput(
            "<sager version='1' kommune='147'><sag id='1'><dokument/><sag id='2'/></sag>\n" + Self.sag(3) + "</sager>")
        #expect(read.cases.map(\.id) == ["1", "3"])
        #expect(read.cases.map(\.documents.count) == [1, 0])
        #expect(read.quarantined.map(\.code) == [.notACase])
        #expect(read.quarantined.map(\.position) == [.line(1, column: 57)])
    }

    @Test("Nothing in a compressed file is an empty file")
    func emptyCompressed() throws {
        let folder = try ScratchFolder()
        let gzip = try #require(Data(base64Encoded: "H4sIAAAAAAAAAwMAAAAAAAAAAAA="))
        for name in ["a.xml.gz", "a.tar.gz", "a.ndjson.gz"] {
            let read = ImportedInput(path: try folder.write(gzip, to: name))
            #expect(read.quarantined.map(\.code) == [.empty])
            #expect(read.tally.inputsQuarantined == 1 && read.tally.inputsRead == 0)
        }
    }

    @Test("An archive without entries is an empty file, one of folders alone is none")
    func archiveWithoutEntries() throws {
        let folder = try ScratchFolder()
        let empty = try folder.write(Data([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)), to: "a.zip")
        let read = ImportedInput(path: empty)
        #expect(read.quarantined.map(\.code) == [.empty])
        #expect(read.tally.inputsQuarantined == 1 && read.tally.inputsRead == 0)

        let onlyFolder = try #require(
            Data(
                base64Encoded:
                    "UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAEAAAAc2FnL1BLAQIUAxQAAAAAAAAAIQAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAEADtQQAAAABzYWcvUEsFBgAAAAABAAEAMgAAACIAAAAAAA=="
            ))
        let passed = ImportedInput(path: try folder.write(onlyFolder, to: "b.zip"))
        #expect(passed.quarantined.isEmpty)
        #expect(passed.tally.inputsRead == 1 && passed.tally.inputsIgnored == 1)
    }

    @Test("However much white space stands in front", arguments: [300, 70_000])
    func behindBlanks(count: Int) throws {
        let blanks = String(repeating: " ", count: count)
        #expect(try ImportedInput(blanks + Self.sag(3)).cases.map(\.id) == ["3"])
        #expect(try ImportedInput(blanks + #"{"version":"1","id":"4","kommune":"147"}"#).cases.map(\.id) == ["4"])
    }

    @Test("In a large input they are counted too, and not carried over to the next")
    func manyStrays() throws {
        let folder = try ScratchFolder()
        let many = String(repeating: "<note/>\n", count: 70_000)
        let paths = [
            try folder.write("<sager>" + many + Self.sag(1) + "<x><sag/></x></sager>", to: "a.xml"),
            try folder.write("<sager>" + Self.sag(2) + "</sager>", to: "b.xml"),
        ]
        var importer = CaseImporter(municipalities: ImportedInput.municipalities)
        var places: [SourcePosition?] = []
        let tallies = paths.map { path in
            importer.readCases(of: .file(path: path)) {
                if case .quarantined(let entry) = $0 { places.append(entry.position) }
            }
        }
        #expect(tallies.map(\.membersSkipped) == [70_001, 0])
        #expect(places.count == 1)
    }

    @Test("Files that are not there are one row in quarantine")
    func missing() throws {
        let folder = try ScratchFolder()
        let read = ImportedInput(path: folder.path("251248-9996.xml"))
        #expect(read.quarantined.map(\.code) == [.unreadable])
        #expect(read.quarantined.map { $0.file.hasSuffix("/######-####.xml") } == [true])
        #expect(read.tally.inputsQuarantined == 1)
    }
}
