import ArgumentParser
import AuditModel
import Foundation
import Reporting
import Rules

/// `auditor compare`: is one pool of cases better than another, and is the difference more than chance?
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare periods, groups or municipalities, with intervals and tests.",
        discussion: """
            Groups of all cases: auditor compare PATH --by dubu (nej before ja). Two selections: auditor compare PATH \
            --baseline periode=2013 --current periode=2014, or --baseline fil=OLD --current fil=NEW; conditions are \
            separated by commas and must all hold. --by 'lovkrav x ics' compares ics within each lovkrav; with \
            selections every name splits. docs/evaluators.md tells how the numbers are made.
            """)

    @Argument(help: "Case files, folders, archives, or a ledger; not needed when both selections name their own.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("The earlier cases, as periode=2013 or fil=FOLDER.", valueName: "selection"))
    var baseline: String?

    @Option(help: ArgumentHelp("The later cases.", valueName: "selection"))
    var current: String?

    @Option(
        help: ArgumentHelp(
            "kommune, periode, maalgruppe, lovkrav, ics, dubu, ics-indfoert, alder, team or analysetype; two with ' x '.",
            valueName: "grouping"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "The standard the baseline was judged by at the time, to tell how much of a change is the rules'.",
            valueName: "name|file"))
    var baselineStandard: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The files of a baseline run, to judge its cases again as the current ones are judged.", valueName: "path"))
    var baselineFiles: [String] = []

    @Flag(help: "Adjust p by Benjamini and Hochberg (false discovery rate) and not by Holm.")
    var fdr = false

    @Option(help: ArgumentHelp("Conclude nothing of fewer cases on either side.", valueName: "n"))
    var minimum = 10

    @Option(help: ArgumentHelp("Draws of the cluster bootstrap.", valueName: "n"))
    var replicates = 1000

    @OptionGroup var publishing: PublishingOptions

    @OptionGroup var analysis: AnalysisOptions

    func validate() throws {
        if (baseline == nil) != (current == nil) {
            throw ValidationError("--baseline and --current go together; name both, or compare groups with --by")
        }
        if baseline == nil, by == nil {
            throw ValidationError("say what to compare: --by dubu, or --baseline SELECTION --current SELECTION")
        }
        if baseline == nil, baselineStandard != nil {
            throw ValidationError("--baseline-standard works only with --baseline")
        }
        if baselineStandard != nil, !baselineFiles.isEmpty {
            throw ValidationError("use one of --baseline-standard and --baseline-files: a run tells how it was judged")
        }
        if baseline == nil, !baselineFiles.isEmpty {
            throw ValidationError("--baseline-files works only with a run as --baseline")
        }
        if minimum < 1 { throw ValidationError("--minimum takes 1 or more") }
        if !(40...100_000).contains(replicates) { throw ValidationError("--replicates takes 40 to 100000") }
    }

    func run() throws {
        umask(0o077)
        try Blocking.run { try await compare() }
    }

    private func compare() async throws {
        let traits = try by.map(Grouped.traits) ?? []
        let register = try analysis.registerAsked()
        let selections = try selections()
        try Grouped.check(
            traits + [selections?.before, selections?.after].compactMap { $0 }.flatMap { $0.conditions.map(\.trait) },
            register: register)
        let standard = try analysis.judging.standardAsked()
        try await analysis.withFolder { folder in
            let pools = try selections.map {
                try SelectedPools(
                    $0, of: paths, analysis, register: register, by: standard,
                    earlierStandard: try baselineStandard.map { try StandardChoice().standard(named: $0) },
                    earlierFiles: baselineFiles, in: folder)
            }
            let pool = try CasePool(paths)
            if pools == nil { try pool.check(analysis.judging, standard) }
            let day = pools?.source.referenceDate ?? pool.referenceDate(asked: analysis.judging.date)
            let source = pools?.source ?? CaseSource(analysis, register: register, asOf: day)
            let description = pools?.description ?? pool.description(judgedBy: standard)
            var counter = ComparisonCounter(
                criteria: description.criteria.map(\.id), split: pools == nil ? traits.dropLast() : traits,
                contrast: pools == nil ? traits.last : nil, register: register)
            if let pools {
                try await pools.count(in: &counter)
                if let warning = pools.warning { Console.writeError("auditor: " + warning) }
            } else {
                let cases = try await source.cases(
                    of: pool, by: standard, asked: counter.criteria, in: folder)
                while let counted = try cases.next() { counter.add(counted) }
            }
            let content = ComparisonContent(
                standard: description,
                tables: ComparisonTables(
                    counter,
                    terms: ComparisonTerms(
                        minimum: minimum, adjustment: fdr ? .benjaminiHochberg : .holm, replicates: replicates),
                    threshold: publishing.threshold, ties: DomainTies(description)),
                selections: selections.map { (name($0.before), name($0.after)) },
                referenceDate: day,
                version: AuditorCommand.version, language: analysis.lang,
                names: try register ?? InputFile.shippedRegister())
            guard !content.tables.groups.isEmpty else {
                throw CommandFailure(
                    .noInput, "there are not two groups to compare; look at the groups with: auditor audit --format csv"
                )
            }
            try analysis.write(in: folder) { open in
                try ComparisonWriter.write(
                    content,
                    workbook: (folder.working.appending(path: "sammenligning.xlsx").path, folder.working.path),
                    open: open)
            }
            Console.write(ComparisonSummary(content).text(output: analysis.destination))
            try source.quarantine.report()
        }
    }

    private func name(_ selection: Selection) -> String {
        CPRNumber.masked(publishing.threshold == nil ? selection.text : selection.publishedText)
    }

    private func selections() throws -> (before: Selection, after: Selection)? {
        guard let baseline, let current else { return nil }
        let selections = (before: try Selection(baseline), after: try Selection(current))
        for selection in [selections.before, selections.after]
        where selection.paths.isEmpty && selection.run == nil && paths.isEmpty {
            throw CommandFailure(
                .usage,
                "'\(selection.text)' names no files, and neither does the command; add a path, fil=PATH or koersel=NUMBER@LEDGER"
            )
        }
        return selections
    }
}
