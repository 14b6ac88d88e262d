import AuditModel
import AuditTesting
import Foundation
import Statistics
import Testing

@testable import Reporting

/// The pages of `compare`, `trend`, `factors`, `barometer`, `standards impact` and `boilerplate`, opened in a browser.
@Suite("The pages of evaluators in a browser", .enabled(if: Chromium.isInstalled), .serialized)
struct AnalysesBrowserTests {
    private static let day = CalendarDate(daysSinceEpoch: 16_251)
    private static let standard = ReportSamples.standard(criteria: 2)

    private static var cases: [CountedCase] {
        let answers: [Verdict] = [.yes, .no, .partly, .yes]
        return (0..<120).map { index in
            CountedCase(
                municipality: ReportSamples.municipality([101, 147, 151][index % 3]), id: "s\(index)",
                period: 2011 + index % 4, date: CalendarDate(daysSinceEpoch: Int32(15_000 + 11 * index)),
                ageInYears: index % 17, team: nil, targetGroup: .sociallyExposed, legalDemand: .demanded,
                analysisType: nil, verdicts: [answers[index % 4], index % 7 == 0 ? .no : .yes])
        }
    }

    private static func comparison(_ language: ReportLanguage) throws -> [UInt8] {
        var counter = ComparisonCounter(
            criteria: standard.criteria.map(\.id), split: [], contrast: .system, register: ReportSamples.register)
        for counted in cases { counter.add(counted) }
        let content = ComparisonContent(
            standard: standard, tables: ComparisonTables(counter, terms: ComparisonTerms()), selections: nil,
            referenceDate: day, version: "1", language: language, names: ReportSamples.register)
        return try ComparisonWriter.page(content)
    }

    private static func trend(
        _ language: ReportLanguage, length: TrendPeriod.Length = .quarter, threshold: Int? = nil
    ) throws -> [UInt8] {
        var counter = TrendCounter(
            criteria: standard.criteria.map(\.id), length: length, by: nil, register: nil, crosswalk: nil)
        for counted in cases { counter.add(counted) }
        let content = TrendContent(
            standard: standard, counter: counter,
            changes: [
                RuleChange(
                    date: CalendarDate(daysSinceEpoch: 15_500), name: LocalizedText(danish: "Lov", english: "Act"))
            ], joined: nil, threshold: threshold, referenceDate: day, version: "1", language: language,
            names: ReportSamples.register)
        return try TrendWriter.page(content)
    }

    private static func factors(_ language: ReportLanguage) throws -> [UInt8] {
        var sums = RegressionSample(factors: [.init(name: "dubu", isIndicator: true)])
        for id in 0..<80 { sums.add([Double(id % 2)], outcome: id % 5 < 2 + id % 2 ? 1 : 0, cluster: id % 7) }
        return try FactorsPage.page(
            FactorsContent(
                standard: standard, outcome: [ReportSamples.criterion("k1")], rows: [], sample: sums, leftOut: (1, 2),
                result: .logistic(try LogisticRegression(sums)), alpha: nil, version: "1", referenceDate: day,
                language: language)
        ).bytes
    }

    private static func barometer(_ language: ReportLanguage) throws -> [UInt8] {
        let rows = ["2014-01-15,1.1,slet ikke", "2014-01-15,2.1,i ringe grad", "2014-06-15,1.1,i høj grad"]
        let answers = try BarometerAnswers(
            csv: Array(("kommune,dato,nr,svar\n" + rows.map { "147,\($0)\n" }.joined()).utf8),
            form: try BarometerForm(), scale: .usual)
        var counter = ComparisonCounter(
            criteria: standard.criteria.map(\.id), split: [], contrast: nil, register: nil)
        for counted in cases { counter.add(original: nil, before: nil, after: counted) }
        return try BarometerPage(
            BarometerContent(
                answers: answers, cases: counter, standard: standard, targetDates: [:], version: "1",
                referenceDate: day, language: language, names: ReportSamples.register)
        ).page.bytes
    }

    private static func impact(_ language: ReportLanguage) throws -> [UInt8] {
        var moves = VerdictMoves(criteria: standard.criteria.map(\.id))
        for id in 0..<7 {
            moves.add(
                before: ReportSamples.auditedCase(147, "s\(id)", [.no, .yes]),
                after: ReportSamples.auditedCase(147, "s\(id)", [.yes, .yes]))
        }
        return try ImpactPage.page(
            ImpactContent(
                moves: moves, before: standard, after: standard, referenceDate: day, version: "1", language: language,
                names: ReportSamples.register)
        ).bytes
    }

