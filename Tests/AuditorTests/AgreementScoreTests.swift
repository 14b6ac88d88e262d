import AuditModel
import Testing

@testable import Auditor

@Suite("Scores of sentences and passages")
struct AgreementScoreTests {
    @Test("Precision, recall and F1 by a count by hand: 2 found, 1 missed, 2 invented")
    func hits() {
        var hits = Hits()
        hits.add(labelled: ["a", "b", "c"], found: ["a", "b", "d", "e"])
        #expect(hits.precision == 0.5)
        #expect(hits.recall == 0.6667)
        #expect(hits.f1 == 0.5714)
        #expect(Hits().f1 == 0)
    }

    @Test("A red thread becomes a case with needs, goals, interventions and follow-up, and nothing else")
    func thread() throws {
        let lines = """
            {"needs": ["Ro"], "goals": ["Mere ro"], "interventions": ["Kontaktperson"], "followup": "Det går bedre.",
             "links": {"goal_need": [[0, 0]], "goal_intervention": [[0, 0]], "followed_goals": []},
             "goal_dims": [[]], "verdicts": {"maal-domaener": "nej"}}
            """
        let folder = try TemporaryFolder()
        try folder.write(lines.replacing("\n", with: " ") + "\n\n", to: "traad.jsonl")
        let passages = try LabelledLines.read([folder.path("traad.jsonl")], as: LabelledPassage.self, needs: "")
        let caseFile = try #require(passages.first).caseFile(in: try #require(MunicipalityCode("147")))
        #expect(passages.count == 1)
        #expect(caseFile.documents.map(\.kind) == [.assessment, .plan, .followUp])
        let sections = caseFile.documents.flatMap(\.sections)
        #expect(sections.map(\.kind) == [.unmetNeed, .goal, .intervention, .other])
        #expect(sections.map(caseFile.string(of:)) == ["Ro", "Mere ro", "Kontaktperson", "Det går bedre."])
    }

    @Test("A line that is not labelled is named by file and line")
    func wrongLine() throws {
        let folder = try TemporaryFolder()
        try folder.write("\n{\"t\": \"Ord\"}\n", to: "s.jsonl")
        #expect {
            try LabelledLines.read([folder.path("s.jsonl")], as: LabelledPassage.self, needs: "t, dims")
        } throws: { error in
            (error as? CommandFailure)?.message.hasSuffix("s.jsonl:2: is not labelled as it must be; needed: t, dims")
                == true
        }
    }
}
