import AuditModel
import AuditTesting
import CaseImport
import Rules
import Testing
import YAMLReading

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

    @Test("What was to be examined and is not described is named among what is missing for a ja")
    func missingFocus() throws {
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        let example = try #require(
            ExampleRunner.examples(of: standard).examples.first { $0.reason == .focusNotFollowed })
        var judge = try CaseJudge(standard: standard, referenceDate: example.referenceDate)
        let read = judge.read(try example.exampleCase().file)
        let explanation = try #require(read.explanations(of: example.criterion).first)
        #expect(
            explanation.missingForYes.map(\.danish) == [
                "beskrivelse af det, der skulle undersøges: Fritid og venskaber"
            ])
    }

    @Test("A delvist tells the passage that falls short, though it rests on the one that is in order")
    func failingPassages() throws {
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        let example = try #require(
            ExampleRunner.examples(of: standard).examples.first {
                $0.criterion.rawValue == "maal-domaener" && $0.verdict == .partly
            })
        var judge = try CaseJudge(standard: standard, referenceDate: example.referenceDate)
        let read = judge.read(try example.exampleCase().file)
        let explanation = try #require(read.explanations(of: example.criterion).first)
        #expect(!explanation.failingPassages.isEmpty)
        for place in explanation.failingPassages {
            #expect(place.section != nil && !explanation.finding.evidence.contains(place))
        }
        for other in read.explanations() where other.finding.verdict != .partly {
            #expect(other.failingPassages.isEmpty)
        }
    }

    @Test("No question of an explanation shows a code in brackets")
    func wordsForCodes() throws {
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        let reference = try #require(CalendarDate(iso: "2014-06-30"))
        var judge = try CaseJudge(standard: standard, referenceDate: reference)
        let caseFile = try #require(try CaseReading(Fixtures.inputs).cases.first)
        let demands = judge.read(caseFile).explanations().flatMap(\.questions).compactMap(\.trace).flatMap(words(of:))
        #expect(demands.contains { $0.hasPrefix("børnesamtalen er holdt") })
        #expect(demands.filter { $0.contains("(") || $0.contains("undladt-") }.isEmpty)
    }

    private func words(of trace: ClauseTrace) -> [String] {
        switch trace.content {
        case .check(let demand): [demand.danish]
        case .all(let traces), .any(let traces): traces.flatMap(words(of:))
        case .not(let trace): words(of: trace)
        }
    }
}
