/// What the name of a file or an archive entry says about it.
struct InputName {
    private static let caseExtensions: Set<String> = ["xml", "json", "ndjson", "jsonl"]
    private static let compressionExtensions: Set<String> = ["gz", "zst", "xz", "bz2"]
    private static let archiveExtensions: Set<String> = [
        "zip", "tar", "7z", "tgz", "txz", "tbz2", "tzst",
    ]

    /// The last part of the path, in lower case.
    private let base: String

    init(_ path: String) {
        base = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    }

    /// `.git`, `.DS_Store`, `._copy.xml`, and the folder macOS puts beside in archives; not `.` and `..`.
    var isHidden: Bool { (base.hasPrefix(".") && base != "." && base != "..") || base == "__macosx" }

    /// Whether a file of this name found in a folder or an archive is read: cases, compressed cases, archives.
    var isInput: Bool {
        guard let last = extensions.last else { return false }
        if Self.caseExtensions.contains(last) || Self.archiveExtensions.contains(last) { return true }
        guard Self.compressionExtensions.contains(last), let inner = extensions.dropLast().last else { return false }
        return Self.caseExtensions.contains(inner) || inner == "tar"
    }

    /// `.ndjson` and `.jsonl`, compressed or not.
    var isJSONLines: Bool {
        let inner = extensions.last { !Self.compressionExtensions.contains($0) }
        return inner == "ndjson" || inner == "jsonl"
    }

    private var extensions: [String] {
        base.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }
}
