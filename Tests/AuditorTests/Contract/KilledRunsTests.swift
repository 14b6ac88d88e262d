import Foundation
import Statistics
import Testing

@Suite("Runs that are killed")
struct KilledRunsTests {
    private static let options = [
        "--ledger", "protokol.sqlite", "--reference-date", "2014-06-30", "--progress", "never", "--format", "csv,json",
    ]

    @Test("Killed at sixty random moments, the next run ends as if nothing had happened", arguments: [1, 2])
    func killed(chain: Int) throws {
        let folder = try TemporaryFolder()
        let lines = (0..<150).map { SampleCases.line(id: "147-\($0)") + "\n" }.joined()
        try folder.write(lines, to: "ind/mange.ndjson")
        for number in 0..<10 { try folder.write(SampleCases.xml(id: "101-\(number)"), to: "ind/\(number).xml") }
        try folder.write("<sag", to: "ind/brudt.xml")

        func arguments(_ output: String, _ more: [String] = Self.options) -> [String] {
            ["audit", "ind", "--output", output] + more
        }
        // Until the standard is loaded nothing is written: every moment lies behind that.
        let loading = try seconds { _ = try AuditorProcess.run(["standards", "list"], in: folder.root) }
        var whole = try seconds {
            let whole = try AuditorProcess.run(
                arguments("hel", Array(Self.options.dropFirst(2))), in: folder.root)
            #expect(whole.status == 65)
        }
        let expected = try content(of: folder.url("hel"))

        // Shares of a run's time: the same moments every time, as far as the machine lets them be.
        var moments = SplitMix64(seed: UInt64(chain))
        var killed = 0
        var number = 0
        while killed < 30 {
            number += 1
            let process = AuditorProcess.process(arguments("ud\(number)", Self.options + ["--full"]), in: folder.root)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            let start = ContinuousClock.now
            try process.run()
            Thread.sleep(forTimeInterval: Double.random(in: min(loading, 0.9 * whole)...whole, using: &moments))
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                killed += 1
            } else {
                // The machine has become quicker: later moments would come too late as well.
                whole = min(whole, (ContinuousClock.now - start) / .seconds(1))
            }
            process.waitUntilExit()
            guard number < 90 else { break }
        }
        #expect(killed == 30, "of \(number) runs in chain \(chain)")
        let last = try AuditorProcess.run(arguments("sidst"), in: folder.root)
        #expect(last.status == 65, "\(last.errors)")
        // Whatever stands is whole, and the same as without a kill.
        for name in try folder.names() where name.hasPrefix("ud") || name == "sidst" {
            #expect(try content(of: folder.url(name)) == expected, "\(name)")
        }
        #expect(try folder.names().filter { $0.hasPrefix(".") } == [], "nothing half-written is left")
        #expect(
            try AuditorProcess.run(["ledger", "verify", "--ledger", "protokol.sqlite"], in: folder.root).status == 0)
        let stats = try AuditorProcess.run(["ledger", "stats", "--ledger", "protokol.sqlite"], in: folder.root).output
        #expect(stats.contains("judgements    160\n"), "\(stats)")
        #expect(stats.contains("deliveries    160\n"))
        #expect(stats.contains("inputs        12\n"))
    }

    private func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try work()
        return (ContinuousClock.now - start) / .seconds(1)
    }
}
