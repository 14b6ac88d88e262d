import ArgumentParser
import AuditLedger
import AuditModel
import Foundation

/// `auditor prune`: case-level rows go, group totals stay.
struct PruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Remove the rows of single cases of old runs; totals stay, the file shrinks.")

    @OptionGroup var ledgerOptions: LedgerOptions

    @Option(help: ArgumentHelp("Runs that ended within so many days keep their cases.", valueName: "days"))
    var keepDetails: Int?

    @Option(help: ArgumentHelp("Entries of the access log are kept so long.", valueName: "days"))
    var keepAccesses: Int?

    func validate() throws {
        if keepDetails == nil, keepAccesses == nil {
            throw ValidationError("say what to keep: --keep-details DAYS, --keep-accesses DAYS, or both")
        }
        for days in [keepDetails, keepAccesses].compactMap({ $0 }) where days < 0 {
            throw ValidationError("'\(days)' is no number of days; write 0 or more")
        }
    }

    func run() throws {
        let held = try ledgerOptions.hold()
        defer { held.close() }
        do {
            if let days = keepDetails {
                let pruned = try held.ledger.prune(upTo: Moment.daysAgo(days), now: Moment.now)
                Console.write(
                    "\(pruned.runs.of("run", "runs")), \(pruned.cases.of("judgement", "judgements")) removed")
            }
            if let days = keepAccesses {
                let accesses = try held.ledger.pruneAccesses(before: Moment.daysAgo(days))
                Console.write("\(accesses.of("access", "accesses")) removed")
            }
        } catch { throw CommandFailure(error) }
        try held.ledger.clean()
    }
}

/// `auditor forget`: everything about one case goes.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Remove everything about one case from the ledger.",
        discussion: """
            Also what readers answered about it, what was agreed, its place in samples, and its entries in quarantine and \
            access log; of those, some do not say which municipality, and are left where one is given. Says which inputs still hold the \
            case, which folders of samples it is in and which reports named it: those are files, and removing them is up to \
            you. As long as an input holds the case, the next run audits it again.
            """)

    @OptionGroup var ledgerOptions: LedgerOptions

    @Option(name: .customLong("case"), help: ArgumentHelp("The case's id.", valueName: "id"))
    var caseID: String

    @Option(
        help: ArgumentHelp("Its municipality; all unless given.", valueName: "code"),
        transform: OptionValue.municipality)
    var municipality: MunicipalityCode?

    func run() throws {
        let held = try ledgerOptions.hold()
        defer { held.close() }
        let forgotten: Ledger.Forgotten
        do { forgotten = try held.ledger.forget(caseID, in: municipality) } catch { throw CommandFailure(error) }
        let left =
            forgotten.unknown == 0
            ? nil
            : "\(forgotten.unknown.of("entry", "entries")) of quarantine and access log with that id left, which do not "
                + "say which municipality; without --municipality they go too"
        guard !forgotten.isNothing else {
            // What an earlier command could not finish.
            try held.ledger.clean()
            throw CommandFailure(
                .noInput,
                "the ledger holds no such case; " + (left ?? "check the id and the municipality"))
        }
        Console.write("\(forgotten.deliveries.of("delivery", "deliveries")) forgotten")
        if forgotten.quarantined + forgotten.accesses > 0 {
            Console.write(
                "\(forgotten.quarantined.of("entry", "entries")) of quarantine and \(forgotten.accesses) of the access log "
                    + "forgotten")
        }
        if let left { Console.write(left) }
        if forgotten.samples + forgotten.answers > 0 {
            Console.write(
                "\(forgotten.answers.of("answer", "answers")) of readers forgotten, "
                    + "\(forgotten.samples.of("sample", "samples")) cleared of it")
        }
        for input in forgotten.inputs { Console.write("still in the input \(input)") }
        for folder in forgotten.sampleFolders { Console.write("in the sample \(folder)") }
        for report in forgotten.reports { Console.write("named in the report \(report)") }
        try held.ledger.clean()
    }
}

extension Ledger {
    /// Takes what was removed out of the file too.
    fileprivate func clean() throws(CommandFailure) {
        do throws(LedgerFault) { try shrink() } catch { throw .notCleaned(error) }
    }
}
