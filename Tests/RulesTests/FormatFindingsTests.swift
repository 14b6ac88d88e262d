import AuditModel
import AuditTesting
import CaseImport
import Rules
import Testing

@Suite("The same case as XML and as JSON")
struct FormatFindingsTests {
    @Test("Every fixture is judged alike from both formats")
    func everyFixture() throws {
        let reference = try #require(CalendarDate(iso: "2014-06-30"))
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        // A judge each, so that what one has read before cannot carry over.
        var judge = try CaseJudge(standard: standard, referenceDate: reference)
        var other = try CaseJudge(standard: standard, referenceDate: reference)
        let cases = try CaseReading(Fixtures.inputs).cases
        #expect(cases.count > 200)
        for caseFile in cases {
            let fromXML = try #require(try CaseReading(caseFile.xml, named: "sag.xml").cases.first)
            let fromJSON = try #require(try CaseReading(caseFile.json, named: "sag.json").cases.first)
            #expect(judge.judge(fromXML) == other.judge(fromJSON), "case \(caseFile.id)")
        }
    }
}
