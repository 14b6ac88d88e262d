import ArgumentParser
import AuditModel

/// Which cases of a delivery are in the frame (afgrænsning); all of them unless something is asked for.
struct SampleFilter: ParsableArguments {
    @Option(help: ArgumentHelp("Only cases of this municipality.", valueName: "code"))
    var municipality: String?

    @Option(help: ArgumentHelp("Only cases of this team.", valueName: "name"))
    var team: String?

    @Option(help: ArgumentHelp("Only cases of this period.", valueName: "year"))
    var period: Int?

    @Option(help: ArgumentHelp("Only cases of this target group.", valueName: "udsat|handicap"))
    var targetGroup: TargetGroup?

    @Option(
        help: ArgumentHelp(
            "Only cases with a document of this step.",
            valueName: "underretning|screening-og-afdaekning|undersoegelse|afgoerelse|plan|opfoelgning"))
    var caseStep: CaseStep?

    @Option(
        help: ArgumentHelp("Only cases dated on this day or later.", valueName: "YYYY-MM-DD"),
        transform: OptionValue.date)
    var since: CalendarDate?

    @Option(help: ArgumentHelp("Only cases of the last months before the reference date.", valueName: "n"))
    var lastMonths: Int?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Only cases with this verdict; may be repeated.", valueName: "criterion=verdict"),
        transform: VerdictCondition.init)
    var conditions: [VerdictCondition] = []

    func validate() throws {
        if let municipality, MunicipalityCode(municipality) == nil {
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
        if let municipality, MunicipalityCode(municipality) != audited.municipality { return false }
        if let team, audited.setting.team != team { return false }
        if let period, audited.period != period { return false }
        if let targetGroup, audited.targetGroup != targetGroup { return false }
        if let caseStep, !audited.setting.documents.contains(where: { $0.step == caseStep }) { return false }
        if let start = start(asOf: date) {
            guard let day = audited.setting.date, day >= start else { return false }
        }
        return conditions.allSatisfy { $0.holds(for: audited) }
    }

    /// What was asked for, as it stands in the recipe.
    func words(asOf date: CalendarDate) -> [String] {
        var words: [String] = []
        if let municipality { words.append("kommune \(municipality)") }
        if let team { words.append("team \(CPRNumber.masked(team))") }
        if let period { words.append("periode \(period)") }
        if let targetGroup { words.append("målgruppe \(targetGroup.rawValue)") }
        if let caseStep { words.append("sagsskridt \(caseStep.rawValue)") }
        if let start = start(asOf: date) { words.append("dateret \(start) eller senere") }
        words += conditions.map { "svar \($0.description)" }
        return words
    }
}

extension TargetGroup: ExpressibleByArgument {}
extension CaseStep: ExpressibleByArgument {}
