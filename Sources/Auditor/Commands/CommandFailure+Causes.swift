import AuditModel
import CaseImport
import Reporting
import Rules
import YAMLReading

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

    init(_ fault: ReportFileError, in folder: String) {
        self.init(
            .cannotWrite, "\(folder)/\(fault.file): cannot be written (\(fault.reason)); nothing was left behind")
    }

    /// What standard output refused.
    init(unwritten fault: any Error) {
        let fault = SystemFault(path: "standard output", fault)
        self.init(.cannotWrite, "\(fault.path): cannot be written (\(fault.reason)); what stands there is not whole")
    }

    /// Another day is asked for than a run was judged by.
    static func otherDay(than day: CalendarDate) -> CommandFailure {
        CommandFailure(
            .usage,
            "the run was judged as of \(day), and its answers are taken as they are; leave out --reference-date, or name "
                + "the files instead of the ledger")
    }

    init(unreadable fault: SystemFault) {
        self.init(.cannotRead, "\(fault.path): cannot be read (\(fault.reason)); check the path and its permissions")
    }

    init(register path: String, _ error: RegisterError) {
        self.init(.usage, "\(path):\(error.line):\(error.column): \(error.message)")
    }

    static func noInput(_ paths: [String]) -> CommandFailure {
        let names = paths.joined(separator: ", ")
        return CommandFailure(
            .noInput, "no case files in \(names); name files (.xml, .json, .ndjson, archives) or folders that hold some"
        )
    }

    /// Where there are files, and not a case in them.
    static func noCases(_ paths: [String]) -> CommandFailure {
        CommandFailure(.noInput, "no case in \(paths.joined(separator: ", ")); see what is there with: auditor check")
    }

    static let standardInputTwice = CommandFailure(
        .usage, "standard input cannot be read twice; name files or folders")

    /// Where nothing was found, what could not be read is the likelier cause than what was looked for.
    static func noInput(_ paths: [String], _ found: InputWalker.Found) -> CommandFailure {
        guard let entry = found.unreadable.first else { return .noInput(paths) }
        return CommandFailure(.noInput, "\(entry.file): \(entry.message(in: .english))")
    }

    static func missingInbox(_ path: String, _ entry: QuarantineEntry) -> CommandFailure {
        CommandFailure(
            .noInput,
            "\(path): \(entry.message(in: .english)) Nothing was audited, and the ledger is as it was")
    }

    static func emptyInbox(_ path: String, cases: Int) -> CommandFailure {
        CommandFailure(
            .noInput,
            "\(path): is empty, but the run before had \(cases.of("case", "cases")) from there; is it mounted? Nothing was audited, and "
                + "the ledger is as it was. If the cases are really gone: auditor nightly --accept-empty")
    }

    static func severalMunicipalities(of caseID: String) -> CommandFailure {
        CommandFailure(.noInput, "'\(caseID)' is in several municipalities; add --municipality")
    }

    static func unknownCriterion(_ name: String, in standard: StandardDescription) -> CommandFailure {
        let nearest = nearestWord(to: name, among: standard.criteria.map(\.id.rawValue))
        return CommandFailure(
            .usage,
            "'\(name)' is no criterion of \(standard.name); " + (nearest.map { "did you mean '\($0)'? S" } ?? "s")
                + "ee them with: auditor standards show \(standard.name)")
    }

    static let countsDoNotAddUp = CommandFailure(
        .fault, "a fault in the program itself: some inputs are not accounted for, so no report was written; report it")
}
