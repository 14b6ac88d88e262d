import ArgumentParser
import AuditLedger
import AuditModel
import Foundation

/// Which ledger; what the commands share that look into one.
struct LedgerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
    var ledger: String

    /// The ledger, which must be there.
    func open() throws(CommandFailure) -> Ledger { try Ledger.open(ledger, mustExist: true) }

    /// The same for commands that write to it, with the lock that keeps runs away.
    func hold() throws(CommandFailure) -> HeldLedger {
        guard FileManager.default.fileExists(atPath: ledger) else {
            throw CommandFailure(LedgerFault.cannotOpen(ledger))
        }
        return try HeldLedger(ledger)
    }
}

/// Entries of the access log as commands make them.
enum Access {
    static func entry(
        command: String, purpose: String, municipality: MunicipalityCode? = nil, caseID: String? = nil
    ) throws(CommandFailure) -> CaseAccess {
        let purpose = CPRNumber.masked(purpose.trimmingCharacters(in: .whitespacesAndNewlines))
        guard !purpose.isEmpty else {
            throw CommandFailure(.usage, "--purpose is empty; say in a few words why the case is looked at")
        }
        return CaseAccess(
            at: Moment.now, person: person, command: command, purpose: purpose, municipality: municipality,
            caseID: caseID)
    }

    /// The purpose of the commands of ledelsestilsyn, unless another is given.
    static let review = "ledelsestilsyn"

    /// The name the system knows the user by; the number where it has no name for it.
    static var person: String {
        let name = NSUserName()
        return name.isEmpty ? "\(getuid())" : name
    }
}
