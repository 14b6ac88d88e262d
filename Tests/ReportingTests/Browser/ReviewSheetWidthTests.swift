import AuditModel
import AuditTesting
import Testing

@testable import Reporting

@Suite("The review sheet on a phone", .enabled(if: Chromium.isInstalled))
struct ReviewSheetWidthTests {
    @Test("Its title breaks where the window ends, long Danish words too")
    func title() throws {
        let day = CalendarDate(daysSinceEpoch: 16_251)
        let standard = StandardDescription(
            name: "proeve",
            title: LocalizedText(danish: "Sagsgennemgangen i kvalitetsudviklingsprojektet", english: "Review"),
            hash: "ab", edition: .until2018, criteria: [ReportSamples.criterion("k1")])
        let sheet = ReviewSheet(
            sample: CaseSample(
                id: "abc", drawnOn: day, referenceDate: day, standard: standard.name, standardHash: standard.hash,
                criteria: standard.criteria.map(\.id), frameHash: "", frameSize: 1974, frameFilters: [], seed: "",
                isBlind: false, scale: .verdicts, places: [], isPublished: false, strata: [], frameTallies: [],
                cases: [], reserve: [], replacements: []),
            standard: standard, cases: [], language: .danish)
        // The script that looks at the page is none of its own.
        let page = String(decoding: try ReviewSheetHTML.bytes(sheet), as: UTF8.self)
            .replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
        #expect(page.contains("<dd>0 / 1.974</dd>"))
        let content = try InstrumentedPage.find(
            Int.self, in: page, script: "return document.documentElement.scrollWidth;", width: 320)
        #expect(content <= 320)
    }
}
