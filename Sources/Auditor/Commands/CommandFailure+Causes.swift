import AuditModel
import CaseImport

// Every wording of a command that stops: what, where, what to do.
extension CommandFailure {
    init(_ fault: OutputFault) {
        switch fault {
        case .notEmpty(let path):
            self.init(.cannotWrite, "\(path): something is there already; name a new folder with --output")
        case .notAFolder(let path):
            self.init(.cannotWrite, "\(path): is not a folder; name a new one with --output")
        case .cannotCreate(let fault):
            self.init(.cannotWrite, "\(fault.path): cannot be created (\(fault.reason)); name another with --output")
        case .cannotWrite(let fault):
            self.init(.cannotWrite, "\(fault.path): cannot be written (\(fault.reason)); nothing was left behind")
        case .discarded:
            self.init(.cannotWrite, "interrupted; nothing was left behind")
        }
    }

    init(unreadable fault: SystemFault) {
        self.init(.cannotRead, "\(fault.path): cannot be read (\(fault.reason)); check the path and its permissions")
    }

    init(register path: String, _ error: RegisterError) {
        self.init(.cannotRead, "\(path):\(error.line): \(error.message)")
    }

    static func noInput(_ paths: [String]) -> CommandFailure {
        let names = paths.joined(separator: ", ")
        return CommandFailure(
            .noInput, "no case files in \(names); name files (.xml, .json, .ndjson, archives) or folders that hold some"
        )
    }

    static let countsDoNotAddUp = CommandFailure(
        .fault, "a fault in the program itself: some inputs are not accounted for, so no report was written; report it")
}
