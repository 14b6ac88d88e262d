import ArgumentParser
import AuditModel
import CaseImport
import Foundation
import Reporting
import Rules

/// `auditor sample replace`: leaves out a case that cannot be reviewed, and takes the next of its stratum.
struct SampleReplaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "Leave a case out of a sample, with the reason, and take the next in reserve.",
        discussion: """
            The reason stands in udskiftninger.csv and in the recipe, of a published sample in udtraek.json alone; seed, \
            frame and the other cases stay.
            """)

    @Argument(help: "The folder of the sample.")
    var sample: String

    @Argument(help: "Case files, folders or archives.")
    var paths: [String]

    @Option(name: .customLong("case"), help: ArgumentHelp("The case to leave out.", valueName: "id"))
    var caseID: String

    @Option(
        help: ArgumentHelp("Its municipality, where the id alone leaves a doubt.", valueName: "code"),
        transform: OptionValue.municipality)
    var municipality: MunicipalityCode?

    @Option(help: ArgumentHelp("Why it cannot be reviewed.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("A new folder.", valueName: "folder"))
    var output: String?

    @OptionGroup var judging: JudgingOptions

    @Option(help: ArgumentHelp("Language of the sheets.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func validate() throws {
        if reason.trimmingCharacters(in: .whitespaces).isEmpty {
            throw ValidationError("--reason says why the case cannot be reviewed; write a few words")
        }
    }

    func run() throws {
        umask(0o077)
        let before = try CaseSample(folder: sample)
        // Judged as the others were, unless another day is asked for.
        var judging = judging
        judging.referenceDate = judging.referenceDate ?? before.referenceDate
        let standard = try standard(of: before)
        let shown = ShownID(hash: before.isPublished ? try judging.importing.pseudonym() : nil)
        guard !before.isPublished || shown.hash != nil else {
            throw CommandFailure(
                .usage, "the lists of this sample hold keyed hashes; give the key they were made with: --key-file FILE")
        }
        let frame = try InputFile.bytes(URL(filePath: sample).appending(path: SampleFiles.frame).path)
        var after = try replaced(before)
        let named = try judging.inputs(at: paths)
        let reading = SampledCaseReading(standard: standard, judging: judging, criteria: before.criteria)
        let (found, quarantined) = try reading.cases(
            after.cases.map(\.key), in: named.inputs)
        for entry in quarantined {
            Console.writeError("auditor: \(Console.place(entry.file, entry.position)): \(entry.message(in: lang))")
        }
        let cases = zip(after.cases, found).map { one, content in
            content.sheetCase(
                number: one.number, municipality: one.municipality, caseID: one.caseID,
                stratum: after.strata.first { $0.name == one.stratum }
                    ?? CaseSample.Stratum(name: one.stratum, size: 0, drawn: 0), isDouble: one.isDouble)
        }
        after.cases = cases.map(\.sampled)
        let files = SampleFiles(
            sample: after, frame: frame, standard: standard.description, cases: cases, language: lang, shown: shown)
        let destination = TilsynFolder.destination(output)
        try withOutputFolder(destination) { folder in
            try files.write(to: folder)
            try folder.commit()
        }
        if let last = after.replacements.last {
            Console.write(
                lang == .danish
                    ? "Nr. \(last.number): \(last.caseID) er udgået, \(last.newCaseID) er trådt ind: \(destination.relativePath)"
                    : "No. \(last.number): \(last.caseID) left out, \(last.newCaseID) stepped in: \(destination.relativePath)"
            )
        }
        try QuarantineCount(named.unreadable.count + quarantined.count).report()
    }

    /// The standard the sample was drawn with: its verdicts are weighed by that alone.
    private func standard(of sample: CaseSample) throws(CommandFailure) -> Standard {
        let choice = try StandardChoice()
        let asked = try judging.standard.map { (name) throws(CommandFailure) in try choice.standard(named: name) }
        guard let standard = asked ?? (try? choice.standard(named: sample.standard)),
            standard.description.hash == sample.standardHash
        else {
            let another = judging.standard.map { "not by '\($0)'" } ?? "which is needed here too"
            throw CommandFailure(
                .usage,
                "the sample was judged by '\(sample.standard)', \(another); name what it was drawn with: --standard FILE"
            )
        }
        return standard
    }

    private func replaced(_ sample: CaseSample) throws -> CaseSample {
        let matches = sample.cases.filter { $0.isCase(caseID, in: municipality) }
        guard let left = matches.first else {
            throw CommandFailure(.noInput, "no case '\(caseID)' in the sample; its ids stand in udtraek.csv")
        }
        guard matches.count == 1 else { throw CommandFailure.severalMunicipalities(of: caseID) }
        guard let next = sample.reserve.firstIndex(where: { $0.stratum == left.stratum }) else {
            throw CommandFailure(.noInput, "no case of '\(left.stratum)' is in reserve; draw a new sample")
        }
        let new = sample.reserve[next]
        let cases = sample.cases.map { one in
            guard one.number == left.number else { return one }
            return SampledCase(
                number: one.number, municipality: new.municipality, caseID: new.caseID, stratum: one.stratum,
                probability: one.probability, isDouble: one.isDouble, fingerprint: "", answers: [])
        }
        var reserve = sample.reserve
        reserve.remove(at: next)
        let replacement = Replacement(
            number: left.number, municipality: left.municipality, caseID: left.caseID,
            reason: CPRNumber.masked(reason), date: Today.date, newMunicipality: new.municipality,
            newCaseID: new.caseID)
        var after = sample
        after.cases = cases
        after.reserve = reserve
        after.replacements.append(replacement)
        return after
    }
}
