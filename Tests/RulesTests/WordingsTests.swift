import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Rules
import Testing

/// `Wordings/cases.xml` holds 507 small cases written to try wordings and edges of each criterion, one or two questions
/// each; `expected.tsv` the verdicts decided from `docs/criteria.md` before the program saw most of them.
@Suite("Small cases that try wordings")
struct WordingsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Wordings")

    private struct Answer: Hashable {
        let caseID: String
        let criterion: String
    }

    /// By case and criterion.
    private static func expected() throws -> [Answer: String] {
        let lines = try String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
            .split(separator: "\n").dropFirst()
        let rows = lines.map { $0.split(separator: "\t").map(String.init) }
        return Dictionary(uniqueKeysWithValues: rows.map { (Answer(caseID: $0[0], criterion: $0[1]), $0[2]) })
    }

    @Test("At least 0.90 of their verdicts are as expected")
    func wordings() throws {
        let path = Self.folder.appending(path: "cases.xml").path
        let read = try AuditTesting.CaseReading(InputWalker.inputs(at: [path]).inputs)
        #expect(read.quarantine.isEmpty)
        let standard = try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014")
        var judge = try CaseJudge(
            standard: try #require(standard), referenceDate: try #require(CalendarDate(iso: "2014-06-30")))
        let expected = try Self.expected()
        var wrong: [String] = []
        var counted = 0
        for file in read.cases {
            for finding in judge.judge(file).findings {
                let answer = Answer(caseID: file.id, criterion: finding.criterion.rawValue)
                guard let right = expected[answer] else { continue }
                counted += 1
                if finding.verdict.rawValue != right {
                    wrong.append("\(answer.caseID) \(answer.criterion): \(right), not \(finding.verdict.rawValue)")
                }
            }
        }
        #expect(counted == 705)
        #expect(
            10 * wrong.count <= counted, "\(wrong.count) of \(counted) are wrong:\n\(wrong.joined(separator: "\n"))")
    }
}
