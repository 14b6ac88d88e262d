import AuditModel
import Foundation
import Reporting
import Testing

@Suite("Case sheets")
struct CaseSheetTests {
    private static let note = AuditedCase.LocatedFinding.Note(
        quote: "Karla <b>sover</b> tre timer {{facts}}", missing: ["alle domæner er taget op", "en grund"])

    private func written(_ cases: [AuditedCase], language: ReportLanguage = .danish) throws -> WrittenFiles {
        try WrittenFiles.report(
            of: cases,
            standard: ReportSamples.standard([
                ReportSamples.criterion("k1", chapter: "3-kvalitet"),
                ReportSamples.criterion("k2", chapter: "4-retssikkerhed"),
            ]), language: language, formats: [], hasCaseSheets: true)
    }

    @Test("A case gives a page named by a number, with answer, reason, passage, place and what is missing")
    func page() throws {
        let files = try written([ReportSamples.auditedCase(101, "sag-1", [.partly, .yes], note: Self.note)])
        let html = files.text("sager/000001.html")
        #expect(html.contains("<h1>Sag sag-1</h1>"))
        #expect(html.contains("<h2>Kvalitet</h2>"))
        #expect(html.contains("<span class=\"verdict\">◐ delvist</span> Titel k1</h3>"))
        #expect(html.contains("Der er ingen samlet analyse. <span class=\"place\">"))
        #expect(html.contains("boernefaglig-undersoegelse › samlet-analyse › 12:5</span>"))
        #expect(html.contains("<blockquote><p>Karla &lt;b&gt;sover&lt;/b&gt; tre timer {{facts}}</p></blockquote>"))
        #expect(html.contains("<strong>Mangler for et ja:</strong> alle domæner er taget op; en grund</p>"))
        for text in ["http:", "https:", "src=", "<script"] { #expect(!html.contains(text), "\(text)") }
    }

    @Test("A delvist shows first what is missing and the passage that falls short, then what the answer rests on")
    func failing() throws {
        let note = AuditedCase.LocatedFinding.Note(
            quote: "Målet er i orden", missing: ["alle mål hører til et domæne"],
            failing: AuditedCase.LocatedFinding.Passage(
                document: .plan, section: .goal, position: .line(40, column: 2), quote: "Målet, der falder udenfor"))
        let html = try written([ReportSamples.auditedCase(101, "a", [.partly, .yes], note: note)])
            .text("sager/000001.html")
        let articles = html.split(separator: "<article")
        let places = try [
            "Mangler for et ja:</strong> alle mål hører til et domæne", "handleplan › maal › 40:2",
            "Målet, der falder udenfor", "samlet-analyse › 12:5", "Målet er i orden",
        ].map { try #require(articles[1].range(of: $0), "\($0)").lowerBound }
        #expect(places == places.sorted())
        #expect(!articles[2].contains("falder udenfor") && articles[2].contains("Målet er i orden"))
    }

    @Test("The list opens every case, in the order of the report")
    func list() throws {
        let files = try written([
            ReportSamples.auditedCase(101, "a", [.partly, .yes]),
            ReportSamples.auditedCase(147, "b 251248-9996", [.no, .notApplicable]),
        ])
        let html = files.text("sager/index.html")
        let rows = html.matches(of: #/<a href="([0-9]+\.html)">([^<]*)<\/a><\/th><td>([^<]*)</#)
        #expect(
            rows.map { "\($0.1) \($0.2) \($0.3)" } == [
                "000001.html a København (101)", "000002.html b ######-#### Frederiksberg (147)",
            ])
        #expect(html.hasSuffix("</html>\n"))
        #expect(
            files.files.keys.sorted() == [
                "karantaene.csv", "koersel.json", "sager/000001.html", "sager/000002.html", "sager/index.html",
            ])
    }

    @Test("In English the words are English")
    func english() throws {
        let html = try written([ReportSamples.auditedCase(101, "a", [.no, .yes], note: Self.note)], language: .english)
            .text("sager/000001.html")
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("✗ no</span> Title k1"))
        #expect(html.contains("Missing for a yes:"))
        #expect(html.contains("Assessment › Overall analysis › 12:5</span>"))
        #expect(!html.contains("samlet-analyse"))
    }
}
