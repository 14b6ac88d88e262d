package import Foundation

/// A folder for the files of one test, removed with it.
package final class ScratchFolder: Sendable {
    package let root: URL

    package init() throws {
        root = FileManager.default.temporaryDirectory
            .appending(path: "auditor-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    package func path(_ name: String) -> String { root.appending(path: name).path }

    /// Writes a file, and the folders above it; returns its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let url = root.appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }
}
