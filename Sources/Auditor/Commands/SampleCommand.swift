import ArgumentParser
import AuditLedger
import AuditModel
import CaseImport
import Foundation
import Reporting
import Rules

/// `auditor sample`: draws cases for ledelsestilsyn and writes the sheets to review them on.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Draw cases for ledelsestilsyn, with sheets to review them on.",
        discussion: """
            auditor sample Sager --size 12                  twelve cases
            auditor sample Sager --per sagsbehandler        one from each caseworker
            auditor sample Sager --precision 10             so many that a share is known to 10 percentage points
            auditor sample --ledger FILE --size 12          from the newest run of a ledger
            All options: auditor help sample draw
            """,
        subcommands: [SampleDrawCommand.self, SampleReplaceCommand.self], defaultSubcommand: SampleDrawCommand.self)
}

/// `auditor sample draw`, the default.
struct SampleDrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Draw a sample (the default).",
        discussion: """
            The frame is frozen and its SHA-256 printed before the seed is drawn. The first cases by SHA-256 of seed and \
            case id are drawn in each stratum: others get the same cases from ramme.csv and opskrift.txt.
            """)

    @Argument(help: "Case files, folders or archives; with --ledger those of its newest run unless named.")
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Draw from the cases of the newest run, without judging them again, and record the sample.",
            valueName: "file"))
    var ledger: String?

    @OptionGroup var filter: SampleFilter

    @Option(help: ArgumentHelp("How many cases; with --per, from each group.", valueName: "n"))
    var size: Int?

    @Option(
        help: ArgumentHelp("So many from each: 1 unless --size says more.", valueName: "team|sagsbehandler|kommune"))
    var per: SampleGrouping?

    @Option(
        help: ArgumentHelp(
            "So many that a share is known to so many percentage points, 95 % sure.", valueName: "points"))
    var precision: Double?

    @Option(
        help: ArgumentHelp(
            "Draw from each group in proportion to its size.",
            valueName: "team|sagsbehandler|kommune|maalgruppe|periode"))
    var stratify: SampleGrouping?

    @Option(
        help: ArgumentHelp(
            "Draw cases with this verdict so many times as often.", valueName: "criterion=verdict:times"),
        transform: OverSampling.init)
    var oversample: OverSampling?

    @Option(help: ArgumentHelp("The seed; drawn at random unless given.", valueName: "text"))
    var seed: String?

    @Option(help: ArgumentHelp("A new folder; Reports/tilsyn-<date>-<time> unless given.", valueName: "folder"))
    var output: String?

    @Flag(help: "Hide the auditor's verdict until the reader has answered, to measure agreement.")
    var blind = false

    @Option(
        name: .customLong("double"), help: ArgumentHelp("So many get a second reader.", valueName: "per cent"),
        transform: OptionValue.percent)
    var doubled: Double?

    @Option(
        help: ArgumentHelp(
            "The answers on the sheet: ja, delvist, nej, or those of the official templates.",
            valueName: "svar|officiel"))
    var scale = ReviewScale.verdicts

    @Option(help: ArgumentHelp("Review these steps only, with commas between.", valueName: "list"))
    var steps: String?

    @Option(help: ArgumentHelp("Review these criteria only, with commas between.", valueName: "list"))
    var criteria: String?

    @Flag(
        help: ArgumentHelp(
            "Keyed hashes for case ids in ramme.csv, udtraek.csv, reserve.csv and opskrift.txt, which may then be handed to whoever checks the draw; needs --key-file. The other files hold the ids."
        ))
    var publish = false

    @Option(
        help: ArgumentHelp("With --ledger: why the cases are looked at, for its access log.", valueName: "text"))
    var purpose: String?

    @OptionGroup var judging: JudgingOptions

    @Option(help: ArgumentHelp("Language of the sheets.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func validate() throws {
        if paths.isEmpty, ledger == nil { throw ValidationError("name the case files, or a ledger with --ledger") }
        if purpose != nil, ledger == nil {
            throw ValidationError(
                "--purpose goes into the access log of a ledger; draw from one with --ledger FILE, or leave it out")
        }
        if size == nil, per == nil, precision == nil {
            throw ValidationError("say how many: --size 12, --per sagsbehandler, or --precision 10")
        }
        if let seed, seed.allSatisfy(\.isWhitespace) {
            throw ValidationError(
                "--seed is empty, and cases drawn by it anybody could foretell; leave it out to have one drawn")
        }
        if let seed, CPRNumber.occurs(in: seed) {
            throw ValidationError(
                "--seed holds a CPR number, which is never written, and without the seed nobody could check the draw; take another"
            )
        }
        if size != nil, precision != nil { throw ValidationError("use one of --size and --precision") }
        if per != nil, stratify != nil { throw ValidationError("use one of --per and --stratify") }
        if publish, judging.importing.keyFile == nil {
            throw ValidationError(
                "--publish hashes case ids, so it needs --key-file; make a key: openssl rand -hex 32 > key")
        }
        if let size, !(1...100_000).contains(size) { throw ValidationError("--size takes 1 to 100000") }
        if let precision, !(0.1...49).contains(precision) {
            throw ValidationError("--precision takes percentage points, 0.1 to 49")
        }
    }

    private var drawSize: SampleDraw.Size {
        if let precision { return .precision(precision / 100, perGroup: per != nil) }
        return per == nil ? .total(size ?? 0) : .perGroup(size ?? 1)
    }

    func run() throws {
        umask(0o077)
        let standard = try judging.standardAsked()
        let reviewed = try ReviewedCriteria(steps: steps, criteria: criteria).ids(of: standard)
        for condition in filter.conditions + [oversample?.condition].compactMap({ $0 })
        where !standard.criteria.contains(where: { $0.id == condition.criterion }) {
            throw CommandFailure.unknownCriterion(condition.criterion.rawValue, in: standard.description)
        }
        let ledger = try self.ledger.map { (path) throws(CommandFailure) in try Ledger.open(path, mustExist: true) }
        defer { ledger?.close() }
        let source = try FrameSource(paths: paths, ledger: ledger, standard: standard, judging: judging)
        try withOutputFolder(TilsynFolder.destination(output)) { try write(source, by: standard, reviewed, to: $0) }
    }

    private func write(
        _ source: FrameSource, by standard: Standard, _ reviewed: [CriterionID], to folder: OutputFolder
    ) throws {
        let shown = ShownID(hash: publish ? try judging.importing.pseudonym() : nil)
        var frame = SampleFrame(
            criteria: reviewed, grouping: per ?? stratify, overSampling: oversample, shown: shown)
        let maker = frame
        let quarantined = try source.forEach { audited in
            filter.holds(for: audited, asOf: source.judging.date) ? maker.member(audited) : nil
        } add: { key, member in
            frame.add(member, key.municipality, key.caseID)
        }
        frame.freeze()
        let announcement = SampleAnnouncement(language: lang)
        for entry in quarantined {
            Console.writeError("auditor: \(Console.place(entry.file, entry.position)): \(entry.message(in: lang))")
        }
        guard !frame.entries.isEmpty else {
            throw CommandFailure(.noInput, "no case is in the frame; loosen the filters, or name more files")
        }
        let bytes = frame.csv
        let hash = SHA256.hexadecimal(SHA256.digest(of: bytes))
        // Printed before any seed exists: whoever draws cannot choose among frames.
        Console.write(announcement.frozen(frame.entries.count, hash: hash), keeping: hash)
        let seed = self.seed ?? Self.freshSeed()
        if self.seed == nil {
            Console.write(announcement.seed(seed), keeping: seed)
        } else {
            Console.write(announcement.seed(seed))
        }
        let draw = SampleDraw(from: frame, seed: seed, size: drawSize, isBlind: blind)
        let sheets = try sampled(frame, draw, seed: seed, hash: hash, standard, reviewed, source)
        let files = SampleFiles(
            sample: sheets.sample, frame: bytes, standard: standard.description, cases: sheets.cases, language: lang,
            shown: shown)
        if let ledger = source.ledger {
            for one in sheets.sample.cases {
                let access = try Access.entry(
                    command: "sample", purpose: purpose ?? Access.review, municipality: one.municipality,
                    caseID: one.caseID)
                try ledger.answer { (ledger) throws(LedgerFault) in try ledger.note(access) }
            }
        }
        try files.write(to: folder)
        try folder.commit()
        if let ledger = source.ledger {
            try ledger.answer { (ledger) throws(LedgerFault) in
                try ledger.store(
                    sheets.sample, folder: SampleFiles.placeInLedger(folder.destination.path))
            }
        }
        Console.write(announcement.drawn(sheets.sample, folder: folder.destination.relativePath))
        if !quarantined.isEmpty { throw ExitStatus.quarantined.exitCode }
    }

    private func sampled(
        _ frame: SampleFrame, _ draw: SampleDraw, seed: String, hash: String, _ standard: Standard,
        _ reviewed: [CriterionID], _ source: FrameSource
    ) throws -> (sample: CaseSample, cases: [ReviewSheet.Case]) {
        let strata = zip(frame.strata, draw.counts).map { stratum, drawn in
            CaseSample.Stratum(name: stratum.name, size: stratum.size, drawn: drawn)
        }
        let twice = draw.doubled(doubled ?? 0, in: frame, seed: seed)
        let reading = SampledCaseReading(standard: standard, judging: source.judging, criteria: reviewed)
        let entries = draw.drawn.map { frame.entries[$0.entry] }
        let keys = entries.map { CaseKey(municipality: $0.municipality, caseID: $0.caseID) }
        let found = try reading.cases(keys, in: try source.inputs(of: Set(keys))).found
        let cases = draw.drawn.indices.map { place in
            let one = draw.drawn[place]
            return found[place].sheetCase(
                number: place + 1, municipality: entries[place].municipality, caseID: entries[place].caseID,
                stratum: strata[one.stratum], isDouble: twice.contains(one.entry))
        }
        let design = strata.map { "\($0.name):\($0.drawn)" }.joined(separator: "|")
        let id = CaseSample.id(of: "\(hash)|\(seed)|\(design)")
        let sample = CaseSample(
            id: id, drawnOn: Today.date, referenceDate: source.judging.date, standard: standard.name,
            standardHash: standard.description.hash,
            criteria: reviewed, frameHash: hash, frameSize: frame.entries.count,
            frameFilters: filter.words(asOf: source.judging.date, in: lang), seed: seed, isBlind: blind, scale: scale,
            places: standard.description.criteria.compactMap { criterion in
                criterion.review.map { CaseSample.CriterionPlace(criterion: criterion.id, place: $0) }
            },
            definitions: standard.description.criteria.compactMap { criterion in
                criterion.definition.map {
                    CaseSample.CriterionDefinition(criterion: criterion.id, definition: $0)
                }
            },
            offered: standard.description.criteria.filter { reviewed.contains($0.id) }.map {
                CaseSample.OfferedVerdicts(criterion: $0.id, verdicts: $0.offered(on: scale))
            }, isPublished: publish, strata: strata,
            frameTallies: zip(reviewed, frame.tallies).map { CaseSample.FrameTally(criterion: $0, counts: $1) },
            cases: cases.map(\.sampled),
            reserve: draw.reserve.map {
                let entry = frame.entries[$0.entry]
                return ReserveCase(
                    municipality: entry.municipality, caseID: entry.caseID, stratum: strata[$0.stratum].name)
            }, replacements: [])
        return (sample, cases)
    }

    /// 128 bits of the system's generator, in hexadecimal.
    private static func freshSeed() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
