import Foundation
import Reporting

/// The files of an output folder while they are written.
final class ReportFiles {
    private let folder: OutputFolder
    private var files: [OutputFile] = []

    init(_ folder: OutputFolder) {
        self.folder = folder
    }

    /// The folder as the report's writers see it.
    var reportFolder: ReportFolder {
        ReportFolder(open: open, write: write, path: path, scratch: folder.scratch.path)
    }

    /// Makes a file, which `close` closes.
    func open(_ name: String) throws -> ByteSink {
        let file = try make(name)
        files.append(file)
        return file.write
    }

    /// Makes a whole file.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = try make(name)
        try file.write(bytes)
        try file.close()
    }

    func close() throws(OutputFault) {
        for file in files { try file.close() }
        files = []
    }

    private func make(_ name: String) throws -> OutputFile {
        let shown = folder.destination.appending(path: name).relativePath
        if name.contains("/") {
            do {
                try FileManager.default.createDirectory(
                    at: URL(filePath: path(name)).deletingLastPathComponent(), withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            } catch { throw OutputFault.cannotCreate(SystemFault(path: shown, error)) }
        }
        return try OutputFile(path: path(name), named: shown)
    }

    private func path(_ name: String) -> String { folder.working.appending(path: name).path }
}
