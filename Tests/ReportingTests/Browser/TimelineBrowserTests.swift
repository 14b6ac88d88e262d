import AuditModel
import AuditTesting
import Foundation
import Reporting
import Testing

@Suite("The timeline in a browser", .enabled(if: Chromium.isInstalled), .serialized)
struct TimelineBrowserTests {
    private struct Shown: Decodable {
        struct Panel: Decodable {
            let id: String
            let label: String
            let rows: [[String]]
            let marked: [Bool]
            let dots: [Double]
            let lines: [Int]
            let marks: Int
        }
        let heading: String
        let link: String
        let panels: [Panel]
    }

    private static let look = """
        const text = e => e.textContent.trim();
        return {heading: text(document.querySelector('#tid h2')), link: text(document.querySelector('a[href="#tid"]')),
            panels: [...document.querySelectorAll('figure.timeline')].map(f => ({id: f.dataset.timeline,
                label: f.querySelector('svg').getAttribute('aria-label'),
                rows: [...f.querySelectorAll('tbody tr')].map(r => [...r.cells].map(text)),
                marked: [...f.querySelectorAll('tbody tr')].map(r => r.classList.contains('rules')),
                dots: [...f.querySelectorAll('circle')].map(c => Number(c.getAttribute('cy'))),
                lines: [...f.querySelectorAll('polyline')].map(l => l.points.numberOfItems),
                marks: f.querySelectorAll('line.rules').length}))};
        """

    /// Four runs; before the third the program changed, before the fourth the standard. The first asked one criterion.
    private static let timeline: Timeline = {
        func point(_ run: Int, _ day: Int32, _ hash: String, _ program: String, _ counts: [[Int]]) -> Timeline.Point {
            Timeline.Point(
                run: run, date: CalendarDate(daysSinceEpoch: 16_222 + day), hash: hash, program: program,
                counts: Dictionary(
                    uniqueKeysWithValues: counts.enumerated().map { (CriterionID(rawValue: "k\($0 + 1)"), $1) }))
        }
        return Timeline(
            unit: .day,
            points: [
                point(1, 0, "a", "p", [[1, 1, 2, 9, 9]]),
                point(2, 1, "a", "p", [[2, 1, 1, 0, 0], [0, 0, 0, 4, 0]]),
                point(3, 2, "a", "q", [[3, 0, 1, 0, 0], [4, 0, 0, 0, 0]]),
                point(4, 9, "b", "q", [[4, 0, 0, 0, 0], [0, 0, 4, 0, 0]]),
            ])
    }()

    /// A report with that timeline.
    static func page(_ language: ReportLanguage) throws -> String {
        let files = try WrittenFiles()
        var writer = try ReportWriter(
            run: ReportSamples.run, standard: ReportSamples.standard(criteria: 2), register: nil,
            names: ReportSamples.register, language: language, formats: [.html], publication: nil, folder: files.folder)
        try writer.add(ReportSamples.auditedCase(101, "a", [.yes, .no]))
        try writer.finish(RunCounts(inputs: 1, inputsRead: 1, cases: 1, casesAudited: 1), timeline: timeline)
        return files.text("rapport.html")
    }

    private func shown(_ language: ReportLanguage) throws -> Shown {
        try InstrumentedPage.find(Shown.self, in: Self.page(language), script: Self.look)
    }

    @Test("Every share, N and interval is that of the runs, in both languages")
    func numbers() throws {
        let danish = try shown(.danish)
        #expect(danish.heading == "Over tid")
        #expect(danish.link == danish.heading)
        #expect(danish.panels.map(\.id) == ["k1", "k2"])
        // Wilson intervals of 1, 2, 3 and 4 of 4, with z = 1.96: worked out by hand.
        #expect(
            danish.panels[0].rows == [
                ["1. juni 2014", "25\u{A0}%", "4", "5–70"], ["2. juni 2014", "50\u{A0}%", "4", "15–85"],
                ["3. juni 2014", "75\u{A0}%", "4", "30–95"], ["10. juni 2014", "100\u{A0}%", "4", "51–100"],
            ])
        #expect(
            danish.panels[1].rows == [
                ["1. juni 2014", "–", "0", "–"], ["2. juni 2014", "–", "0", "–"],
                ["3. juni 2014", "100\u{A0}%", "4", "51–100"], ["10. juni 2014", "0\u{A0}%", "4", "0–49"],
            ])
        #expect(danish.panels[0].label == "Titel k1. Fra 25\u{A0}% (1. juni 2014) til 100\u{A0}% (10. juni 2014)")
        let english = try shown(.english)
        #expect(english.heading == "Over time")
        #expect(english.panels[0].rows[0] == ["1 June 2014", "25%", "4", "5–70"])
        #expect(english.panels[0].label == "Title k1. From 25% (1 June 2014) to 100% (10 June 2014)")
    }

    @Test("Dots stand at their shares; the line breaks where the standard is another, and a change of rules is marked")
    func drawing() throws {
        let panels = try shown(.danish).panels
        // 112 units from 0 to 100 %, the foot at 122.
        #expect(panels[0].dots == [94, 66, 38, 10])
        #expect(panels[0].lines == [3], "the fourth stands alone")
        #expect(panels[0].marks == 2)
        #expect(panels[0].marked == [false, false, true, true])
        #expect(panels[1].dots == [10, 122])
        #expect(panels[1].lines == [])
    }
}
