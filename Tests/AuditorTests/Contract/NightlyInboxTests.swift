import Foundation
import Testing

@Suite("The inbox of auditor nightly")
struct NightlyInboxTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try configure()
        for name in ["ind", "andet"] {
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
        }
    }

    private func configure(_ more: String = "") throws {
        try folder.write(
            "inbox: [ind, andet]\nledger: protokol.sqlite\nreports: rapporter\nmetrics: auditor.prom\n" + more,
            to: "nat.yaml")
    }

    private func run(_ arguments: [String]) throws -> AuditorProcess.Result {
        try AuditorProcess.run(arguments, in: folder.root)
    }

    private func night(_ day: String, _ more: [String] = []) throws -> AuditorProcess.Result {
        try run(["nightly", "--config", "nat.yaml", "--reference-date", day] + more)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.url(name), encoding: .utf8)
    }

    @Test("Empty before there ever was a case: nothing to do, nothing said")
    func neverAnything() throws {
        let result = try night("2014-06-01")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output + result.errors == "")
        #expect(!FileManager.default.fileExists(atPath: folder.path("rapporter")))
        #expect(try text("auditor.prom").contains("auditor_cases 0\n"))
    }

    @Test(
        "An inbox that is not there, or is empty and was not: 66, and no case is taken for gone unless somebody says so"
    )
    func notMounted() throws {
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
        try folder.write(SampleCases.xml(id: "147-2"), to: "andet/b.xml")
        #expect(try night("2014-06-01").status == 0)

        try FileManager.default.moveItem(atPath: folder.path("andet"), toPath: folder.path("væk"))
        let missing = try night("2014-06-02")
        #expect(missing.status == 66)
        #expect(missing.errors.contains("andet: "))
        #expect(missing.errors.contains("the ledger is as it was"))

        try FileManager.default.createDirectory(atPath: folder.path("andet"), withIntermediateDirectories: true)
        let empty = try night("2014-06-03")
        #expect(empty.status == 66)
        #expect(empty.errors.contains("is empty, but the run before had 1 case from there; is it mounted?"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("rapporter")) == ["2014-06-01"])

        let accepted = try night("2014-06-04", ["--accept-empty"])
        #expect(accepted.status == 0, "\(accepted.errors)")
        #expect(try text("rapporter/2014-06-04/aendringer.csv").contains("forsvundet-sag,147,147-2,"))
        #expect(try night("2014-06-05").status == 0, "from then on it is known to be empty")

        try FileManager.default.removeItem(at: folder.url("ind/a.xml"))
        #expect(try night("2014-06-06").status == 66)
        let all = try night("2014-06-06", ["--accept-empty"])
        #expect(all.status == 0, "\(all.errors)")
        #expect(try text("rapporter/2014-06-06/aendringer.csv").contains("forsvundet-sag,147,147-1,"))
    }

    @Test("An acknowledged entry comes back when its content changes and still cannot be read")
    func acknowledgedComesBack() throws {
        try folder.write(SampleCases.xml(id: "147-1"), to: "andet/a.xml")
        try folder.write("<sag", to: "ind/b.xml")
        #expect(try night("2014-06-01").status == 65)
        func list() throws -> [Substring] {
            try run(["quarantine", "list", "--ledger", "protokol.sqlite"]).output.split(whereSeparator: \.isNewline)
        }
        let id = try String(#require(try list().first).prefix { $0 != "\t" })
        #expect(
            try run(["quarantine", "acknowledge", id, "--ledger", "protokol.sqlite", "--reason", "testfil"]).status == 0
        )
        #expect(try night("2014-06-02").status == 0)
        try folder.write("<sag id=\"147-2\"", to: "ind/b.xml")
        #expect(try night("2014-06-03").status == 65)
        let again = try list()
        #expect(again.count == 1)
        #expect(again.first?.contains("ind/b.xml") == true)
        // Read after all, it leaves the list by itself.
        try folder.write(SampleCases.xml(id: "147-2"), to: "ind/b.xml")
        #expect(try night("2014-06-04").status == 0)
        #expect(try list() == [])
    }

    @Test("A missed target: status 1 where targets are required; a target whose day has come is news by itself")
    func targets() throws {
        try folder.write(
            SampleCases.xml(id: "147-1").replacing(#/<afsnit type="boernesamtale"[\s\S]*?<\/afsnit>/#, with: ""),
            to: "ind/a.xml")
        try configure("targets: {boernesamtale: {share: 0.5, by: 2014-06-03}}\nrequire-targets: true\n")
        #expect(try night("2014-06-01").status == 0)
        let before = try night("2014-06-02")
        #expect(before.status == 0)
        #expect(before.output == "")
        let due = try night("2014-06-03")
        #expect(due.status == 1, "\(due.errors)")
        #expect(due.output.contains("1 mål ikke nået"))
        #expect(due.output.contains("(nyt)"))
        let after = try night("2014-06-04")
        #expect(after.status == 1)
        #expect(after.output == "", "it was said the night before")
    }

    @Test("audit --require-targets: status 1, and which")
    func auditTargets() throws {
        try folder.write(
            SampleCases.xml(id: "147-1").replacing(#/<afsnit type="boernesamtale"[\s\S]*?<\/afsnit>/#, with: ""),
            to: "ind/a.xml")
        try folder.write(
            "name: egen\ntitle: {da: Egen, en: Own}\nextends: sagsgennemgang-2014\ntargets: {boernesamtale: 1}\n",
            to: "egen.yaml")
        func audit(_ output: String, _ more: [String]) throws -> AuditorProcess.Result {
            try run(
                ["audit", "ind", "--standard", "egen.yaml", "--output", output, "--reference-date", "2014-06-30"] + more
            )
        }
        #expect(try audit("1", []).status == 0)
        let required = try audit("2", ["--require-targets"])
        #expect(required.status == 1, "\(required.errors)")
        #expect(required.errors.contains("1 target missed: boernesamtale"))
        try folder.write(
            "name: egen\ntitle: {da: Egen, en: Own}\nextends: sagsgennemgang-2014\ntargets: {boernesamtale: 1}\n"
                + "target-dates: {boernesamtale: 2014-07-31}\n", to: "egen.yaml")
        #expect(try audit("3", ["--require-targets"]).status == 0)
    }

    @Test("changes --since a day, a run, or neither")
    func since() throws {
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
        #expect(try night("2014-06-01").status == 0)
        try folder.write(SampleCases.xml(id: "147-2"), to: "ind/b.xml")
        #expect(try night("2014-06-02").status == 0)
        func changes(_ since: String) throws -> AuditorProcess.Result {
            try run(["changes", "--ledger", "protokol.sqlite", "--since", since, "--purpose", "prøve"])
        }
        #expect(try changes("1").output.contains("ny-sag,147,147-2,"))
        // Both runs had ended by any day to come: nothing since then.
        let later = try changes("2200-01-01")
        #expect(later.status == 0, "\(later.errors)")
        #expect(later.output.split(whereSeparator: \.isNewline).count == 1)
        let earlier = try changes("2001-01-01")
        #expect(earlier.status == 66)
        #expect(earlier.errors.contains("run of 2001-01-01 or before"))
        #expect(try changes("i går").status == 64)
    }
}
