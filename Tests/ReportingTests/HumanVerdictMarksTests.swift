import AuditModel
import AuditTesting
import Foundation
import Statistics
import Testing

@testable import Reporting

@Suite("Human verdicts are marked as such in every output")
struct HumanVerdictMarksTests {
    private static let standard = ReportSamples.standard([
        ReportSamples.criterion("k1"), ReportSamples.criterion("k2", chapter: "4-retssikkerhed"),
    ])
    private static let read = ContentFingerprint(content: 1, more: 1)
    private static let note = AuditedCase.LocatedFinding.Note(quote: "", missing: ["en analyse"])

    /// The machine says nej twice. A human corrected the first case to ja on k1 and confirmed k2; the second case has
    /// changed since it was read; nobody read the third.
    private static func cases() throws -> [AuditedCase] {
        var human = HumanVerdicts()
        let day = try #require(CalendarDate(iso: "2014-07-01"))
        for (id, fingerprint) in [("a", read), ("b", ContentFingerprint(content: 2, more: 2))] {
            for (criterion, verdict) in [("k1", Verdict.yes), ("k2", .no)] {
                human.add(
                    HumanVerdicts.Given(verdict: verdict, fingerprint: fingerprint, day: day),
                    on: CriterionID(rawValue: criterion), of: id, in: ReportSamples.municipality(101))
            }
        }
        return ["a", "b", "c"].map {
            human.applied(to: ReportSamples.auditedCase(101, $0, [.no, .no], note: note), fingerprint: read)
        }
    }

    private func report(
        language: ReportLanguage = .danish, formats: Set<ReportFormat>, publication: Publication? = nil,
        hasCaseSheets: Bool = false
    ) throws -> WrittenFiles {
        try WrittenFiles.report(
            of: Self.cases(), standard: Self.standard, language: language, formats: formats, publication: publication,
            hasCaseSheets: hasCaseSheets, hasReviews: true)
    }

