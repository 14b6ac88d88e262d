import AuditModel
import AuditTesting
import CaseImport
import Rules
import Testing

@Suite("A case read once")
struct ReadCaseTests {
    @Test("Judgement and explanations come of one reading, and agree")
    func agree() throws {
        let reference = try #require(CalendarDate(iso: "2014-06-30"))
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        var judge = try CaseJudge(standard: standard, referenceDate: reference)
        let cases = try CaseReading(Fixtures.inputs).cases
        for caseFile in cases.prefix(3) {
            let read = judge.read(caseFile)
            let judgement = read.judgement
            #expect(judgement == judge.judge(caseFile))
            let explained = read.explanations()
            #expect(explained.map(\.finding.criterion) == judgement.findings.map(\.criterion))
            #expect(explained.map(\.finding.verdict) == judgement.findings.map(\.verdict))
            let one = try #require(standard.criteria.last).id
            #expect(read.explanations(of: one) == explained.suffix(1))
        }
    }
}
