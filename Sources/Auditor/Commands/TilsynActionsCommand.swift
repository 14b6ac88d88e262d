import ArgumentParser
import AuditLedger
import AuditModel
import Foundation
import Reporting

/// `auditor tilsyn actions`: what was agreed and is not done, by due date and owner.
struct TilsynActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions", abstract: "List open remedial actions, or close one.",
        discussion: """
            An action closes itself when the ledger's newest run finds a later version of the case with ja on its \
            criterion. Otherwise close it by hand: --close NUMBER --reason TEXT.
            """)

    @Option(help: ArgumentHelp("Close this one.", valueName: "number"))
    var close: Int?

    @Option(help: ArgumentHelp("With --close: why.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("Only what this owner is to do.", valueName: "name"))
    var owner: String?

    @Flag(help: "List closed ones too.")
    var all = false

    @OptionGroup var options: ReviewOptions

    func validate() throws {
        if close != nil, reason?.contains(where: { !$0.isWhitespace }) != true {
            throw ValidationError("--close needs --reason; write a few words")
        }
        if close == nil, reason != nil { throw ValidationError("--reason belongs to --close") }
    }

    private func text(_ danish: String, _ english: String) -> String { options.lang == .danish ? danish : english }

    func run() throws {
        umask(0o077)
        let ledger = try options.open()
        defer { ledger.close() }
        try options.note("tilsyn actions", ledger)
        if let close {
            let closing = RemedialAction.Closing(
                date: Today.date, reason: CPRNumber.masked(reason ?? ""), by: .hand)
            let isClosed = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.close(close, closing) }
            guard isClosed else {
                throw CommandFailure(.noInput, "no open action \(close); see them with: auditor tilsyn actions")
            }
            return Console.write(text("Handling \(close) er lukket", "Action \(close) is closed"))
        }
        for action in try ledger.closeActionsMended(on: Today.date) {
            Console.write(
                text("Handling \(action.id) lukkede sig selv: ", "Action \(action.id) closed itself: ")
                    + "\(action.caseID) \(action.criterion)")
        }
        let actions = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.actions() }
        let shown = actions.filter { (all || $0.closing == nil) && (owner == nil || owner == $0.planned.owner) }
        guard !shown.isEmpty else { return Console.write(text("Ingen åbne handlinger.", "No open actions.")) }
        for action in shown { Console.write(line(action)) }
    }

    private func line(_ action: RemedialAction) -> String {
        let today = Today.date
        let due = action.planned.due.map { "\($0)" } ?? text("uden frist  ", "no due date")
        var state = ""
        if let closing = action.closing {
            state = text(
                "  [lukket \(closing.date): \(closing.reason(options.lang))]",
                "  [closed \(closing.date): \(closing.reason(options.lang))]")
        } else if let date = action.planned.due, date < today {
            state = text("  [over fristen]", "  [overdue]")
        }
        return TextColumn.right("\(action.id)", 4) + "  " + TextColumn.left(due, 12)
            + TextColumn.left(action.planned.owner, 16)
            + "\(action.municipality) \(action.caseID)  \(action.criterion): \(action.planned.step)" + state
    }
}

extension Ledger {
    /// Closes the open actions whose case has changed since it was reviewed and now gets ja; gives those closed.
    ///
    /// A ja that the auditor gave when the case was drawn, and a human took back, mends nothing when it comes again.
    @discardableResult
    func closeActionsMended(on day: CalendarDate) throws(CommandFailure) -> [RemedialAction] {
        let newest = try answer { (ledger) throws(LedgerFault) in try ledger.runs().last }
        guard let newest else { return [] }
        let human = try humanVerdicts(on: newest.standard)
        return try answer { (ledger) throws(LedgerFault) in
            let samples = try ledger.samples()
            var closed: [RemedialAction] = []
            for action in try ledger.actions() where action.closing == nil {
                let drawn = samples.first { $0.id == action.sample }?.cases
                    .first { $0.isCase(action.caseID, in: action.municipality) }
                guard drawn?.verdict(on: action.criterion) != .yes,
                    let latest = try ledger.latestVerdicts(of: action.caseID, in: action.municipality),
                    let reviewed = ContentFingerprint(hexadecimal: action.fingerprint),
                    // Fingerprints of two versions do not tell whether the case has changed.
                    reviewed.version == latest.fingerprint.version, reviewed != latest.fingerprint,
                    // A human's nej to the later version stands over the auditor's ja.
                    human.standing(
                        over: latest.verdicts[action.criterion], on: action.criterion, of: action.caseID,
                        in: action.municipality, fingerprint: latest.fingerprint) == .yes
                else { continue }
                let closing = RemedialAction.Closing(
                    date: day, reason: "ja i en senere udgave af sagen", by: .caseItself)
                if try ledger.close(action.id, closing) { closed.append(action) }
            }
            return closed
        }
    }
}
