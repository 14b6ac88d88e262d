import ArgumentParser
import AuditModel
import Foundation
import Reporting
import Rules

extension TrendPeriod.Length: ExpressibleByArgument {}

/// `auditor trend`: does casework get better over time, or does it only vary?
struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Show shares over time, with control limits and rule changes.",
        discussion: """
            A case belongs to the day its newest assessment is dated. With --joined, cases from before the standard's \
            crosswalk took effect are judged by the earlier standard and brought over to the criteria of the later one, \
            so that 2013 and 2026 stand on one axis; such points are marked.
            """)

    @Argument(help: "Case files, folders, archives, - for standard input, or a ledger.")
    var paths: [String]

    @Option(help: ArgumentHelp("How long the stretches of time are.", valueName: "month|quarter|year"))
    var every = TrendPeriod.Length.year

    @Option(help: ArgumentHelp("A line for each group, as kommune or dubu.", valueName: "grouping"))
    var by: String?

    @Flag(help: "Join the standard with the earlier one it has a crosswalk to (ics-2019).")
    var joined = false

    @OptionGroup var publishing: PublishingOptions

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
        umask(0o077)
        try Blocking.run { try await follow() }
    }

    private func follow() async throws {
        if joined, paths.contains("-") { throw CommandFailure.standardInputTwice }
        let traits = try by.map(Grouped.traits) ?? []
        guard traits.count < 2 else { throw CommandFailure(.usage, "a trend has one grouping; name one with --by") }
        let register = try analysis.registerAsked()
        try Grouped.check(traits, register: register)
        let judgedBy = try analysis.judging.standardAsked()
        let pool = try CasePool(paths)
        try pool.check(analysis.judging, judgedBy)
        let standard = pool.description(judgedBy: judgedBy)
        let rules = try pool.currentStandard(asked: judgedBy)
        let crosswalk = joined ? try Self.crosswalk(of: rules, named: standard.name, in: pool) : nil
        let earlier = try crosswalk.map { try StandardChoice().standard(named: $0.earlier) }
        try await analysis.withFolder { folder in
            let day = pool.referenceDate(asked: analysis.judging.date)
            let source = CaseSource(analysis, register: register, asOf: day)
            let earlierCriteria = earlier?.criteria.map(\.id) ?? []
            var counter = TrendCounter(
                criteria: standard.criteria.map(\.id), length: every, by: traits.first, register: register,
                crosswalk: crosswalk, earlierCriteria: earlierCriteria)
            var streams = [
                try await source.cases(of: pool, by: judgedBy, asked: counter.criteria, in: folder)
            ]
            if let earlier {
                // A run has no answers by another standard, so the texts are read again.
                let files = try CasePool.files(pool.files())
                let again = source.again(pool)
                streams.append(try await again.cases(of: files, by: earlier, asked: earlierCriteria, in: folder))
            }
            var cases = try JoinedCases(streams)
            var count = 0
            while let found = try cases.next() {
                count += 1
                if let counted = found[0] { counter.add(counted, earlier: found.count > 1 ? found[1] : nil) }
            }
            try source.quarantine.requireCases(count, of: paths)
            let content = TrendContent(
                standard: standard, counter: counter, changes: rules?.changes ?? [], joined: crosswalk,
                threshold: publishing.threshold, referenceDate: day,
                version: AuditorCommand.version,
                language: analysis.lang, names: try register ?? InputFile.shippedRegister())
            try analysis.write(in: folder) {
                try TrendWriter.write(content, workbook: analysis.workbook(in: folder), open: $0)
            }
            Console.write(summary(of: content))
            try source.quarantine.report()
        }
    }

    private static func crosswalk(of standard: Standard?, named name: String, in pool: CasePool)
        throws(CommandFailure) -> StandardCrosswalk
    {
        guard let crosswalk = standard?.crosswalk else {
            // The answers of a run cannot be asked for by another standard.
            let files = if case .run = pool { "name the files instead of the ledger, and " } else { "" }
            throw CommandFailure(
                .usage, "\(name) has no crosswalk to an earlier standard; \(files)use --standard ics-2019 with --joined"
            )
        }
        return crosswalk
    }

    private func summary(of content: TrendContent) -> String {
        let sentences = TrendSentences(language: content.language)
        var lines = content.series.filter { !$0.points.isEmpty }.map { series in
            let title = content.standard.criteria[series.criterion].title[content.language]
            let group = content.groupName(of: series).map { " (\(CPRNumber.masked($0)))" } ?? ""
            return "\(title)\(group): \(sentences.verdict(series))"
        }
        lines += content.leftOut
        if let destination = analysis.destination {
            let page = destination.appending(path: "udvikling.html").relativePath
            lines.append((content.language == .danish ? "Rapport: " : "Report: ") + page)
        }
        return lines.joined(separator: "\n")
    }
}
