package import Foundation

/// `Fixtures/` of the repository.
package enum FixtureFolder {
    package static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures", directoryHint: .isDirectory)

    /// The path of a fixture ("Hostile/truncated.xml").
    package static func path(_ name: String) -> String { root.appending(path: name).path }
}
