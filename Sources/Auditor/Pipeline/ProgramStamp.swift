import AuditLedger
import AuditModel
import Foundation
import Rules

/// What tells this program from another that may judge differently: the ledger keeps no finding of another program.
///
/// It is its version, the size and time of the executable, and those of the language model. A program installed anew
/// therefore judges everything once more; that costs one night and can never be wrong.
enum ProgramStamp {
    static let program = program(at: URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path)

    /// - Parameter executable: where it cannot be looked at, the stamp is of this run alone, and everything is judged.
    static func program(at executable: String) -> NewRun.Program {
        let attributes = try? FileManager.default.attributesOfItem(atPath: executable)
        let file =
            if let size = attributes?[.size] as? NSNumber, let modified = attributes?[.modificationDate] as? Date {
                "\(size.int64Value) \(modified.timeIntervalSince1970)"
            } else {
                UUID().uuidString
            }
        let stamp = "\(AuditorCommand.version)\n\(file)\n\(ShippedStandards.modelStamp)"
        return NewRun.Program(
            version: AuditorCommand.version, fingerprint: SHA256.hexadecimal(SHA256.digest(of: stamp.utf8)))
    }
}
