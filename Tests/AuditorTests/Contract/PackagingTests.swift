import Foundation
import Testing

@Suite("What is installed beside the program")
struct PackagingTests {
    private static let packaging = AuditorProcess.repository.appending(path: "Packaging")

    /// The options a text names, but for those every command has.
    private static func options(in text: String) -> Set<String> {
        Set(text.matches(of: #/(?:^|[^\w-])(--[a-z][a-z-]*)/#).map { String($0.1) })
            .subtracting(["--help", "--version"])
    }

    @Test(
        "The manual page has every option of a command, and none it does not have",
        arguments: [
            "audit", "nightly", "nightly check-config", "changes", "quarantine list", "quarantine acknowledge",
            "report", "prune", "forget", "ledger backup", "ledger verify", "ledger stats", "ledger access-log",
        ])
    func manual(command: String) throws {
        let page = try String(contentsOf: Self.packaging.appending(path: "man/auditor.1"), encoding: .utf8)
            .replacing("\\-", with: "-")
        let sections = page.split(separator: "\n.S", omittingEmptySubsequences: false)
        let section = try #require(
            sections.first { $0.hasPrefix("S auditor \(command)\n") }, "no section on \(command)")
        let words = command == "nightly" ? ["nightly", "run"] : command.split(separator: " ").map(String.init)
        let help = try AuditorProcess.run(words + ["--help"])
        #expect(help.status == 0)
        let list = try #require(help.output.firstRange(of: "OPTIONS:\n"))
        #expect(Self.options(in: String(section)) == Self.options(in: String(help.output[list.upperBound...])))
        let synopsis = try #require(sections.first { $0.hasPrefix("H SYNOPSIS") })
        #expect(Self.options(in: String(synopsis)).isSubset(of: Self.options(in: page)))
    }

    @Test("The manual page has every exit status the program tells of")
    func exitStatus() throws {
        let help = try AuditorProcess.run(["--help"]).output
        let told = try #require(help.firstRange(of: "Exit status: "))
        let text = help[told.upperBound...].prefix(upTo: try #require(help.firstRange(of: "USAGE:")).lowerBound)
        let statuses = text.matches(of: #/\b\d+\b/#).map { String($0.0) }
        #expect(statuses.contains("141"))
        let page = try String(contentsOf: Self.packaging.appending(path: "man/auditor.1"), encoding: .utf8)
        let section = try #require(page.split(separator: "\n.SH ").first { $0.hasPrefix("EXIT STATUS") })
        #expect(section.matches(of: #/\n\.B (\d+)\n/#).map { String($0.1) } == statuses)
    }

    @Test("The collector of metrics, another user, can reach them where the example puts them")
    func metrics() throws {
        let example = try String(contentsOf: Self.packaging.appending(path: "nightly.yaml"), encoding: .utf8)
        let path = try #require(example.firstMatch(of: #/\nmetrics: (\S+)/#)?.1)
        let service = try String(
            contentsOf: Self.packaging.appending(path: "systemd/auditor-nightly.service"), encoding: .utf8)
        func value(_ key: String) -> Substring? {
            service.split(separator: "\n").first { $0.hasPrefix(key + "=") }?.dropFirst(key.count + 1)
        }
        let kinds = [
            ("StateDirectory", "/var/lib/"), ("CacheDirectory", "/var/cache/"), ("LogsDirectory", "/var/log/"),
        ]
        let kind = try #require(
            kinds.first { key, root in value(key).map { path.hasPrefix(root + $0 + "/") } ?? false })
        #expect(value(kind.0 + "Mode") == "0755")
    }

    @Test(
        "systemd has nothing to remark on service and timer",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")))
    func units() throws {
        let folder = try TemporaryFolder()
        for name in ["auditor-nightly.service", "auditor-nightly.timer"] {
            // The program need not be installed where the service expects it.
            try folder.write(
                String(contentsOf: Self.packaging.appending(path: "systemd/\(name)"), encoding: .utf8)
                    .replacing("/usr/bin/auditor", with: AuditorProcess.executable.path), to: name)
        }
        func verify(_ name: String) throws -> (status: Int32, said: String) {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
            process.arguments = ["verify", "--man=no", folder.path(name)]
            let errors = Pipe()
            process.standardError = errors
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, said)
        }
        for name in ["auditor-nightly.service", "auditor-nightly.timer"] {
            let (status, said) = try verify(name)
            #expect(status == 0, "\(said)")
            // It says what it finds odd of the system's own units too.
            #expect(!said.contains("auditor-nightly"), "\(said)")
        }
        try folder.write("[Service]\nExecStart=/bin/true\nPrivateNetwrk=yes\n", to: "auditor-fejl.service")
        #expect(try verify("auditor-fejl.service").said.contains("PrivateNetwrk"), "it would have said so")
    }
}