    @Test("fund.csv says what the program and the human answered, when, and whose the reason is")
    func findings() throws {
        let rows = try report(formats: [.csv]).rows("fund.csv")
        #expect(
            rows[0].suffix(5) == ["maskinens_svar", "maskinens_grund", "menneskets_svar", "gennemgang", "gennemgaaet"])
        #expect(rows[1][5...6] == ["ja", "rettet-ved-gennemgang"])
        #expect(rows[1].suffix(5) == ["nej", "ingen-analyse", "ja", "rettet", "2014-07-01"])
        #expect(rows[2][5...6] == ["nej", "ingen-analyse"])
        #expect(rows[2].suffix(5) == ["nej", "ingen-analyse", "nej", "bekraeftet", "2014-07-01"])
        #expect(rows[3][5...6] == ["nej", "ingen-analyse"])
        #expect(rows[3].suffix(5) == ["nej", "ingen-analyse", "ja", "foraeldet", "2014-07-01"])
        #expect(rows[5].suffix(5) == ["", "", "", "", ""])
        let text = try report(formats: [.csv]).text("fund.csv")
        #expect(
            text.contains(
                "Et menneske har læst sagen den 1. juli 2014 og svaret »ja«, som gælder. Programmet svarede »nej«. "
                    + "Programmets begrundelse: Der er ingen samlet analyse."))
    }

    @Test("rapport.xlsx has the same columns, and says on the first sheet how many answers are a human's")
    func workbook() throws {
        let files = try report(formats: [.xlsx])
        let workbook = try WorkbookParts(path: files.scratch.path("rapport.xlsx"))
        let cells = workbook.cells(ofSheet: 5)
        #expect(["L1", "N1", "O1"].map { cells[$0] } == ["Programmets svar", "Menneskets svar", "Gennemgang"])
        #expect(["E2", "L2", "N2", "O2"].map { cells[$0] } == ["ja", "nej", "ja", "rettet af et menneske"])
        #expect(["E4", "L4", "N4", "O4"].map { cells[$0] } == ["nej", "nej", "ja", "gennemgangen er ældre end sagen"])
        #expect(cells["L6"] == nil && cells["O6"] == nil)
        #expect(workbook.sheet(1).contains("2 svar i 2 sager er givet af et menneske; 1 af dem retter programmet"))
    }

    @Test("SARIF tells the verdict that counts, in its message whose it is, and both answers as properties")
    func sarif() throws {
        struct Log: Decodable {
            struct Run: Decodable { let results: [Result] }
            struct Result: Decodable {
                struct Message: Decodable { let text: String }
                let kind: String, message: Message, properties: [String: String?]
            }
            let runs: [Run]
        }
        let bytes = try #require(report(language: .english, formats: [.sarif]).files["rapport.sarif"])
        let results = try #require(JSONDecoder().decode(Log.self, from: Data(bytes)).runs.first).results
        #expect(results.map(\.kind) == ["pass", "fail", "fail", "fail", "fail", "fail"])
        #expect(results[0].properties["maskinens_svar"] == "nej")
        #expect(results[0].properties["menneskets_svar"] == "ja")
        #expect(
            results.map { $0.properties["gennemgang"] ?? nil } == [
                "rettet", "bekraeftet", "foraeldet", "foraeldet", nil, nil,
            ])
        #expect(
            results[0].message.text.hasPrefix(
                "A human has read the case on 1 July 2014 and answered 'yes', which counts."))
        #expect(results[2].message.text.hasSuffix("but the case has changed since, so the program's answer counts."))
        #expect(!results[4].message.text.contains("human"))
    }

    @Test("rapport.json counts human verdicts by criterion, as its schema says")
    func json() throws {
        let bytes = try #require(report(formats: [.json]).files["rapport.json"])
        let schema = try JSONDecoder().decode(
            JSONSchema.self,
            from: Data(
                contentsOf: URL(filePath: Fixtures.folder).deletingLastPathComponent()
                    .appending(path: "Sources/Reporting/JSON/rapport.schema.json")))
        #expect(try schema.faults(in: JSONDecoder().decode(JSONTree.self, from: Data(bytes)), at: "") == [])
        struct Counts: Decodable { let kriterium: String, bekraeftet: Int, rettet: Int, foraeldet: Int, ukendt: Int }
        struct Reviews: Decodable { let sager: Int, rettet: Int, foraeldet: Int, kriterier: [Counts] }
        struct Report: Decodable { let gennemgang: Reviews }
        let reviews = try JSONDecoder().decode(Report.self, from: Data(bytes)).gennemgang
        #expect("\(reviews.sager) \(reviews.rettet) \(reviews.foraeldet)" == "2 1 2")
        let counts = reviews.kriterier.map { "\($0.bekraeftet) \($0.rettet) \($0.foraeldet) \($0.ukendt)" }
        #expect(counts == ["0 1 1 0", "1 0 1 0"])
    }

    @Test("The page says how many answers of a criterion are a human's")
    func page() throws {
        let html = try report(formats: [.html]).text("rapport.html")
        #expect(html.contains("2 svar i 2 sager er givet af et menneske; 1 af dem retter programmet"))
        #expect(html.contains("2 gennemgange er ældre end sagens tekst og tæller ikke længere"))
        #expect(html.contains("✎ 1 svar af mennesker, 1 rettet, 1 ældre end sagen"))
    }

    @Test("A review that cannot be matched with the case is not told of as older than it")
    func unmatched() throws {
        var human = HumanVerdicts()
        human.add(
            HumanVerdicts.Given(verdict: .yes, fingerprint: nil, day: nil), on: CriterionID(rawValue: "k1"), of: "a",
            in: ReportSamples.municipality(101))
        let audited = human.applied(to: ReportSamples.auditedCase(101, "a", [.no, .no]), fingerprint: Self.read)
        let html = try WrittenFiles.report(
            of: [audited], standard: Self.standard, formats: [.html], hasReviews: true
        ).text("rapport.html")
        #expect(html.contains("✎ 1 kan ikke sammenholdes med sagen<"))
        #expect(!html.contains("ældre end sagen"))
    }

    @Test("A criterion nobody answered is not told of as if the answers of the whole report were given to it")
    func unansweredCriterion() throws {
        var human = HumanVerdicts()
        human.add(
            HumanVerdicts.Given(verdict: .yes, fingerprint: Self.read, day: nil), on: CriterionID(rawValue: "k1"),
            of: "a", in: ReportSamples.municipality(101))
        let audited = human.applied(to: ReportSamples.auditedCase(101, "a", [.no, .no]), fingerprint: Self.read)
        let files = try WrittenFiles.report(
            of: [audited], standard: Self.standard, formats: [.html], hasReviews: true)
        let marks = files.text("rapport.html").split(separator: "<tr data-criterion=").dropFirst().map {
            $0.contains("✎")
        }
        #expect(marks == [true, false])
    }

    @Test("A case sheet says whose verdict it is and keeps the program's; what a human found is not missing")
    func caseSheets() throws {
        let files = try report(formats: [], hasCaseSheets: true)
        let corrected = files.text("sager/000001.html")
        #expect(corrected.contains("✓ ja</span> Titel k1"))
        #expect(
            corrected.contains(
                "✎ Et menneske har læst sagen den 1. juli 2014 og svaret »ja«, som gælder. Programmet svarede »nej«."))
        #expect(corrected.contains("Programmet: Der er ingen samlet analyse."))
        #expect(corrected.matches(of: #/Mangler for et ja/#).count == 1)
        let outdated = files.text("sager/000002.html")
        #expect(outdated.contains("✗ nej</span> Titel k1"))
        #expect(outdated.contains("men sagen er ændret siden, så programmets svar gælder"))
        #expect(!files.text("sager/000003.html").contains("✎"))
    }

    @Test("A published report says that answers are humans', and of which criteria, but not how many")
    func published() throws {
        let files = try report(formats: [.html, .json, .xlsx], publication: Publication(key: [1, 2]))
        let sentence = "Nogle af svarene er givet af mennesker, der har gennemgået sagerne"
        let html = files.text("rapport.html")
        #expect(html.contains(sentence))
        #expect(html.matches(of: #/✎ svar af mennesker indgår</#).count == 2)
        #expect(!html.contains("givet af et menneske"))
        for name in ["rapport.json", "koersel.json"] {
            #expect(!files.text(name).contains("gennemgang\""))
            #expect(files.text(name).contains(#""svar_af_mennesker": true"#))
        }
        let workbook = try WorkbookParts(path: files.scratch.path("rapport.xlsx"))
        #expect(workbook.sheet(1).contains(sentence))
        #expect(!workbook.parts.values.contains { $0.contains("givet af et menneske") })
    }

    @Test("A published report of answers that are all the program's, an outdated review beside, says nothing of humans")
    func publishedWithoutHumanAnswers() throws {
        let files = try WrittenFiles.report(
            of: [Self.cases()[1]], standard: Self.standard, formats: [.html], publication: Publication(key: [1, 2]),
            hasReviews: true)
        #expect(!files.text("rapport.html").contains("✎"))
        #expect(!files.text("rapport.html").contains("givet af mennesker"))
        #expect(files.text("koersel.json").contains(#""svar_af_mennesker": false"#))
    }

    @Test("On paper the report keeps its marks, though not its questions", .enabled(if: Chromium.isInstalled))
    func printed() throws {
        struct Found: Decodable {
            let marks: Int
            let questions: Int
        }
        let found = try InstrumentedPage.find(
            Found.self, in: report(formats: [.html]).text("rapport.html"),
            script: InstrumentedPage.asPrinted + """
                const shown = [...document.querySelectorAll('.criteria .question')].filter(e => e.offsetHeight > 0);
                return {marks: shown.filter(e => e.textContent.includes('✎')).length,
                        questions: shown.filter(e => !e.textContent.includes('✎')).length};
                """)
        #expect(found.marks > 0 && found.questions == 0)
    }

    @Test("What humans corrected is why a criterion falls short most often, once it is more than any reason")
    func shortfalls() {
        var measures = CaseMeasures()
        var human = HumanVerdicts()
        for id in ["a", "b"] {
            human.add(
                HumanVerdicts.Given(verdict: .no, fingerprint: Self.read, day: nil), on: CriterionID(rawValue: "k1"),
                of: id, in: ReportSamples.municipality(101))
        }
        let cases: [(id: String, verdict: Verdict, common: CaseMeasures.Shortfall)] = [
            ("a", .yes, .corrected), ("c", .no, .reason(.noAnalysis)), ("b", .yes, .corrected),
        ]
        for (id, verdict, common) in cases {
            measures.add(human.applied(to: ReportSamples.auditedCase(101, id, [verdict]), fingerprint: Self.read))
            #expect(measures.commonShortfall(criterion: 0)?.why == common)
        }
        #expect(measures.commonShortfall(criterion: 0)?.cases == 2)
        let sentence = ReportSentences(numbers: ReportNumbers(language: .danish)).shortfall(
            ReportContent.Shortfall(why: .corrected, cases: 2), of: Share(0, of: 3))
        #expect(sentence == "Oftest: Svaret er rettet ved gennemgang. (2 af de 3)")
        #expect(CaseMeasures.Shortfall.corrected.id == "rettet-ved-gennemgang")
    }
}
