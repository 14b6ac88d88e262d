import AuditModel
import AuditTesting
import Foundation
import Reporting
import Testing

@Suite("The HTML report")
struct ReportHTMLTests {
    private static let standard = ReportSamples.standard([
        ReportSamples.criterion("k1", chapter: "2-ensartethed-daekning", dimension: .health),
        ReportSamples.criterion("k2", published: PublishedShare(yes: 0.6, n: 116), target: 0.8),
        ReportSamples.criterion("k3", chapter: "4-retssikkerhed"),
        ReportSamples.criterion("k4", chapter: "9-lokale-krav"),
    ])

    private static let cases = (0..<40).map { index in
        ReportSamples.auditedCase(
            [101, 147, 151][index % 3], "s\(index)",
            [
                index % 4 == 0 ? .partly : .yes, index % 3 == 0 ? .yes : .no, index < 31 ? .notApplicable : .yes,
                index % 5 == 0 ? .notAssessable : .yes,
            ], period: 2010 + index % 3)
    }

    private func report(
        language: ReportLanguage = .danish, publication: Publication? = nil, quarantine: [QuarantineEntry] = [],
        cases: [AuditedCase] = Self.cases
    ) throws -> WrittenFiles {
        try WrittenFiles.report(
            of: cases, standard: Self.standard, register: ReportSamples.register, language: language,
            formats: [.html, .csv], publication: publication, quarantine: quarantine)
    }