    private static func passages(_ language: ReportLanguage) throws -> [UInt8] {
        try PassagesWriter.page(
            PassagesContent(
                passages: [
                    .init(
                        municipality: ReportSamples.municipality(147), cases: 5, words: 31, caseID: "147-1",
                        file: "mappe/sager.ndjson", position: "8:/dokumenter/2/afsnit/4/tekst",
                        beginning: "Det vurderes samlet, at barnet har behov for")
                ], cases: 9, fewestWords: 30, fewestCases: 5, referenceDate: day, version: "1", language: language,
                names: ReportSamples.register)
        ).bytes
    }

    private static func pages(_ language: ReportLanguage) throws -> [(name: String, html: String)] {
        try [
            ("compare", comparison(language)), ("trend", trend(language)), ("factors", factors(language)),
            ("barometer", barometer(language)), ("impact", impact(language)), ("boilerplate", passages(language)),
        ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
    }

    private struct Found: Decodable {
        struct Fault: Decodable {
            let id: String
            let impact: String?
            let nodes: [String]
        }
        let faults: [Fault]
        let content: Int
        let window: Int
        let requests: Int
        let isEmpty: Bool
    }

    @Test(
        "axe-core finds nothing serious, nothing reaches beyond the window, and nothing is fetched",
        .enabled(if: Chromium.axe != nil),
        arguments: [(1280, "1", ReportLanguage.danish), (500, "0", .english)])
    func accessibility(width: Int, scheme: String, language: ReportLanguage) throws {
        let axe = try #require(Chromium.axe)
        for (name, html) in try Self.pages(language) {
            #expect(!html.contains("<script") && !html.contains("{{"), "\(name)")
            let found = try InstrumentedPage.find(
                Found.self, in: html,
                script: """
                    const result = await axe.run(document, {resultTypes: ['violations']});
                    return {faults: result.violations.map(v => ({id: v.id, impact: v.impact,
                            nodes: v.nodes.map(n => n.html)})),
                        content: document.documentElement.scrollWidth, window: innerWidth,
                        requests: performance.getEntriesByType('resource').length,
                        isEmpty: document.querySelector('main table, main svg, main figure') === null};
                    """, libraries: [axe], width: width,
                options: ["--blink-settings=preferredColorScheme=\(scheme)"])
            let serious = found.faults.filter { $0.impact == "serious" || $0.impact == "critical" }
            #expect(serious.map { "\($0.id): \($0.nodes.prefix(2))" } == [], "\(name)")
            #expect(found.content <= found.window && found.requests == 0 && !found.isEmpty, "\(name)")
        }
    }

    @Test("A trend says of how many cases, by which day and standard; for publication not of how many")
    func facts() throws {
        let html = String(decoding: try Self.trend(.danish), as: UTF8.self)
        #expect(html.contains("<dt>Sager</dt><dd>120</dd>"))
        #expect(html.contains("<dt>Referencedato</dt><dd>30. juni 2014</dd>"))
        #expect(html.contains("<dt>Standard</dt><dd>\(Self.standard.name)</dd>"))
        #expect(!String(decoding: try Self.trend(.danish, threshold: 5), as: UTF8.self).contains("<dt>Sager</dt>"))
    }

    @Test(
        "A trend of 43 months is seen whole on a screen, keeps to its column on paper and to the window on a phone",
        arguments: [(1280, false), (688, true), (320, false)])
    func months(width: Int, isPaper: Bool) throws {
        struct Found: Decodable {
            let cut: Int
            let content: Int
            let window: Int
        }
        let found = try InstrumentedPage.find(
            Found.self, in: String(decoding: try Self.trend(.danish, length: .month), as: UTF8.self),
            script: (isPaper ? InstrumentedPage.asPrinted : "") + """
                const boxes = [...document.querySelectorAll('.trend .scroll')];
                return {cut: boxes.filter(box => box.firstElementChild.getBoundingClientRect().right
                            > box.getBoundingClientRect().right + 1).length,
                        content: document.documentElement.scrollWidth, window: innerWidth};
                """, width: width)
        // A phone scrolls each chart in its own box.
        #expect(found.cut == 0 || width == 320)
        #expect(found.content <= found.window)
    }

    @Test("A comparison has a funnel of its municipalities for each criterion, and no ranking of them")
    func funnels() throws {
        let html = String(decoding: try Self.comparison(.danish), as: UTF8.self)
        #expect(html.components(separatedBy: "<figure class=\"funnel\">").count == 3)
    }
}
