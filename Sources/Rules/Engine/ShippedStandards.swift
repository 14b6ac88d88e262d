import Foundation
import TextFeatures

/// The standards and word lists that come with the program; the one place in `Rules` that reads files.
package struct ShippedStandards: Sendable {
    private let sources: [(name: String, source: StandardSource)]
    let vocabulary: Vocabulary
    /// Judges the sentences; the same for all standards.
    let model: SentenceModel
    /// The SHA-256 of each of its files, as they were trained.
    let modelSums: String

    /// Sorted.
    package var names: [String] { sources.map(\.name) }

    /// Reads the resources of this target.
    package init() throws {
        let root = Bundle.module.bundleURL
        let standards = root.appending(path: "Standards")
        sources = try Self.folders(in: standards).map { folder in
            let name = folder.lastPathComponent
            let settings = try Self.file(folder.appending(path: "standard.yaml"), as: "\(name)/standard.yaml")
            let criteria = try Self.folders(in: folder).flatMap { chapter in
                try Self.files(in: chapter, ending: ".yaml").map {
                    try Self.file($0, as: "\(name)/\(chapter.lastPathComponent)/\($0.lastPathComponent)")
                }
            }
            return (name, StandardSource(settings: settings, criteria: criteria))
        }
        let words = root.appending(path: "Vocabulary")
        var lists: [String: [String]] = [:]
        for prefix in ["", "overskrifter/", "dimensioner/"] {
            for file in try Self.files(in: words.appending(path: prefix), ending: ".txt") {
                lists[prefix + file.deletingPathExtension().lastPathComponent] = try Self.lines(file)
            }
        }
        vocabulary = Vocabulary(files: lists)
        let weights = words.appending(path: "Model")
        func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: weights.appending(path: name))) }
        model = try SentenceModel(
            weights: bytes("sentences.tsv"), passages: bytes("passages.tsv"), threads: bytes("threads.tsv"),
            coverage: bytes("coverage.tsv"), classes: bytes("classes.tsv"),
            parts: bytes("compound-parts.txt"))
        modelSums = String(decoding: try bytes("SHA256SUMS"), as: UTF8.self)
    }

    func source(named name: String) -> StandardSource? { sources.first { $0.name == name }?.source }

    private static func file(_ url: URL, as path: String) throws -> StandardSource.File {
        StandardSource.File(path: path, text: String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }

    /// Lines with words; `#` begins a comment.
    private static func lines(_ url: URL) throws -> [String] {
        String(decoding: try Data(contentsOf: url), as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func folders(in folder: URL) throws -> [URL] {
        try contents(of: folder).filter(\.hasDirectoryPath)
    }

    private static func files(in folder: URL, ending: String) throws -> [URL] {
        try contents(of: folder).filter { !$0.hasDirectoryPath && $0.lastPathComponent.hasSuffix(ending) }
    }

    /// Sorted by name, byte by byte, whatever the file system or the locale says.
    private static func contents(of folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
            .sorted { Array($0.lastPathComponent.utf8).lexicographicallyPrecedes(Array($1.lastPathComponent.utf8)) }
    }
}
