import Foundation
import Testing

@Suite("Reports from a ledger")
struct LedgerReportTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
        try folder.write(SampleCases.xml(id: "147-2"), to: "ind/b.xml")
    }

    @discardableResult
    private func run(_ arguments: [String]) throws -> AuditorProcess.Result {
        try AuditorProcess.run(arguments, in: folder.root)
    }

    @discardableResult
    private func audit(_ output: String, on day: String, _ more: [String] = ["--ledger", "protokol.sqlite"]) throws
        -> AuditorProcess.Result
    {
        try run(["audit", "ind", "--output", output, "--reference-date", day, "--progress", "never"] + more)
    }

    /// A case without the conversation with the child.
    private func writeSilentCase(_ id: String, to name: String) throws {
        try folder.write(
            SampleCases.xml(id: id).replacing(#/<afsnit type="boernesamtale"[\s\S]*?<\/afsnit>/#, with: ""), to: name)
    }

    /// Day, share and N of each run, as the timeline of a report has them for one criterion.
    private func timeline(_ report: String, _ criterion: String = "boernesamtale") throws -> [String] {
        let page = try String(contentsOf: folder.url("\(report)/rapport.html"), encoding: .utf8)
        guard let panel = page.firstRange(of: "data-timeline=\"\(criterion)\"") else { return [] }
        let end = page[panel.upperBound...].firstRange(of: "</figure>")?.lowerBound ?? page.endIndex
        return page[panel.upperBound..<end].matches(
            of: #/<tr[^>]*><th scope="row">(.*?)<\/th><td class="num">(.*?)<\/td><td class="num">(.*?)<\/td>/#
        ).map { "\($0.1): \($0.2), N=\($0.3)" }
    }

    @Test("The timeline of a run ends with it; each report comes back byte for byte, whatever came later")
    func timeline() throws {
        try audit("1", on: "2014-06-01")
        try writeSilentCase("147-2", to: "ind/b.xml")
        try audit("2", on: "2014-06-02")
        try writeSilentCase("147-3", to: "ind/c.xml")
        try writeSilentCase("147-4", to: "ind/d.xml")
        try audit("3", on: "2014-06-03")
        // Two of two cases have the conversation, then one of two, then one of four.
        let points = ["1. juni 2014: 100\u{A0}%, N=2", "2. juni 2014: 50\u{A0}%, N=2", "3. juni 2014: 25\u{A0}%, N=4"]
        #expect(try timeline("1") == [])
        #expect(try timeline("2") == Array(points.prefix(2)))
        #expect(try timeline("3") == points)
        for number in ["1", "2", "3"] {
            let again = try run(["report", "--ledger", "protokol.sqlite", "--run", number, "--output", "igen\(number)"])
            #expect(again.status == 0, "\(again.errors)")
            let (found, expected) = (try content(of: folder.url("igen\(number)")), try content(of: folder.url(number)))
            #expect(found.keys.sorted() == expected.keys.sorted())
            for (name, data) in expected { #expect(found[name] == data, "\(name) of run \(number)") }
        }
        // Pruned runs keep their totals, so their points stay.
        try run(["prune", "--ledger", "protokol.sqlite", "--keep-details", "0"])
        try audit("4", on: "2014-06-04")
        #expect(try timeline("4") == points + ["4. juni 2014: 25\u{A0}%, N=4"])
    }

    @Test("The data have the timeline of the page")
    func timelineInData() throws {
        try audit("1", on: "2014-06-01")
        try writeSilentCase("147-2", to: "ind/b.xml")
        try audit("2", on: "2014-06-02")
        struct Report: Decodable {
            struct Timeline: Decodable {
                struct Run: Decodable {
                    struct Criterion: Decodable, Equatable {
                        let kriterium: String
                        let ja: Int
                        let n: Int
                    }
                    let koersel: Int
                    let kriterier: [Criterion]
                }
                let enhed: String
                let koersler: [Run]
            }
            let tidslinje: Timeline?
            let withoutAnalysis: Int

            enum CodingKeys: String, CodingKey {
                case tidslinje
                case withoutAnalysis = "uden_samlet_analyse"
            }
        }
        func report(_ name: String) throws -> Report {
            try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.url("\(name)/rapport.json")))
        }
        #expect(try report("1").tidslinje == nil)
        let second = try report("2")
        // In both the analysis is only a placeholder.
        #expect(second.withoutAnalysis == 2)
        #expect(second.tidslinje?.enhed == "dag")
        #expect(second.tidslinje?.koersler.map(\.koersel) == [1, 2])
        #expect(
            second.tidslinje?.koersler.map { run in run.kriterier.first { $0.kriterium == "boernesamtale" }?.ja } == [
                2, 1,
            ])
    }

    @Test("A published report has no timeline: between two runs may lie a single case")
    func published() throws {
        try folder.write(String(repeating: "ab", count: 32), to: "key")
        let publish = ["--ledger", "protokol.sqlite", "--publish", "--key-file", "key"]
        try audit("1", on: "2014-06-01", publish)
        try audit("2", on: "2014-06-02", publish)
        #expect(try !String(contentsOf: folder.url("2/rapport.html"), encoding: .utf8).contains("id=\"tid\""))
    }

    @Test("A published run names no file, and its report is rebuilt under the key it was published with alone")
    func publishedAgain() throws {
        try folder.write(String(repeating: "ab", count: 32), to: "key")
        try folder.write(String(repeating: "cd", count: 32), to: "other")
        try folder.write("kode,navn,ics_fra,dubu_fra\n147,Frederiksberg,2007,2012\n", to: "fra-birthe.csv")
        let publish = ["--ledger", "protokol.sqlite", "--publish", "--key-file", "key", "--register", "fra-birthe.csv"]
        #expect(try audit("1", on: "2014-06-01", publish).status == 0)
        #expect(try !String(contentsOf: folder.url("1/koersel.json"), encoding: .utf8).contains("birthe"))
        let rebuild = ["report", "--ledger", "protokol.sqlite", "--run", "1"]
        let refused = try run(rebuild + ["--key-file", "other", "--output", "2"])
        #expect(refused.status == 64 && refused.errors.contains("another key"), "\(refused.errors)")
        #expect(try run(rebuild + ["--key-file", "key", "--output", "3"]).status == 0)
        #expect(try content(of: folder.url("3")) == content(of: folder.url("1")))
    }

    @Test("Totals of every grouping stay in the ledger, also when the cases are gone")
    func groupings() throws {
        try folder.write("kode,navn,ics_fra,dubu_fra\n147,Frederiksberg,2007,2012\n", to: "kommuner.csv")
        try audit("1", on: "2014-06-01", ["--ledger", "protokol.sqlite", "--register", "kommuner.csv"])
        try run(["prune", "--ledger", "protokol.sqlite", "--keep-details", "0"])
        let table = try String(contentsOf: folder.url("1/tabeller.csv"), encoding: .utf8)
            .split(whereSeparator: \.isNewline).dropFirst().map {
                $0.split(separator: ",").prefix(3).joined(separator: ",")
            }
        let totals = try LedgerTotals.rows(in: folder.path("protokol.sqlite"))
        #expect(Set(totals) == Set(table))
        #expect(Set(totals.map { $0.prefix { $0 != "," } }).count == 8)
    }

    @Test(
        "Case sheets of all cases also with a ledger, the same as without one; the access log says who asked for them")
    func caseSheets() throws {
        let ledger = ["--ledger", "protokol.sqlite"]
        try audit("1", on: "2014-06-01")
        let refused = try audit("2", on: "2014-06-01", ledger + ["--case-sheets"])
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--purpose"))
        let given = try audit("2", on: "2014-06-01", ledger + ["--case-sheets", "--purpose", "Ledelsestilsyn, uge 23"])
        #expect(given.status == 0, "\(given.errors)")
        try audit("uden", on: "2014-06-01", ["--case-sheets"])
        let (found, expected) = (try content(of: folder.url("2")), try content(of: folder.url("uden")))
        #expect(found.keys.sorted() == expected.keys.sorted())
        #expect(expected.keys.filter { $0.hasPrefix("sager/") }.count == 3)
        for (name, data) in expected where name != "rapport.html" { #expect(found[name] == data, "\(name)") }
        #expect(try log() == ["audit --case-sheets\t*\tLedelsestilsyn, uge 23"])
        // What the ledger keeps is the same, so the next run judges nothing.
        #expect(try audit("3", on: "2014-06-01").output.contains("0 bedømt nu, 2 uændret"))
    }

    /// Command, case and purpose of each entry, the newest first.
    private func log() throws -> [String] {
        try run(["ledger", "access-log", "--ledger", "protokol.sqlite"]).output.split(separator: "\n")
            .map { $0.split(separator: "\t").dropFirst(2).joined(separator: "\t") }
    }
}
