import ArgumentParser
import AuditModel
import Reporting

/// Which cases of a delivery are in the frame (afgrænsning); all of them unless something is asked for.
///
/// An option given several times is one more value of which any will do, but for verdicts: they must all hold.
struct SampleFilter: ParsableArguments {
    @Option(help: ArgumentHelp("Only cases of this municipality; may be repeated.", valueName: "code"))
    var municipality: [String] = []

    @Option(help: ArgumentHelp("Only cases of this team; may be repeated.", valueName: "name"))
    var team: [String] = []

    @Option(help: ArgumentHelp("Only cases of this period; may be repeated.", valueName: "year"))
    var period: [Int] = []

    @Option(help: ArgumentHelp("Only cases of this target group; may be repeated.", valueName: "udsat|handicap"))
    var targetGroup: [TargetGroup] = []

    @Option(
        help: ArgumentHelp(
            "Only cases with a document of this step; may be repeated.",
            valueName: "underretning|screening-og-afdaekning|undersoegelse|afgoerelse|plan|opfoelgning"))
    var caseStep: [CaseStep] = []

    @Option(
        help: ArgumentHelp("Only cases dated on this day or later.", valueName: "YYYY-MM-DD"),
        transform: OptionValue.date)
    var since: CalendarDate?

    @Option(help: ArgumentHelp("Only cases of the last months before the reference date.", valueName: "n"))
    var lastMonths: Int?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only cases with this verdict; may be repeated, and all must hold.", valueName: "criterion=verdict"),
        transform: VerdictCondition.init)
    var conditions: [VerdictCondition] = []

    func validate() throws {
        for municipality in municipality where MunicipalityCode(municipality) == nil {
            throw ValidationError("'\(municipality)' is no municipality; write three digits, as 147")
        }
        if let lastMonths, !(1...1200).contains(lastMonths) {
            throw ValidationError("--last-months takes 1 to 1200")
        }
        if since != nil, lastMonths != nil { throw ValidationError("use one of --since and --last-months") }
    }

    /// The first day a case may be dated.
    func start(asOf date: CalendarDate) -> CalendarDate? { since ?? lastMonths.flatMap { date.adding(months: -$0) } }

    func holds(for audited: AuditedCase, asOf date: CalendarDate) -> Bool {
        func isAmong<Value: Equatable>(_ asked: [Value], _ value: Value?) -> Bool {
            asked.isEmpty || value.map(asked.contains) ?? false
        }
        let steps = audited.setting.documents.compactMap(\.step)
        guard isAmong(municipality, audited.municipality.description), isAmong(team, audited.setting.team),
            isAmong(period, audited.period), isAmong(targetGroup, audited.targetGroup),
            caseStep.isEmpty || steps.contains(where: caseStep.contains)
        else { return false }
        if let start = start(asOf: date) {
            guard let day = audited.setting.date, day >= start else { return false }
        }
        return conditions.allSatisfy { $0.holds(for: audited) }
    }

    /// What was asked for, as it stands in the recipe.
    func words(asOf date: CalendarDate, in language: ReportLanguage) -> [String] {
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        var words: [String] = []
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { words.append("\(name) \(values.joined(separator: text(" eller ", " or ")))") }
        }
        add(text("kommune", "municipality"), municipality)
        add("team", team.map { CPRNumber.masked($0) })
        add(text("periode", "period"), period.map(String.init))
        add(text("målgruppe", "target group"), targetGroup.map(\.rawValue))
        add(text("sagsskridt", "case step"), caseStep.map(\.rawValue))
        if let start = start(asOf: date) {
            words.append(text("dateret \(start) eller senere", "dated \(start) or later"))
        }
        words += conditions.map { text("svar ", "verdict ") + $0.description }
        return words
    }
}

extension TargetGroup: ExpressibleByArgument {}
extension CaseStep: ExpressibleByArgument {}
