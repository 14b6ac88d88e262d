import AuditLedger
import Foundation

// Every wording of a ledger that cannot be used.
extension CommandFailure {
    init(_ fault: LedgerFault) {
        switch fault {
        case .cannotOpen(let path):
            self.init(.cannotRead, "\(path): the ledger cannot be opened; check the path and its permissions")
        case .notALedger(let path):
            self.init(.cannotRead, "\(path): is no ledger of this program; name another file with --ledger")
        case .tooNew(let path):
            self.init(.cannotRead, "\(path): a newer version of the program made this ledger; use that version")
        case .corrupted(let path):
            self.init(
                .cannotRead,
                "\(path): the ledger is damaged; look at it with 'auditor ledger verify', and put back a backup")
        case .readOnly(let path):
            self.init(
                .cannotWrite, "\(path): the ledger is read-only; check the permissions of the file and its folder")
        case .diskFull(let path):
            self.init(.cannotWrite, "\(path): no space left; nothing of this run was kept, make room and run again")
        case .held(let path): self = .ledgerHeld(path)
        case .failed(let path, let code):
            self.init(
                .cannotWrite,
                "\(path): the ledger could not be used (SQLite error \(code)); nothing of this run was kept")
        case .absent(let what):
            self.init(.noInput, "the ledger holds no \(what); see what it holds with: auditor ledger stats")
        case .acknowledged(let entry):
            self.init(
                .usage,
                "quarantine entry \(entry) is acknowledged already, with a name and a reason, which are kept; see them with: "
                    + "auditor quarantine list --all")
        case .closed(let entry):
            self.init(
                .usage,
                "quarantine entry \(entry) is closed: what it stood for was read since, or is otherwise now; see what is open "
                    + "with: auditor quarantine list")
        }
    }

    /// What was to be removed is, but its bytes may still stand in the file.
    static func notCleaned(_ fault: LedgerFault) -> CommandFailure {
        func failure(_ path: String, _ obstacle: String, _ remedy: String) -> CommandFailure {
            CommandFailure(
                CommandFailure(fault).status,
                "\(path): removed, but bytes of it may still stand in the file, for \(obstacle); run the same again \(remedy)"
            )
        }
        return switch fault {
        case .held(let path): failure(path, "another program reads it", "when that has ended")
        case .diskFull(let path): failure(path, "there is no room to write it anew", "when you have made some")
        default: CommandFailure(fault)
        }
    }

    static func ledgerCannotBeLocked(_ path: String, _ fault: SystemFault) -> CommandFailure {
        CommandFailure(
            .cannotWrite,
            "\(path): the ledger cannot be locked (\(fault.reason)); check the permissions of the folder and of "
                + "\(URL(filePath: fault.path).lastPathComponent), and that there is room")
    }

    static func backupFailed(_ path: String, _ reason: String) -> CommandFailure {
        CommandFailure(
            .cannotWrite,
            "\(path): the backup cannot be written (\(reason)); the ledger is as it was: mend that, then run "
                + "auditor ledger backup")
    }

    static func ledgerHeld(_ path: String) -> CommandFailure {
        CommandFailure(.busy, "\(path): another run holds the ledger; try again when it has ended")
    }
}
