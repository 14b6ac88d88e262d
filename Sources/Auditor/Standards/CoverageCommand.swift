import ArgumentParser
import AuditModel
import CaseImport
import Reporting
import Rules

/// `auditor standards coverage`: which clauses of a standard were never true, never false or never reached on real files.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Find clauses that were never true, never false or never reached on these cases.",
        discussion: "CSV with --csv: kriterium,trin,sti,hul,sand,falsk,ikke_naaet,krav, every clause on a row.")

    @Argument(help: "Case files, folders, archives, or - for standard input.")
    var paths: [String]

    @Flag(help: "Write every clause as CSV to standard output.")
    var csv = false

    @OptionGroup var judging: JudgingOptions

    @Option(help: ArgumentHelp("Language of the text.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func run() throws {
        let standard = try judging.standardAsked()
        var judge = try CaseJudge(standard: standard, referenceDate: judging.date)
        var importer = try judging.importer()
        var coverage = ClauseCoverage()
        let found = try judging.inputs(at: paths)
        let quarantine = QuarantineCount(found.unreadable.count)
        for input in found.inputs {
            _ = importer.readCases(of: input) { outcome in
                switch outcome {
                case .imported(let caseFile, _): coverage.add(judge.read(caseFile).explanations())
                case .quarantined: quarantine.add(1)
                }
            }
        }
        try quarantine.requireCases(coverage.cases, of: paths)
        Console.write(csv ? table(of: coverage) : text(of: coverage), terminator: csv ? "" : "\n")
        try quarantine.report()
    }

    private func table(of coverage: ClauseCoverage) -> String {
        String(
            decoding: CSVText.of(
                header: ["kriterium", "trin", "sti", "hul", "sand", "falsk", "ikke_naaet", "krav"],
                rows: coverage.order.compactMap { place in
                    guard let tally = coverage.tallies[place] else { return nil }
                    return [
                        place.criterion.rawValue, place.step.rawValue,
                        place.path.map { String($0 + 1) }.joined(separator: "."),
                        tally.gaps.map(\.rawValue).joined(separator: ";"), String(tally.holds), String(tally.fails),
                        String(tally.notReached), tally.demand?[lang] ?? "",
                    ]
                }), as: UTF8.self)
    }

    private func text(of coverage: ClauseCoverage) -> String {
        let isDanish = lang == .danish
        var lines: [String] = []
        var gaps = 0
        for place in coverage.order {
            guard let tally = coverage.tallies[place], let demand = tally.demand, !tally.gaps.isEmpty else { continue }
            gaps += 1
            let words = tally.gaps.map { gap in
                switch gap {
                case .neverTrue: isDanish ? "aldrig sand" : "never true"
                case .neverFalse: isDanish ? "aldrig falsk" : "never false"
                case .neverReached: isDanish ? "aldrig nået" : "never reached"
                }
            }
            lines.append(
                "\(place.criterion.rawValue), \(place.step.rawValue): \(words.joined(separator: ", ")) – \(demand[lang])"
            )
        }
        let checks = coverage.tallies.values.count { $0.demand != nil }
        lines.append(
            isDanish
                ? coverage.cases.of("sag", "sager") + "; \(gaps) af \(checks) tjek er ikke prøvet til begge sider."
                : coverage.cases.of("case", "cases") + "; \(gaps) of \(checks) checks were not tried both ways.")
        return lines.joined(separator: "\n")
    }
}
