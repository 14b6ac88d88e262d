package import Foundation

/// Debian's Chromium without a window, to look at what was written as a reader would.
package enum Chromium {
    private static let program = URL(filePath: "/usr/bin/chromium")

    /// `make test` installs it; where it is missing, tests that need it are left out.
    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

    /// axe-core as `make test` puts it beside the build; `nil` where it is missing.
    package static var axe: String? {
        let library = URL(filePath: Fixtures.folder).deletingLastPathComponent().appending(path: ".build/browser/lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
        return versions.lazy.map { library.appending(path: "\($0)/site-packages/axe_core_python/axe.min.js") }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.first
    }

    package struct Page: Sendable {
        /// The document as it stands when all scripts have run.
        package let document: String
        /// Messages of the page's console.
        package let console: [String]
    }

    /// Opens a page of the file system.
    package static func open(_ page: URL, width: Int = 1280, options: [String] = []) throws -> Page {
        let (output, errors) = try run(
            ["--dump-dom", "--virtual-time-budget=30000", "--window-size=\(width),1000"] + options + [
                page.absoluteString
            ])
        return Page(
            document: output,
            console: errors.split(separator: "\n").filter { $0.contains(":CONSOLE") }.map { String($0) })
    }

    /// The number of A4 pages the page prints on.
    package static func printedPages(of page: URL, in folder: ScratchFolder) throws -> Int {
        let file = folder.path("\(UUID().uuidString).pdf")
        _ = try run(["--no-pdf-header-footer", "--print-to-pdf=\(file)", page.absoluteString])
        let bytes = try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        return bytes.matches(of: #/\/Count ([0-9]+)/#).compactMap { Int($0.1) }.max() ?? 0
    }

    private static func run(_ arguments: [String]) throws -> (output: String, errors: String) {
        let profile = try ScratchFolder()
        let process = Process()
        process.executableURL = program
        process.arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-dev-shm-usage", "--enable-logging=stderr",
                "--user-data-dir=\(profile.path("profil"))", "--host-resolver-rules=MAP * ~NOTFOUND",
            ] + arguments
        // Files instead of pipes: a full one would hold the browser up.
        let names = ["ud", "fejl"]
        let files = try names.map { name in
            try FileHandle(forWritingTo: URL(filePath: profile.write("", to: name)))
        }
        process.standardOutput = files[0]
        process.standardError = files[1]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        for file in files { try file.close() }
        let texts = try names.map {
            try String(decoding: Data(contentsOf: URL(filePath: profile.path($0))), as: UTF8.self)
        }
        return (texts[0], texts[1])
    }
}
