import ArchiveReading
import AuditModel
import CaseImport
import Foundation
import YAMLReading

/// Small files that options name, read whole.
enum InputFile {
    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        switch FileStatus(path: path)?.kind {
        case .folder: throw CommandFailure(.cannotRead, "\(path): is a folder; name a file")
        case .other: throw CommandFailure(.cannotRead, "\(path): is no regular file; save it as one and name that")
        case .file, nil: break
        }
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw CommandFailure(unreadable: SystemFault(path: path, error))
        }
    }

    /// A municipality register (`--register`).
    static func register(_ path: String) throws(CommandFailure) -> MunicipalityRegister {
        try register(try bytes(path), from: path)
    }

    static func register(_ content: [UInt8], from path: String) throws(CommandFailure) -> MunicipalityRegister {
        do {
            return try MunicipalityRegister(csv: content)
        } catch {
            throw CommandFailure(register: path, error)
        }
    }

    /// The municipalities of Denmark, as the program ships them.
    static func shippedRegister() throws(CommandFailure) -> MunicipalityRegister {
        do {
            return try MunicipalityRegister.shipped
        } catch {
            throw CommandFailure(
                .fault,
                "the list of municipalities cannot be read; the program is not installed whole: install it again")
        }
    }

    /// The same as CSV, as a ledger keeps it.
    static func shippedRegisterContent() throws(CommandFailure) -> [UInt8] {
        do { return try MunicipalityRegister.shippedContent } catch {
            throw CommandFailure(
                .fault,
                "the list of municipalities cannot be read; the program is not installed whole: install it again")
        }
    }

    /// How a foreign export names things (`--dialect`).
    static func dialect(_ path: String) throws(CommandFailure) -> Dialect {
        try dialect(try bytes(path), from: path)
    }

    static func dialect(_ content: [UInt8], from path: String) throws(CommandFailure) -> Dialect {
        guard let text = String(validating: content, as: UTF8.self) else {
            throw CommandFailure(.usage, "\(path): is not UTF-8; save it as UTF-8 and run again")
        }
        do {
            return try Dialect(YAMLNode.parse(text, file: path))
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
    }

    /// The key of `--key-file`: at least 16 bytes, so that no one can try them all.
    static func key(_ path: String) throws(CommandFailure) -> [UInt8] {
        let key = try bytes(path)
        guard key.count >= 16 else {
            throw CommandFailure(
                .usage,
                "\(path): \(key.count) bytes are too few for a key; make one with: openssl rand -hex 32 > \(path)")
        }
        return key
    }
}
