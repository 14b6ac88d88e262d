import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Testing

@Suite("Large JSON inputs")
struct LargeJSONTests {
    /// Reads a file written piece by piece.
    private func reading(_ name: String, _ write: (FileHandle) throws -> Void) throws -> CaseReading {
        try TemporaryFile.with("", named: name) { path in
            let file = try #require(FileHandle(forWritingAtPath: path))
            try write(file)
            try file.close()
            return try CaseReading([.file(path: path)])
        }
    }

    private func quarantine(_ reading: CaseReading) -> [String] {
        reading.quarantine.map { "\($0.code.rawValue) \($0.position?.description ?? "")" }
    }

    private let start = #"{"version": 1, "kommune": "147", "id": "#

    @Test(
        "A case with a text of 200 MB is passed over, in a list and between lines", arguments: ["a.json", "a.ndjson"])
    func hugeText(name: String) throws {
        let isLines = name.hasSuffix("ndjson")
        let megabyte = Data(String(repeating: "Et ord til. ", count: 87_382).utf8)
        let result = try reading(name) { file in
            let separator = isLines ? "\n" : ",\n"
            try file.write(contentsOf: Data("\(isLines ? "" : "[")\(start)\"a\"}\(separator)".utf8))
            try file.write(contentsOf: Data(#"\#(start)"b", "dokumenter": [{"afsnit": [{"tekst": ""#.utf8))
            for _ in 0..<200 { try file.write(contentsOf: megabyte) }
            try file.write(contentsOf: Data("\"}]}]}\(separator)\(start)\"c\"}\(isLines ? "" : "]")".utf8))
        }
        #expect(result.cases.map(\.id) == ["a", "c"])
        #expect(quarantine(result) == [isLines ? "for-stor 2" : "for-stor /1"])
    }

    @Test("A case of a million empty parts is passed over: structure costs more memory than text")
    func manyParts() throws {
        let result = try reading("a.json") { file in
            try file.write(contentsOf: Data("[\(start)\"a\", \"x\": [".utf8))
            let parts = Data(String(repeating: "[],", count: 100_000).utf8)
            for _ in 0..<50 { try file.write(contentsOf: parts) }
            try file.write(contentsOf: Data("[]]}, \(start)\"b\"}]".utf8))
        }
        #expect(result.cases.map(\.id) == ["b"])
        #expect(quarantine(result) == ["for-stor /0"])
        #expect(result.quarantine.map { $0.message.hasPrefix("En sag har mere end 1 MB klammer") } == [true])
    }

    @Test("A case of many sections is read with two megabytes of indentation as it is without")
    func indented() throws {
        let result = try reading("a.json") { file in
            let margin = "\n" + String(repeating: " ", count: 150)
            let sections = (0..<15_000).map { _ in #"\#(margin){"type": "andet"}"# }.joined(separator: ",")
            try file.write(contentsOf: Data("\(start)\"a\", \"dokumenter\": [{\"afsnit\": [\(sections)]}]}".utf8))
        }
        #expect(result.cases.map { $0.documents[0].sections.count } == [15_000])
        #expect(quarantine(result) == [])
    }
}
