import Foundation
import Testing

/// Runs the program and statsmodels on the same shipped data; `EvaluatorCommandsTests` holds recorded figures besides, for
/// machines without it.
@Suite("auditor factors beside statsmodels", .enabled(if: PythonScript.has("statsmodels")))
struct FactorsReferenceTests {
    @Test(
        "Coefficients, clustered errors and effects equal statsmodels' to six digits",
        arguments: [
            ("analyse-kvalitet", "dubu,handicap"), ("analyse-foreligger", "dubu"),
            ("analyse-kvalitet,helhedsorienteret,analyse-foreligger", "dubu,handicap"),
        ])
    func equality(outcome: String, factors: String) throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run([
            "factors", "Fixtures/Evaluation2014/ics", "--register", "Fixtures/Evaluation2014/register.csv",
            "--reference-date", "2014-06-30", "--outcome", outcome, "--factors", factors, "--output",
            folder.path("ud"),
        ])
        #expect(result.status == 0, "\(result.errors)")
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Reference/factors.py")
        let printed = try PythonScript.run([script.path, folder.path("ud/faktorer-data.csv")])
        let expected = try JSONDecoder().decode([String: [Double]].self, from: printed)
        let rows = try String(contentsOf: folder.url("ud/faktorer.csv"), encoding: .utf8).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(expected.count == factors.split(separator: ",").count)
        for (name, figures) in expected {
            let row = try #require(rows.first { $0[0] == name })
            // koefficient, fejl, effekt, effekt_fejl, p
            for (column, figure) in zip([1, 2, 9, 10, 5], figures) {
                let ours = try #require(Double(row[column]))
                #expect(abs(ours - figure) < 5e-7 * max(1, abs(figure)), "\(name) \(rows[0][column])")
            }
        }
    }
}

/// Scripts run by the system's Python.
enum PythonScript {
    private static let path = "/usr/bin/python3"

    static func has(_ module: String) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: path) else { return false }
        return (try? run(["-c", "import \(module)"])) != nil
    }

    private struct Failed: Error {}

    /// What it printed.
    static func run(_ arguments: [String], in folder: URL? = nil) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return printed
    }
}
