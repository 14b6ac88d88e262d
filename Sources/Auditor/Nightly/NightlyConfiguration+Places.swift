import ArchiveReading
import AuditLedger
import Foundation
import YAMLReading

extension NightlyConfiguration {
    /// Complains where what a night writes would go into the inbox, over what it reads or writes under another key, or over
    /// what is not its own.
    func checkPlaces(_ node: YAMLNode, file: String, _ complaints: inout YAMLComplaints) {
        func complain(_ key: String, _ sentence: String) {
            guard let place = node[key] else { return }
            complaints.add(YAMLError(.other("'\(key)' \(sentence)"), at: place.position))
        }
        var taken = alsoRead(file)
        for (key, path) in written {
            if key != "ledger", let folder = inbox.first(where: { Self.isInside(path, $0) }) {
                complain(
                    key, "lies inside the inbox \(folder), where cases are looked for; name a place outside it")
            } else if let other = taken.first(where: { Self.isSame(path, $0.path) }) {
                complain(key, "is \(other.name); name a place of its own")
            } else if let sentence = obstacle(to: key, at: path) {
                complain(key, sentence)
            }
            taken.append(("the place of '\(key)'", path))
            if key == "ledger" { taken += Self.besideLedger.map { ("a file the ledger keeps beside it", path + $0) } }
        }
    }

    /// What a night writes, by the key that names it; the ledger first.
    private var written: [(key: String, path: String)] {
        [("ledger", ledger), ("reports", reports), ("metrics", metrics), ("log", log), ("backup", backup?.folder)]
            .compactMap { key, path in path.flatMap { $0.isEmpty ? nil : (key, $0) } }
    }

    /// The files it reads, but for the cases.
    private func alsoRead(_ file: String) -> [(name: String, path: String)] {
        let keyed = [("standard", standard), ("dialect", dialect), ("register", register), ("key-file", keyFile)]
        return [("the configuration itself", file)]
            + keyed.compactMap { key, path in path.map { ("the file of '\(key)'", $0) } }
    }

    /// What the database and the night put beside a ledger, as its name goes on.
    private static let besideLedger = ["-wal", "-shm", "-journal", "-run", "-nyt", "-nyt.ny"]

    /// What stands where reports, metrics or log are to go and is none.
    private func obstacle(to key: String, at path: String) -> String? {
        if key == "reports", let there = try? FileManager.default.attributesOfItem(atPath: path)[.type],
            FileStatus(path: path)?.kind != .folder
        {
            let isLink = there as? FileAttributeType == .typeSymbolicLink
            return isLink ? "is a link that leads to no folder; name a folder" : "is no folder; name one"
        }
        guard ["metrics", "log"].contains(key), let there = FileStatus(path: path) else { return nil }
        if there.kind == .folder { return "is a folder; name a file in it" }
        if key == "metrics", !MetricsFile.mayReplace(path) {
            return "is a file with something else in it; name a new one, or remove it"
        }
        // A pipe is not opened to look.
        return there.kind == .file && Ledger.isLedger(at: path) ? "is a ledger; name a new file" : nil
    }

    /// Whether two paths lead to one place, by whatever name.
    private static func isSame(_ path: String, _ other: String) -> Bool {
        if parts(path) == parts(other) { return true }
        guard let one = FileStatus(path: path), let two = FileStatus(path: other) else { return false }
        return (one.device, one.file) == (two.device, two.file)
    }

    /// Whether a path is a folder, or leads into it.
    private static func isInside(_ path: String, _ folder: String) -> Bool {
        parts(path).starts(with: parts(folder))
    }

    private static func parts(_ path: String) -> [String] {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
    }
}
