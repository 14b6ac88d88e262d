import ArgumentParser
import AuditLedger
import AuditModel
import Foundation
import Reporting

extension Verdict: ExpressibleByArgument {}

/// `auditor review moderate`: what two readers who differed settled on.
struct ReviewModerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moderate", abstract: "Record what readers who differed settled on.",
        discussion:
            "Their own answers stay; the settled one counts. 'auditor review status' lists what is to be settled.")

    @Option(help: ArgumentHelp("The sample; the newest unless given.", valueName: "id"))
    var sample: String?

    @Option(name: .customLong("case"), help: ArgumentHelp("The case.", valueName: "id"))
    var caseID: String

    @Option(
        help: ArgumentHelp("Its municipality, where the id alone leaves a doubt.", valueName: "code"),
        transform: OptionValue.municipality)
    var municipality: MunicipalityCode?

    @Option(help: ArgumentHelp("The criterion.", valueName: "id"))
    var criterion: String

    @Option(help: ArgumentHelp("What was settled on.", valueName: "ja|delvist|nej|ikke-relevant"))
    var verdict: Verdict

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var comment: String

    @Option(help: ArgumentHelp("The code of whoever settled it.", valueName: "code"))
    var reader: String

    @OptionGroup var options: ReviewOptions

    func validate() throws {
        if verdict == .notAssessable { throw ValidationError("a human's verdict is ja, delvist, nej or ikke-relevant") }
        if !ReaderCode.isAllowed(reader) {
            throw ValidationError("--reader takes a code of letters and digits, as L1; never a name")
        }
        if comment.allSatisfy(\.isWhitespace) { throw ValidationError("--comment says why; write a few words") }
    }

    func run() throws {
        umask(0o077)
        let ledger = try options.open()
        defer { ledger.close() }
        let sample = try ledger.sampleAsked(sample)
        let id = CriterionID(rawValue: criterion)
        let reviews = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.reviews(of: sample.id) }
        let answers = HumanAnswers(reviews)
        let matches = sample.cases.filter {
            $0.isCase(caseID, in: municipality) && (answers[$0, id]?.given ?? []).count > 1
        }
        guard let one = matches.first else {
            throw CommandFailure(
                .noInput, "no two readers have answered \(criterion) of '\(caseID)'; see: auditor review status")
        }
        guard matches.count == 1 else { throw CommandFailure.severalMunicipalities(of: caseID) }
        guard sample.offers(verdict, on: id) else {
            let offered = Verdict.allCases.filter { sample.offers($0, on: id) }.map(\.rawValue)
            throw CommandFailure(
                .usage,
                "the sheet of this sample does not offer \(verdict.rawValue) on \(criterion); it offers "
                    + offered.joined(separator: ", "))
        }
        try options.note("review moderate", ledger, one)
        let answer = ReviewAnswer(criterion: id, verdict: verdict, comment: CPRNumber.masked(comment))
        let review = CaseReview(
            sample: sample.id, standardHash: sample.standardHash, reader: reader, isBlind: false, savedAt: nil,
            cases: [
                ReviewedCase(
                    number: one.number, municipality: one.municipality, caseID: one.caseID,
                    fingerprint: one.fingerprint, answers: [answer])
            ])
        let moment = Moment.now
        let mark =
            "\(sample.id)|\(one.municipality)|\(caseID)|\(criterion)|\(verdict.rawValue)|\(reader)|\(moment)|\(reviews.count)"
        _ = try ledger.answer { (ledger) throws(LedgerFault) in
            try ledger.store(
                review, isModerated: true, fileHash: SHA256.hexadecimal(SHA256.digest(of: mark.utf8)), at: moment)
        }
        Console.write("\(caseID) \(criterion): \(verdict.rawValue)")
    }
}
