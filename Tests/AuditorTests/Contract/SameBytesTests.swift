import Foundation
import Testing

@Suite("The same input gives the same bytes")
struct SameBytesTests {
    private static let cases = AuditorProcess.repository.appending(path: "Fixtures/Cases")

    private static func report(
        _ paths: [String], jobs: Int, environment: [String: String] = [:], output: URL
    ) throws -> [String: Data] {
        let result = try AuditorProcess.run(
            ["audit"] + paths + [
                "--jobs", "\(jobs)", "--reference-date", "2014-06-01", "--output", output.path, "--progress", "never",
            ], environment: environment)
        #expect(result.status == 0 || result.status == 65, "\(result.errors)")
        return try content(of: output)
    }

    @Test("Whatever the jobs, the order of the paths, the time zone and the locale")
    func sameBytes() throws {
        let folder = try TemporaryFolder()
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.cases.path).sorted()
        let paths = names.map { "Fixtures/Cases/\($0)" }
        let first = try Self.report(paths, jobs: 1, output: folder.url("1"))
        #expect(first.count == 7)
        let others = [
            try Self.report(paths, jobs: 8, output: folder.url("2")),
            try Self.report(paths.reversed(), jobs: 3, output: folder.url("3")),
            try Self.report(
                paths, jobs: 2,
                environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
                output: folder.url("4")),
            try Self.report(
                paths, jobs: 2, environment: ["TZ": "America/Nuuk", "LC_ALL": "C"], output: folder.url("5")),
        ]
        for other in others {
            #expect(other.keys.sorted() == first.keys.sorted())
            for (name, data) in first { #expect(other[name] == data, "\(name)") }
        }
    }

    @Test("The report of Fixtures/Cases is the one in Reports/Example; if it ought to have moved: make example")
    func example() throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run([
            "audit", "Fixtures/Cases", "--register", "Fixtures/kommuner.csv", "--reference-date", "2014-06-01",
            "--output", folder.path("ud"), "--progress", "never",
        ])
        #expect(result.status == 0 || result.status == 65, "\(result.errors)")
        let expected = try content(of: AuditorProcess.repository.appending(path: "Reports/Example"))
        let found = try content(of: folder.url("ud"))
        #expect(found.keys.sorted() == expected.keys.sorted())
        for (name, data) in expected { #expect(found[name] == data, "\(name)") }
    }
}
