import AuditModel
import Foundation
import Reporting
import Testing
import TextFeatures

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

    @Test("The sentences of one text are joined: all described, the surest kind, the first view")
    func joined() {
        var first = SentenceReading(range: 0..<5, paragraph: 0, words: 0..<1, described: 0b001, kind: .description)
        first.kindMargin = 0.5
        var second = SentenceReading(range: 6..<9, paragraph: 0, words: 1..<2, described: 0b100, kind: .unmetNeed)
        second.kindMargin = 2
        second.view = .parents
        let judgement = SentenceAgreement.Judgement(
            TextReading(sentences: [first, second]), topics: ["sundhed", "bolig", "oekonomi"])
        #expect(judgement.described == ["sundhed", "oekonomi"])
        #expect(judgement.kind == .unmetNeed)
        #expect(judgement.view == .parents)
    }

    /// Two texts: one of two described dimensions is found, and one that is not there; a kind and a view are right.
    private static var scored: SentenceAgreement {
        let topics = ["sundhed", "bolig", "oekonomi"]
        var agreement = SentenceAgreement(topics: topics)
        var sentence = SentenceReading(range: 0..<5, paragraph: 0, words: 0..<1, described: 0b101, kind: .description)
        agreement.add(
            .init(t: "", dims: ["sundhed", "bolig"], kind: "beskrivelse", view: "barn"), at: "s.jsonl:1",
            .init(TextReading(sentences: [sentence]), topics: topics))
        sentence.described = 0
        agreement.add(
            .init(t: "Barnet 251248-9996 sover", dims: [], kind: "behov", view: nil), at: "s.jsonl:3",
            .init(TextReading(sentences: [sentence]), topics: topics))
        return agreement
    }

    @Test("Sentence scores by a count by hand, as JSON")
    func sentenceJSON() throws {
        struct Document: Decodable, Equatable {
            struct Found: Decodable, Equatable { let precision, recall, f1: Double }
            struct Class: Decodable, Equatable {
                let n: Int?
                let accuracy: Double
            }
            struct PerClass: Decodable, Equatable {
                let described: [String: Found]
                let kind, view: [String: Class]
            }
            let sentences: Int
            let described: Found
            let kind, view: Class
            let perClass: PerClass
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let document = try decoder.decode(Document.self, from: Data(Self.scored.json().utf8))
        let none = Document.Found(precision: 0, recall: 0, f1: 0)
        let all = Document(
            sentences: 2, described: .init(precision: 0.5, recall: 0.5, f1: 0.5), kind: .init(n: nil, accuracy: 0.5),
            view: .init(n: nil, accuracy: 0.5),
            perClass: .init(
                described: ["sundhed": .init(precision: 1, recall: 1, f1: 1), "bolig": none, "oekonomi": none],
                kind: ["beskrivelse": .init(n: 1, accuracy: 1), "behov": .init(n: 1, accuracy: 0)],
                view: ["barn": .init(n: 1, accuracy: 0), "ingen": .init(n: 1, accuracy: 1)]))
        #expect(document == all)
    }

    @Test("The same scores as CSV, the whole before the classes")
    func sentenceCSV() {
        let rows = Self.scored.sheet.csv.split(separator: "\r\n").map(String.init)
        #expect(
            rows == [
                "del,klasse,n,praecision,genkaldelse,f1,ens", "described,,2,0.5,0.5,0.5,", "kind,,2,,,,0.5",
                "view,,2,,,,0.5", "described,bolig,1,0.0,0.0,0.0,", "described,oekonomi,0,0.0,0.0,0.0,",
                "described,sundhed,1,1.0,1.0,1.0,", "kind,behov,1,,,,0.0", "kind,beskrivelse,1,,,,1.0",
                "view,barn,1,,,,0.0", "view,ingen,1,,,,1.0",
            ])
    }

    @Test("The same scores in columns for people")
    func sentenceText() {
        let lines = Self.scored.sheet.text(language: .english).split(separator: "\n")
        #expect(lines.count == 11)
        #expect(lines[1].split(separator: " ") == ["described", "2", "0.50", "0.50", "0.50"])
        #expect(lines[2].split(separator: " ") == ["kind", "2", "0.50"])
    }

    @Test("Every disagreement of a sentence is listed with its place; a CPR number is masked")
    func sentenceErrors() throws {
        let listed = Self.scored.disagreements
        #expect(listed.map(\.place) == ["s.jsonl:1", "s.jsonl:1", "s.jsonl:3"])
        #expect(listed.map(\.part) == ["described", "view", "kind"])
        #expect(listed.map(\.label) == ["bolig sundhed", "barn", "behov"])
        #expect(listed.map(\.answer) == ["oekonomi sundhed", "ingen", "beskrivelse"])
        #expect(!listed.csv.contains("251248"))
        #expect(listed.csv.hasPrefix("sted,del,maerket,svar,citat\r\ns.jsonl:1,described,bolig sundhed,"))
        let text = listed.text(language: .english)
        #expect(text.hasPrefix("s.jsonl:1 described: label bolig sundhed, auditor oekonomi sundhed\n"))
        #expect(text.split(separator: "\n").count == 6)
        let json = try Self.scored.json(withErrors: true)
        #expect(json.contains("\"sted\" : \"s.jsonl:3\"") && !json.contains("251248"))
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
        let caseFile = try #require(passages.first).line.caseFile(in: try #require(MunicipalityCode("147")))
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
            try LabelledLines.read([folder.path("s.jsonl")], as: SentenceAgreement.Line.self, needs: "t, dims")
        } throws: { error in
            (error as? CommandFailure)?.message.hasSuffix("s.jsonl:2: is not labelled as it must be; needed: t, dims")
                == true
        }
    }
}
