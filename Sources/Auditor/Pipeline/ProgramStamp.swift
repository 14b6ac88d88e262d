import AuditLedger
import AuditModel
import Foundation
import Rules

/// What tells this program from another that may judge differently: the ledger keeps no finding of another program.
///
/// It is its version, the size and time of the executable, and those of the language model. A program installed anew
/// therefore judges everything once more; that costs one night and can never be wrong.
enum ProgramStamp {
    static let program: NewRun.Program = {
        let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: executable)
        let size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
        let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let stamp = "\(AuditorCommand.version)\n\(size) \(modified)\n\(ShippedStandards.modelStamp)"
        return NewRun.Program(
            version: AuditorCommand.version, fingerprint: SHA256.hexadecimal(SHA256.digest(of: stamp.utf8)))
    }()
}
