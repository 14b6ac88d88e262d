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

    @Argument(help: "Case files, folders, archives, or - for standard input.")
    var paths: [String]

    @Option(help: ArgumentHelp("How long the stretches of time are.", valueName: "month|quarter|year"))
    var every = TrendPeriod.Length.year

    @Option(help: ArgumentHelp("A line for each group, as kommune or dubu.", valueName: "grouping"))
    var by: String?

    @Flag(help: "Join the standard with the earlier one it has a crosswalk to (ics-2019).")
    var joined = false

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
        umask(0o077)
        try Blocking.run { try await follow() }
    }

    private func follow() async throws {
        let traits = try by.map(Grouped.traits) ?? []
        guard traits.count < 2 else { throw CommandFailure(.usage, "a trend has one grouping; name one with --by") }
        let register = try analysis.registerAsked()
        try Grouped.check(traits, register: register)
        let standard = try analysis.judging.standardAsked()
        let crosswalk = try crosswalk(of: standard)
        let earlier = try crosswalk.map { try StandardChoice().standard(named: $0.earlier) }
        try await analysis.withFolder { folder in
            let source = CaseSource(analysis, register: register)
            var counter = TrendCounter(
                criteria: standard.criteria.map(\.id), length: every, by: traits.first, register: register,
                crosswalk: crosswalk)
            let later = try await source.cases(of: paths, by: standard, in: folder)
            var cases = try JoinedCases(
                [later] + (try await earlierCases(by: earlier, from: source, in: folder)))
            while let found = try cases.next() {
                if let audited = found[0] { counter.add(audited, earlier: found.count > 1 ? found[1] : nil) }
            }
            let content = TrendContent(
                standard: standard.description, counter: counter, changes: standard.changes, joined: crosswalk,
                referenceDate: analysis.judging.date, version: AuditorCommand.version, language: analysis.lang,
                names: try register ?? InputFile.shippedRegister())
            try analysis.write(in: folder) { try TrendWriter.write(content, open: $0) }
            Console.write(summary(of: content))
            try source.quarantine.report()
        }
    }

    private func crosswalk(of standard: Standard) throws(CommandFailure) -> StandardCrosswalk? {
        guard joined else { return nil }
        guard let crosswalk = standard.crosswalk else {
            throw CommandFailure(
                .usage,
                "\(standard.name) has no crosswalk to an earlier standard; use --standard ics-2019 with --joined")
        }
        return crosswalk
    }

    /// The same cases by the earlier standard; none without one.
    private func earlierCases(by standard: Standard?, from source: CaseSource, in folder: OutputFolder) async throws
        -> [CaseStream]
    {
        guard let standard else { return [] }
        return [try await source.cases(of: paths, by: standard, in: folder)]
    }

    private func summary(of content: TrendContent) -> String {
        let sentences = TrendSentences(language: content.language)
        var lines = content.series.filter { !$0.points.isEmpty }.map { series in
            let title = content.standard.criteria[series.criterion].title[content.language]
            let group = series.groupCode == "alle" ? "" : " (\(CPRNumber.masked(series.groupCode)))"
            return "\(title)\(group): \(sentences.verdict(series))"
        }
        if content.unknown > 0 {
            lines.append(
                content.language == .danish
                    ? "\(content.unknown) sager uden dato eller gruppe er ikke med."
                    : "\(content.unknown) cases without a date or group are left out.")
        }
        if let destination = analysis.destination {
            let page = destination.appending(path: "udvikling.html").relativePath
            lines.append((content.language == .danish ? "Rapport: " : "Report: ") + page)
        }
        return lines.joined(separator: "\n")
    }
}
