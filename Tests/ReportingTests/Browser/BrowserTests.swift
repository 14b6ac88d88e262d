import AuditModel
import AuditTesting
import Foundation
import Reporting
import Testing

/// The committed example is what the program writes, byte for byte (`SameBytesTests`); here it is opened.
@Suite("The report in a browser", .enabled(if: Chromium.isInstalled), .serialized)
struct BrowserTests {
    private static let example = URL(filePath: Fixtures.folder).deletingLastPathComponent()
        .appending(path: "Reports/Example")

    private func page() throws -> String {
        try String(contentsOf: Self.example.appending(path: "rapport.html"), encoding: .utf8)
    }

    /// Rows of `tabeller.csv` by grouping, group and criterion.
    private func tables() throws -> [[String]] {
        try String(contentsOf: Self.example.appending(path: "tabeller.csv"), encoding: .utf8).split(separator: "\r\n")
            .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// What the page shows: the texts of cells, and the places of what is drawn.
    private struct Shown: Decodable {
        struct Criterion: Decodable {
            let id: String
            let cells: [String]
            let bar: Double
        }
        struct Row: Decodable {
            let group: String
            let percent: String
            let n: String
            let bar: Double
        }
        struct Panel: Decodable {
            let rows: [Row]
        }
        struct Municipality: Decodable {
            let id: String
            let rows: [Row]
        }
        let criteria: [Criterion]
        let panels: [Panel]
        let municipalities: [Municipality]
        let triangle: [String]
        let requests: Int
    }

    private static let look = """
        const text = e => e.textContent.trim();
        const row = (r, group) => ({group, percent: text(r.cells[2]), n: text(r.cells[3]),
            bar: Number(r.cells[1].style.getPropertyValue('--y'))});
        return {
            criteria: [...document.querySelectorAll('tr[data-criterion]')].map(r => ({id: r.dataset.criterion,
                cells: [...r.cells].slice(2, 6).map(text),
                bar: parseFloat(r.querySelector('rect.yes').getAttribute('width'))})),
            panels: [...document.querySelectorAll('table.panel')].map(p => ({rows:
                [...p.querySelectorAll('tbody tr')].filter(r => r.cells.length > 1).map(r => row(r, text(r.cells[0])))})),
            municipalities: [...document.querySelectorAll('details.municipality')].map(d => ({id: d.id.slice(8),
                rows: [...d.querySelectorAll('tbody tr')].map(r => row(r, text(r.cells[0])))})),
            triangle: [...document.querySelectorAll('svg.wide-only text.value')].map(text),
            requests: performance.getEntriesByType('resource').length
        };
        """

    @Test("It says nothing on the console, and has no script that could be off")
    func quiet() throws {
        let opened = try Chromium.open(Self.example.appending(path: "rapport.html"))
        #expect(opened.console == [])
        #expect(opened.document.contains("</main>"))
        #expect(!opened.document.contains("<script"))
        #expect(opened.document.firstMatch(of: #/<[a-z][^>]* on[a-z]+=/#) == nil)
    }

    @Test("Every number and bar is that of tabeller.csv")
    func numbers() throws {
        let shown = try InstrumentedPage.find(Shown.self, in: page(), script: Self.look)
        let tables = try tables()
        #expect(shown.requests == 0)
        let all = tables.filter { $0[0] == "alle" }
        #expect(shown.criteria.map(\.id) == all.map { $0[2] })
        for (criterion, row) in zip(shown.criteria, all) {
            let shares: [String] = row[9...11].map { $0.isEmpty ? "–" : $0 + "\u{A0}%" }
            let expected = shares + [row[3]]
            #expect(criterion.cells == expected, "\(criterion.id)")
            let share = try #require(Double(row[4])) / (try #require(Double(row[3])))
            #expect((criterion.bar - 100 * share).magnitude < 0.006, "\(criterion.id)")
        }
        let dimensions = all.filter { $0[2].hasPrefix("daekning-") }.map { $0[9] + "\u{A0}%" }
        #expect(shown.triangle == dimensions)

        let groupings = ["ics", "dubu", "ics-indfoert", "maalgruppe", "lovkrav", "periode"]
        #expect(shown.panels.count == all.count)
        for (panel, criterion) in zip(shown.panels, all.map { $0[2] }) {
            let expected = groupings.flatMap { grouping -> [[String]] in
                let rows = tables.filter { $0[0] == grouping && $0[2] == criterion }
                return rows.count > 1 ? rows : []
            }
            try expect(panel.rows, equal: expected, criterion)
        }
        let codes = tables.filter { $0[0] == "kommune" }.map { $0[1] }
        let distinct = codes.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        #expect(shown.municipalities.map(\.id) == distinct)
        for municipality in shown.municipalities {
            try expect(
                municipality.rows, equal: tables.filter { $0[0] == "kommune" && $0[1] == municipality.id },
                municipality.id)
        }
    }

    private func expect(_ shown: [Shown.Row], equal rows: [[String]], _ name: String) throws {
        #expect(shown.map(\.n) == rows.map { $0[3] }, "\(name)")
        #expect(shown.map(\.percent) == rows.map { $0[9].isEmpty ? "–" : $0[9] + "\u{A0}%" }, "\(name)")
        for (one, row) in zip(shown, rows) where row[3] != "0" {
            let share = try #require(Double(row[4])) / (try #require(Double(row[3])))
            #expect((one.bar - 100 * share).magnitude <= 0.5, "\(name) \(one.group)")
        }
    }

    private struct Fault: Decodable, CustomStringConvertible {
        let id: String
        let impact: String?
        let nodes: [String]
        var description: String { "\(id) (\(impact ?? "")): \(nodes.prefix(3))" }
    }

    @Test(
        "axe-core finds nothing serious, in light and dark, wide and narrow", .enabled(if: Chromium.axe != nil),
        arguments: [(1280, "1"), (1280, "0"), (360, "1")])
    func accessibility(width: Int, scheme: String) throws {
        let axe = try #require(Chromium.axe)
        let cases: [AuditedCase] = (0..<40).map { index in
            ReportSamples.auditedCase(index % 2 == 0 ? 101 : 147, "s\(index)", [index % 3 == 0 ? .no : .yes])
        }
        let english = try WrittenFiles.report(
            of: cases,
            standard: ReportSamples.standard(criteria: 1), register: ReportSamples.register, language: .english,
            formats: [.html], hasCaseSheets: true,
            quarantine: [QuarantineEntry(file: "a", position: nil, caseID: "b", code: .empty, message: "c")])
        let pages = [
            try page(), try TimelineBrowserTests.page(.danish), english.text("rapport.html"),
            english.text("sager/000001.html"),
            english.text("sager/index.html"),
        ]
        for page in pages {
            let faults = try InstrumentedPage.find(
                [Fault].self, in: page,
                script: """
                    const result = await axe.run(document, {resultTypes: ['violations']});
                    return result.violations.map(v => ({id: v.id, impact: v.impact, nodes: v.nodes.map(n => n.html)}));
                    """, libraries: [axe], width: width,
                options: ["--blink-settings=preferredColorScheme=\(scheme)"])
            #expect(faults.filter { $0.impact == "serious" || $0.impact == "critical" }.map(\.description) == [])
        }
    }

    @Test("Nothing reaches beyond the window, narrow or wide", arguments: [360, 768, 1600])
    func width(_ width: Int) throws {
        struct Widths: Decodable {
            let content: Int
            let window: Int
        }
        let widths = try InstrumentedPage.find(
            Widths.self, in: page(),
            script: "return {content: document.documentElement.scrollWidth, window: innerWidth};", width: width)
        #expect(widths.content <= widths.window)
    }

    @Test("It prints on A4, and a case sheet on one page")
    func printing() throws {
        let folder = try ScratchFolder()
        let pages = try Chromium.printedPages(of: Self.example.appending(path: "rapport.html"), in: folder)
        #expect((15...30).contains(pages), "\(pages) pages")
        let note = AuditedCase.LocatedFinding.Note(
            quote: String(repeating: "et ord til ", count: 18), missing: ["noget, der mangler"])
        let answers: [Verdict] = [.yes, .partly, .yes, .no, .yes, .yes]
        let mixed: [Verdict] = (0..<47).map { answers[$0 % 6] }
        let files = try WrittenFiles.report(
            of: [ReportSamples.auditedCase(101, "a", mixed, note: note)],
            standard: ReportSamples.standard(criteria: 47), formats: [], hasCaseSheets: true)
        let sheet = try folder.write(files.text("sager/000001.html"), to: "ark.html")
        #expect(try Chromium.printedPages(of: URL(filePath: sheet), in: folder) == 1)
    }

    @Test("A report of the whole country stays under 3 MB and is ready in under 2 seconds")
    func scale() throws {
        let codes = try wholeCountry()
        #expect(codes.entries.count == 98)
        let mixed: [Verdict] = [.yes, .yes, .partly, .no]
        var cases: [AuditedCase] = []
        for (place, entry) in codes.entries.enumerated() {
            for index in 0..<(10 + place) {
                let verdicts: [Verdict] = (0..<47).map { criterion in mixed[(index * 7 + place + criterion) % 4] }
                cases.append(
                    ReportSamples.auditedCase(
                        Int(entry.code.number), "s\(index)", verdicts, period: 2010 + index % 5))
            }
        }
        let criteria: [CriterionDescription] = (1...47).map { number in
            ReportSamples.criterion("k\(number)", chapter: "\(number / 8)-kapitel")
        }
        let html = try WrittenFiles.report(
            of: cases,
            standard: ReportSamples.standard(criteria),
            register: codes, formats: [.html]
        ).text("rapport.html")
        #expect(html.utf8.count < 3_000_000, "\(html.utf8.count) bytes")
        struct Timing: Decodable { let ready: Double }
        let timing = try InstrumentedPage.find(
            Timing.self, in: html,
            script: """
                document.body.getBoundingClientRect();
                return {ready: performance.getEntriesByType('navigation')[0].domInteractive};
                """)
        #expect(timing.ready < 2000)
    }

    private func wholeCountry() throws -> MunicipalityRegister {
        let path = URL(filePath: Fixtures.folder).deletingLastPathComponent()
            .appending(path: "Sources/CaseImport/Schemas/kommuner.csv")
        return try MunicipalityRegister(csv: Array(Data(contentsOf: path)))
    }
}
