import Foundation
import Testing

/// `Fixtures/Evaluation2014/`: its README says which published figures hold and which exclude one another.
@Suite("The figures of the published evaluation come back")
struct Evaluation2014Tests {
    /// Which cases are audited: those of the municipalities with ICS, or all.
    enum Selection: String, CaseIterable {
        case methodOnly = "ics"
        case everyone = "alle"

        var folders: [String] { self == .methodOnly ? ["ics"] : ["ics", "andre"] }
    }

    private static let cases = AuditorProcess.repository.appending(path: "Fixtures/Evaluation2014")

    /// One row of a CSV file, by its columns; those read here stand before any cell that can hold a comma.
    typealias Row = [String: String]

    private static func rows(of data: Data) -> [Row] {
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Row(zip(header, $0)) { first, _ in first } }
    }

    private static func fixture(_ name: String) throws -> [Row] {
        rows(of: try Data(contentsOf: cases.appending(path: name)))
    }

    /// Audits the cases and gives one file of the report.
    private static func report(_ name: String, of selection: Selection) throws -> Data {
        let folder = try TemporaryFolder()
        let paths = selection.folders.map { cases.appending(path: $0).path }
        let register = cases.appending(path: "register.csv").path
        let result = try AuditorProcess.run(
            ["audit"] + paths + ["--register", register, "--reference-date", "2014-06-30"]
                + ["--output", folder.path("ud"), "--format", "csv", "--progress", "never"])
        try #require(result.status == 0)
        return try Data(contentsOf: folder.url("ud/\(name)"))
    }

    private static func find(_ wanted: Row, in table: [Row]) throws -> Row {
        try #require(
            table.first { row in ["gruppering", "gruppe", "kriterium"].allSatisfy { row[$0] == wanted[$0] } })
    }

    /// Whether a share is as published: a number of whole per cent, half up, or a span where it was given in words.
    private static func holds(_ share: Double, as published: String) throws -> Bool {
        let bounds = try published.components(separatedBy: "..").map { try #require(Double($0)) }
        let whole = (share + 0.5).rounded(.down)
        return try whole >= #require(bounds.first) && whole <= #require(bounds.last)
    }

    @Test("Same N and same whole per cent, for all figures that can hold at once", arguments: Selection.allCases)
    func published(selection: Selection) throws {
        let table = Self.rows(of: try Self.report("tabeller.csv", of: selection))
        let expected = try Self.fixture("expected.csv").filter { $0["udvalg"] == selection.rawValue }
        #expect(expected.count > 10)
        for wanted in expected {
            let label = [wanted["gruppering"], wanted["gruppe"], wanted["kriterium"]].compactMap { $0 }
            let row = try Self.find(wanted, in: table)
            #expect(row["n"] == wanted["n"], "\(label)")
            let count = try #require(Double(row["n"] ?? ""))
            for answer in ["ja", "delvist", "nej"] {
                guard let published = wanted["\(answer)_pct"], !published.isEmpty else { continue }
                let share = try 100 * #require(Double(row[answer] ?? "")) / count
                #expect(try Self.holds(share, as: published), "\(label) \(answer): \(share), not \(published)")
            }
        }
    }

    @Test("A conversation is left out twice as often with children with a disability, and care is described most")
    func comparisons() throws {
        let table = Self.rows(of: try Self.report("tabeller.csv", of: .methodOnly))
        func share(_ answer: String, of criterion: String, in group: String, by grouping: String) throws -> Double {
            let row = try Self.find(["gruppering": grouping, "gruppe": group, "kriterium": criterion], in: table)
            return try #require(Double(row[answer] ?? "")) / #require(Double(row["n"] ?? ""))
        }
        let disabled = try share("nej", of: "boernesamtale", in: "handicap", by: "maalgruppe")
        let exposed = try share("nej", of: "boernesamtale", in: "udsat", by: "maalgruppe")
        #expect((1.8...2.2).contains(disabled / exposed))

        let care = try share("ja", of: "daekning-grundlaeggende-omsorg", in: "alle", by: "alle")
        for other in [
            "sikkerhed", "foelelsesmaessig-varme", "stimulering", "vejledning-og-graensesaetning", "stabilitet",
        ] {
            #expect(try share("ja", of: "daekning-\(other)", in: "alle", by: "alle") < care - 0.05)
        }
    }

    /// The figures hang on single verdicts and are held exactly above; of single texts a few in a thousand are misread.
    @Test("Cases get the verdicts they were composed to get, but for at most five in a thousand")
    func composed() throws {
        let findings = Self.rows(of: try Self.report("fund.csv", of: .everyone))
        let verdicts = Dictionary(
            findings.map { ([$0["sag"] ?? "", $0["kriterium"] ?? ""], $0["svar"] ?? "") }, uniquingKeysWith: { $1 })
        let wanted = try Self.fixture("wanted.csv")
        #expect(wanted.count > 5_000)
        let others = wanted.filter { verdicts[[$0["sag"] ?? "", $0["kriterium"] ?? ""]] != $0["svar"] }
        let names = others.map { "\($0["sag"] ?? "") \($0["kriterium"] ?? "")" }
        #expect(others.count * 1000 <= wanted.count * 5, "\(names)")
    }

    private static let python = "/usr/bin/python3"

    @Test("The files are what the generator writes", .enabled(if: FileManager.default.isExecutableFile(atPath: python)))
    func generated() throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.python)
        process.arguments = ["-B", Self.cases.appending(path: "generate.py").path, "--check"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