    @Test("Each criterion shows the percentages and the N of tabeller.csv")
    func numbers() throws {
        let files = try report()
        let html = files.text("rapport.html")
        for row in files.rows("tabeller.csv") where row[0] == "alle" {
            let cells = [("Ja", row[9]), ("Delvist", row[10]), ("Nej", row[11])].map { label, percent in
                "data-label=\"\(label)\">\(percent)\u{A0}%</td>"
            }
            let start = try #require(html.range(of: ">Titel \(row[2])<span"))
            let line = html[start.upperBound...].prefix { !$0.isNewline }
            let following = html[start.upperBound...].dropFirst(line.count).prefix(2500)
            for cell in cells { #expect(following.contains(cell), "\(row[2])") }
            #expect(following.contains("data-label=\"N\">\(row[3])</td>"))
            #expect(following.contains("<span>\(row[7]) ikke relevant</span><span>\(row[8]) kan ikke vurderes</span>"))
        }
    }

    @Test("A report says which thresholds were used, in front those that are the municipality's own")
    func thresholds() throws {
        let criteria = [ReportSamples.criterion("k1")]
        let shipped = ThresholdDescription(name: "kilder-ja", value: 0.8)
        let own = ThresholdDescription(name: "sider-ja", value: 20.5, extended: 25)
        func files(_ thresholds: [ThresholdDescription]) throws -> WrittenFiles {
            try WrittenFiles.report(
                of: [ReportSamples.auditedCase(101, "a", [.no])],
                standard: ReportSamples.standard(criteria, thresholds: thresholds), formats: [.html, .xlsx])
        }
        let moved = try files([shipped, own])
        let html = moved.text("rapport.html")
        #expect(html.contains("<dt>kilder-ja</dt><dd>0,8</dd>") && html.contains("<dt>sider-ja</dt><dd>20,5</dd>"))
        #expect(html.contains("<strong>Egne tærskler.</strong> sider-ja er 20,5, ellers 25."))
        let run = moved.text("koersel.json").replacing(#/\s+/#, with: " ")
        #expect(run.contains(#"{ "navn": "kilder-ja", "vaerdi": 0.8, "ellers": null }"#), "\(run)")
        #expect(run.contains(#"{ "navn": "sider-ja", "vaerdi": 20.5, "ellers": 25 }"#))
        let workbook = try WorkbookParts(path: moved.scratch.path("rapport.xlsx"))
        #expect(workbook.sheet(1).contains("sider-ja er 20,5, ellers 25."))
        #expect(workbook.parts.values.contains { $0.contains("kilder-ja: 0,8; sider-ja: 20,5") })
        #expect(!(try files([shipped]).text("rapport.html").contains("Egne tærskler")))
    }

    @Test("The evaluation of 2014 is spoken of only where it published a share of what is asked")
    func published() throws {
        let own = [ThresholdDescription(name: "sider-ja", value: 20, extended: 25)]
        for (share, isSpokenOf) in [(PublishedShare(yes: 0.6, n: 116), true), (nil, false)] {
            let criteria = [ReportSamples.criterion("k1", published: share, target: 0.8)]
            let files = try WrittenFiles.report(
                of: [ReportSamples.auditedCase(101, "a", [.no])],
                standard: ReportSamples.standard(criteria, thresholds: own), formats: [.html, .xlsx])
            let html = files.text("rapport.html")
            for words in ["Evalueringen 2014", "evalueringens andel", "Stregen for 2014", "holdes op mod evalueringen"]
            {
                #expect(html.contains(words) == isSpokenOf, "\(words)")
            }
            #expect(html.contains("data-label=\"\(isSpokenOf ? "Evalueringen 2014" : "Mål")\">"))
            let workbook = try WorkbookParts(path: files.scratch.path("rapport.xlsx"))
            #expect(workbook.sheet(1).contains("Evalueringen 2014") == isSpokenOf)
        }
    }

    @Test("What is talked about is furthest under its target; neither too few cases nor all ja are")
    func topics() throws {
        let html = try report().text("rapport.html")
        let cards = html.split(separator: "<article").dropFirst().map { $0.split(separator: "</h3>")[0] }
        #expect(cards.map { String($0.split(separator: "<h3>")[1]) } == ["Titel k2", "Titel k1"])
        #expect(html.contains("14 af 40 sager får et ja. Målet er 80\u{A0}%. Evalueringen fra 2014 fandt 60\u{A0}%."))
    }

    @Test("A domain that only sums up its dimensions gives way to what it sums up")
    func topicsWithoutSums() throws {
        let standard = ReportSamples.standard([
            ReportSamples.criterion("k1", domain: .parentalCompetences), ReportSamples.criterion("k2"),
            ReportSamples.criterion("k3"), ReportSamples.criterion("k4", domain: .parentalCompetences, target: 0.9),
        ])
        // k1 has no ja at all, yet stands back; k4 has a target that it misses.
        let cases = (0..<10).map { index in
            ReportSamples.auditedCase(
                101, "s\(index)", [.no, index < 4 ? .yes : .no, index < 2 ? .yes : .partly, index < 5 ? .yes : .no])
        }
        let html = try WrittenFiles.report(of: cases, standard: standard, formats: [.html]).text("rapport.html")
        let cards = html.split(separator: "<article").dropFirst().map { $0.split(separator: "</h3>")[0] }
        #expect(cards.map { String($0.split(separator: "<h3>")[1]) } == ["Titel k4", "Titel k3", "Titel k2"])
        #expect(html.contains("Oftest: Der er ingen samlet analyse. (8 af de 8)"))
    }

    @Test("Municipalities have a funnel plot with a dot each, and a section each, by number")
    func municipalities() throws {
        let html = try report().text("rapport.html")
        // k2: København 14 of 14 (every third case, index 0, 3, …), the others none of 13.
        #expect(html.contains("aria-label=\"Titel k2. 3 kommuner; ingen uden for 99,8 %-grænserne.\""))
        #expect(html.contains("<title>København (101): 100\u{A0}%, N=14</title>"))
        #expect(html.contains("<title>Ballerup (151): 0\u{A0}%, N=13</title>"))
        let sections = html.matches(of: #/<details class="municipality" id="kommune-([0-9]+)"/#).map { String($0.1) }
        #expect(sections == ["101", "147", "151"])
        // Every number of a section is that of the tables.
        let rows = html.matches(
            of: #/<tr><th scope="row">Titel k2<\/th><td class="b"[^>]*><\/td><td>([^<]*)<\/td><td>([0-9]+)</#)
        #expect(rows.map { "\($0.1) \($0.2)" } == ["100\u{A0}% 14", "0\u{A0}% 13", "0\u{A0}% 13"])
    }

    @Test("What is to be remarked on the data stands by municipality")
    func remarks() throws {
        let cases = [
            ReportSamples.auditedCase(101, "a", [.yes, .yes, .yes, .yes], period: nil, targetGroup: nil),
            ReportSamples.auditedCase(
                147, "b", [.yes, .yes, .yes, .yes], words: nil, warnings: [.init(.impossibleDate, name: "dato")]),
            ReportSamples.auditedCase(151, "c", [.yes, .yes, .yes, .yes]),
        ]
        let html = try report(cases: cases).text("rapport.html")
        let table = try #require(html.split(separator: "<table class=\"remark-table\">").last)
        let rows = table.split(separator: "<tr><th scope=\"row\">").dropFirst().map { row in
            [String(row.prefix { $0 != "<" })] + row.matches(of: #/">([0-9]+)<\/td>/#).map { String($0.1) }
        }
        #expect(rows == [["København (101)", "0", "1", "1", "0"], ["Frederiksberg (147)", "1", "0", "0", "1"]])
    }

    @Test("The figures on agreement are those of the README")
    func agreement() throws {
        let readme = try String(
            contentsOf: URL(filePath: Fixtures.folder).deletingLastPathComponent().appending(path: "README.md"),
            encoding: .utf8)
        #expect(readme.contains("34 cases of our own"))
        #expect(readme.contains("0.92 equal, kappa 0.89"))
        let standard = ReportSamples.standard([ReportSamples.criterion("k1")], name: "sagsgennemgang-2014")
        let html = try WrittenFiles.report(of: [], standard: standard, formats: [.html]).text("rapport.html")
        #expect(html.contains("I 34 sager"))
        #expect(html.contains("92\u{A0}% af tilfældene (kappa 0,89 med lineære vægte)"))
        #expect(try report().text("rapport.html").contains("For denne standard er enigheden ikke målt."))
    }

    @Test("The report needs nothing from elsewhere and runs nothing")
    func selfContained() throws {
        for language in ReportLanguage.allCases {
            let html = try report(language: language).text("rapport.html")
            for text in ["http:", "https:", "src=", "url(", "@import", "<script", "javascript:", "{{", "}}"] {
                #expect(!html.contains(text), "\(text)")
            }
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        }
    }

    @Test(
        "Text from outside stays text",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload=\"x", "&quot; onload=&quot;x"),
            ("{{facts}} {{{facts}}} {{> style}}", "{{facts}} {{{facts}}} {{&gt; style}}"),
            ("<\u{301}b \"\u{301}", "&lt;\u{301}b &quot;\u{301}"), ("a\u{202E}b\u{2066}c\u{200F}d", "abcd"),
            ("]]>&amp;", "]]&gt;&amp;amp;"), ("a\u{0}b\u{1B}[31m", "ab[31m"),
        ])
    func escaping(text: String, expected: String) throws {
        let entry = QuarantineEntry(file: text, position: nil, caseID: text, code: .malformed, message: text)
        let html = try report(quarantine: [entry]).text("rapport.html")
        #expect(
            html.contains("<tr><td class=\"path\">\(expected)</td><td></td><td>\(expected)</td><td>\(expected)</td>"))
    }

    @Test("The same run gives the same bytes")
    func determinism() throws {
        #expect(try report().files == report().files)
    }

    @Test("Dates and numbers are written as the language writes them")
    func languages() throws {
        let danish = try report().text("rapport.html")
        #expect(danish.contains("<dd>30. juni 2014</dd>"))
        #expect(danish.contains("Median 12,3; den midterste halvdel 12,3–12,3"))
        #expect(danish.contains("<h3>Retssikkerhed</h3>"))
        #expect(danish.contains("<h3>Lokale krav</h3>"))
        #expect(danish.contains("København (101)"))
        let english = try report(language: .english).text("rapport.html")
        #expect(english.contains("<dd>30 June 2014</dd>"))
        #expect(english.contains("Median 12.3; middle half 12.3–12.3"))
        #expect(english.contains("Two things to talk about"))
        #expect(english.contains(">Health</th>"))
    }

    @Test("A published report says what it withholds and names no file")
    func publishing() throws {
        let entry = QuarantineEntry(
            file: "hemmelig.xml", position: nil, caseID: "s1", code: .malformed, message: "hemmelig.xml er i stykker")
        let html = try report(publication: Publication(key: [7]), quarantine: [entry]).text("rapport.html")
        #expect(html.contains("Antal fra 1 til 4 er skjult"))
        #expect(html.contains("Antallene er skjult"), "counts of lengths, of which withheld verdicts could be told")
        #expect(!html.contains("hemmelig"))
    }

    @Test("Without cases there is a report all the same")
    func empty() throws {
        let html = try report(cases: []).text("rapport.html")
        #expect(html.contains("Der er for få sager til at pege på noget."))
    }
}
