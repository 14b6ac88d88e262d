import ArgumentParser
import AuditModel
import Foundation
import Reporting
import Rules
import Statistics

/// `auditor factors`: what goes with good files, everything else being equal.
struct FactorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "factors",
        abstract: "Find what goes with good files: a regression on DUBU, years with ICS, age and more.",
        discussion: """
            One criterion gives a logistic regression of ja; several give an ordinal one of how many of them are ja (a \
            sum index, with Cronbach's alpha). Errors allow for cases of one municipality being alike. Refuses, with the \
            reason, what would say nothing to rely on. An association is not a cause.
            """)

    @Argument(help: "Case files, folders, archives, - for standard input, or a ledger.")
    var paths: [String]

    @Option(help: ArgumentHelp("The criterion to explain; several with commas make a sum index.", valueName: "id,..."))
    var outcome: String

    @Option(
        help: ArgumentHelp(
            "What may go with it: dubu, ics, aar-med-ics, handicap, alder, lovkrav, aar, or a column of the municipality file.",
            valueName: "name,..."))
    var factors: String

    @Option(help: ArgumentHelp("CSV with 'kode' and columns of numbers, or of ja and nej.", valueName: "file"))
    var municipalityFile: String?

    @Option(help: ArgumentHelp("The fewest cases of the rarer outcome for each factor.", valueName: "n"))
    var eventsPerFactor = 10

    @OptionGroup var publishing: PublishingOptions

    @OptionGroup var analysis: AnalysisOptions

    func validate() throws {
        if eventsPerFactor < 1 { throw ValidationError("--events-per-factor takes 1 or more") }
    }

    func run() throws {
        umask(0o077)
        try Blocking.run { try await explain() }
    }

    private func explain() async throws {
        let register = try analysis.registerAsked()
        let columns = try municipalityFile.map { path throws(CommandFailure) in
            try MunicipalityColumns(csv: try InputFile.bytes(path), path: path)
        }
        var factors: [CaseFactor] = []
        for name in self.factors.split(separator: ",").map(String.init) {
            factors.append(try CaseFactor(name, register: register, columns: columns))
        }
        let judgedBy = try analysis.judging.standardAsked()
        let pool = try CasePool(paths)
        try pool.check(analysis.judging, judgedBy)
        let standard = pool.description(judgedBy: judgedBy)
        var criteria: [CriterionDescription] = []
        for name in outcome.split(separator: ",").map(String.init) {
            guard let criterion = standard.criteria.first(where: { $0.id.rawValue == name }) else {
                throw CommandFailure.unknownCriterion(name, in: standard)
            }
            criteria.append(criterion)
        }
        guard !factors.isEmpty, !criteria.isEmpty, Set(criteria.map(\.id)).count == criteria.count else {
            throw CommandFailure(.usage, "name one criterion or more, each once, and one factor or more")
        }
        try await analysis.withFolder { folder in
            let day = pool.referenceDate(asked: analysis.judging.date)
            let source = CaseSource(analysis, register: register, asOf: day)
            var sample = FactorSample(factors: factors, criteria: criteria)
            let cases = try await source.cases(of: pool, by: judgedBy, asked: criteria.map(\.id), in: folder)
            while let counted = try cases.next() { sample.add(counted) }
            try source.quarantine.requireCases(sample.cases, of: paths)
            let content = FactorsContent(
                standard: standard, outcome: sample.criteria, rows: sample.rows, sample: sample.regression,
                leftOut: (sample.notCounted, sample.notRecorded),
                result: Self.fit(sample, eventsPerFactor: eventsPerFactor), alpha: sample.alpha,
                threshold: publishing.threshold,
                version: AuditorCommand.version, referenceDate: day,
                language: analysis.lang)
            try analysis.write(in: folder) {
                try FactorsWriter.write(content, workbook: analysis.workbook(in: folder), open: $0)
            }
            Console.write(FactorsText(content).text)
            try source.quarantine.report()
        }
    }

    private static func fit(_ sample: FactorSample, eventsPerFactor: Int) -> FactorsContent.Result {
        do throws(RegressionRefusal) {
            if sample.criteria.count == 1 {
                return .logistic(try LogisticRegression(sample.regression, eventsPerFactor: eventsPerFactor))
            }
            return .ordinal(try OrdinalRegression(sample.regression, eventsPerFactor: eventsPerFactor))
        } catch {
            return .refused(error)
        }
    }
}
