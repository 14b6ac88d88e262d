import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Testing

@Suite("Hostile inputs")
struct HostileFixturesTests {
    /// What `Fixtures/Hostile/expected.csv` says of one file; a file with several faults has a row for each.
    struct Expectation: Sendable, CustomTestStringConvertible {
        var file: String
        /// "code position" of every row of quarantine, in order.
        var quarantine: [String]
        var cases: Int

        var testDescription: String { file }
    }

    static let folder = Fixtures.folder + "/Hostile"

    static let expectations: [Expectation] = {
        guard let table = try? String(contentsOfFile: folder + "/expected.csv", encoding: .utf8) else { return [] }
        var expectations: [Expectation] = []
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4, let cases = Int(cells[3]) else { continue }
            let entry = cells[1].isEmpty ? [] : [cells[1] + " " + cells[2]]
            if expectations.last?.file == cells[0] {
                expectations[expectations.count - 1].quarantine += entry
            } else {
                expectations.append(Expectation(file: cells[0], quarantine: entry, cases: cases))
            }
        }
        return expectations
    }()

    @Test("Each goes into quarantine with code and place, and the good cases in it are read", arguments: expectations)
    func outcome(of expected: Expectation) throws {
        let reading = try CaseReading([.file(path: Self.folder + "/" + expected.file)])
        #expect(
            reading.quarantine.map { "\($0.code.rawValue) \($0.position?.description ?? "")" } == expected.quarantine)
        #expect(reading.cases.count == expected.cases)
        #expect(reading.quarantine.allSatisfy { $0.message.count > 20 })
    }

    @Test("Every file of the folder has its expectation")
    func isComplete() throws {
        let files = Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder))
        #expect(files.subtracting(["expected.csv"]) == Set(Self.expectations.map(\.file)))
    }
}
