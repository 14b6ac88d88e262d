internal import ArchiveReading
package import AuditModel
internal import Foundation

/// Finds the inputs named on a command line: files as they are, folders walked.
package struct InputWalker {
    /// What was found.
    package struct Found: Equatable, Sendable {
        /// Each input once, sorted by the bytes of its path; standard input first.
        package fileprivate(set) var inputs: [Input] = []
        /// Files in folders whose names say they hold no cases, hidden ones, and those of the program's own reports.
        package fileprivate(set) var ignoredFiles = 0
        /// Paths that do not exist, folders that could not be listed, links that lead nowhere.
        package fileprivate(set) var unreadable: [QuarantineEntry] = []
        /// The size of all files together, as stored.
        package fileprivate(set) var bytes: Int64 = 0
    }

    private var found = Found()
    private var paths: [String] = []
    /// The bytes of each: two spellings of one letter, å and a with a ring, are names of two files.
    private var bytesOfPaths: Set<[UInt8]> = []
    private var readsStandardInput = false
    private var openFolders: Set<FileIdentity> = []

    /// - Parameter paths: files, folders, or "-" for standard input.
    package static func inputs(at paths: [String]) -> Found {
        var walker = InputWalker()
        for path in paths {
            if path == "-" { walker.readsStandardInput = true } else { walker.visit(path, isNamed: true) }
        }
        var found = walker.found
        found.inputs = walker.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .file(path: $0) }
        if walker.readsStandardInput { found.inputs.insert(.standardInput, at: 0) }
        found.unreadable.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
        return found
    }

    /// - Parameters:
    ///   - isNamed: whether the path stands on the command line; then it is tried whatever its name.
    ///   - isPassedOver: whether it stands in a folder of which nothing is read.
    private mutating func visit(_ path: String, isNamed: Bool, isPassedOver: Bool = false) {
        let isPassedOver = isPassedOver || !isNamed && InputName(path).isHidden
        guard let status = FileStatus(path: path) else {
            if isPassedOver {
                found.ignoredFiles += 1
                return
            }
            // The system's own names may be any bytes; what is no UTF-8 comes with replacement characters.
            let isUnknownName = path.unicodeScalars.contains("\u{FFFD}")
            let access = isUnknownName ? ImportError.Access.nameNotUTF8 : FileStatus.isDenied(path) ? .denied : .missing
            return refuse(path, .unreadable(access))
        }
        if status.kind == .folder {
            visitFolder(path, FileIdentity(device: status.device, file: status.file), isPassedOver: isPassedOver)
        } else if isPassedOver {
            found.ignoredFiles += 1
        } else if isNamed || InputName(path).isInput {
            // Two names of one place, "a/x.xml" and "./a/x.xml", count once.
            let name = Self.normalised(path)
            if bytesOfPaths.insert(Array(name.utf8)).inserted {
                paths.append(name)
                found.bytes += status.size
            }
        } else {
            found.ignoredFiles += 1
        }
    }

    private mutating func visitFolder(_ path: String, _ identity: FileIdentity, isPassedOver: Bool) {
        guard openFolders.insert(identity).inserted else {
            if !isPassedOver { refuse(path, .unreadable(.loop)) }
            return
        }
        defer { openFolders.remove(identity) }
        do {
            let folder = path.hasSuffix("/") ? path : path + "/"
            let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            let isReport = names.contains(Self.runFile) && Self.tellsOfARun(folder + Self.runFile)
            for name in names { visit(folder + name, isNamed: false, isPassedOver: isPassedOver || isReport) }
        } catch {
            if !isPassedOver { refuse(path, .unreadable(.denied)) }
        }
    }

    /// In every folder an audit wrote; such a folder holds no cases.
    private static let runFile = "koersel.json"
    /// Ample for the standard's title and thresholds, which stand in front of the reference date.
    private static let runHead = 64 << 10

    /// Whether a file begins as the program writes it, so that one of that name with cases is read.
    private static func tellsOfARun(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let head = (try? file.read(upToCount: runHead)) ?? Data()
        return String(decoding: head, as: UTF8.self).contains("\"referencedato\"")
    }

    private mutating func refuse(_ path: String, _ problem: ImportError.Problem) {
        found.unreadable.append(ImportError(problem, at: nil).entry(file: path))
    }

    /// The path as the input it names is called by.
    package static func normalised(_ path: String) -> String {
        if isNormal(path) { return path }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// Whether no part of the path is empty or a dot, as is usual.
    private static func isNormal(_ path: String) -> Bool {
        var length = path.utf8.first == UInt8(ascii: "/") ? 1 : 0
        var last: UInt8 = 0
        for byte in path.utf8 {
            if byte == UInt8(ascii: "/") {
                guard length > 1 || length == 1 && last != UInt8(ascii: ".") else { return false }
                length = 0
            } else {
                length += 1
            }
            last = byte
        }
        return length > 1 || length == 1 && last != UInt8(ascii: ".")
    }
}

/// The same for every path that leads to a folder.
private struct FileIdentity: Hashable {
    let device: UInt64
    let file: UInt64
}
