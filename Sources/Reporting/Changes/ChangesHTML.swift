package import AuditModel
import Foundation
import Mustache
import Statistics

extension ChangesReport {
    /// `aendringer.html`: one file that needs no other.
    package func html() throws -> [UInt8] {
        SafeHTML.register
        var library = MustacheLibrary()
        for name in ["aendringer", "style"] { try library.register(ReportHTML.template(name), named: name) }
        guard let page = library.render(TemplateContext.of(ChangesPage(self)) as Any, withTemplate: "aendringer") else {
            throw ReportTemplateError(template: "aendringer")
        }
        return Array(page.utf8)
    }
}

/// What the page of changes shows.
struct ChangesPage {
    struct Row {
        let what: String
        let `case`: String
        let criterion: String
        let before: String
        let after: String
        let place: String
    }

    struct Count {
        let what: String
        let number: String
    }

    struct Target {
        let criterion: String
        let target: String
        let by: String
        let share: String
        let interval: String
        let n: String
        let status: String
    }

    let languageCode: String
    let title: String
    let subtitle: String
    /// That other rules judged the run before.
    let otherRules: String?
    let counts: [Count]
    let rows: [Row]
    let more: String?
    let nothing: String?
    let targetsTitle: String?
    let targets: [Target]
    let heads: [String]
    let targetHeads: [String]
    let changesTitle: String

    init(_ report: ChangesReport) {
        let isDanish = report.language == .danish
        let numbers = ReportNumbers(language: report.language)
        let titles = Dictionary(
            uniqueKeysWithValues: report.standard.criteria.map { ($0.id, $0.title[report.language]) })
        languageCode = report.language.rawValue
        title = isDanish ? "Ændringer" : "Changes"
        let date = numbers.date(report.referenceDate)
        let run =
            isDanish ? "Kørsel \(report.run) med referencedato \(date)" : "Run \(report.run), reference date \(date)"
        subtitle =
            report.since.map { since in
                let day = CalendarDate(iso: since.day).map(numbers.date) ?? since.day
                return run
                    + (isDanish
                        ? ", siden kørsel \(since.run), afsluttet \(day)" : ", since run \(since.run), finished \(day)")
            } ?? run + (isDanish ? ": den første" : ": the first")
        otherRules = report.otherRules?[report.language]
        counts =
            RunChange.Kind.allCases.filter { report.counts[$0] > 0 }.map {
                Count(what: $0.name(of: report.counts[$0])[report.language], number: numbers.count(report.counts[$0]))
            } + [
                Count(
                    what: isDanish ? "uændrede fund" : "unchanged findings",
                    number: numbers.count(report.counts.unchanged))
            ]
        rows = report.changes.prefix(ChangesReport.shownAtMost).map { change in
            Row(
                what: change.kind.name[report.language],
                case: [change.municipality?.description, change.caseID].compactMap { $0 }.joined(separator: " "),
                criterion: change.criterion.map { titles[$0] ?? $0.rawValue } ?? "",
                before: change.before?.name[report.language] ?? "", after: change.after?.name[report.language] ?? "",
                place: [change.file, change.position?.description].compactMap { $0 }.joined(separator: ":"))
        }
        let hidden = report.changes.count - rows.count
        more =
            hidden > 0
            ? (isDanish
                ? "Yderligere \(numbers.count(hidden)) står i aendringer.csv."
                : "\(numbers.count(hidden)) more \(hidden == 1 ? "is" : "are") in aendringer.csv.")
            : nil
        nothing = report.changes.isEmpty ? (isDanish ? "Intet er ændret." : "Nothing has changed.") : nil
        targetsTitle = report.targets.isEmpty ? nil : (isDanish ? "Mål" : "Targets")
        targets = report.targets.map { target in
            Target(
                criterion: titles[target.criterion] ?? target.criterion.rawValue,
                target: numbers.percent(fraction: target.target), by: target.by.map(numbers.date) ?? "",
                share: numbers.percent(target.share) ?? "–", interval: numbers.interval(target.share.interval) ?? "",
                n: numbers.count(target.share.total), status: target.status.name[report.language])
        }
        heads =
            isDanish
            ? ["Ændring", "Sag", "Kriterium", "Før", "Nu", "Sted"]
            : ["Change", "Case", "Criterion", "Before", "Now", "Place"]
        targetHeads =
            isDanish
            ? ["Kriterium", "Mål", "Inden", "Andel ja", "95 %", "N", "Status"]
            : ["Criterion", "Target", "By", "Share of yes", "95 %", "N", "Status"]
        changesTitle = isDanish ? "Sag for sag" : "Case by case"
    }
}

extension RunChange.Kind {
    package var name: LocalizedText {
        switch self {
        case .caseAppeared: LocalizedText(danish: "ny sag", english: "new case")
        case .caseDisappeared: LocalizedText(danish: "sag forsvundet", english: "case disappeared")
        case .findingNew: LocalizedText(danish: "nyt fund", english: "new finding")
        case .findingResolved: LocalizedText(danish: "fund løst", english: "finding resolved")
        case .verdictChanged: LocalizedText(danish: "ændret svar", english: "changed answer")
        case .evidenceChanged: LocalizedText(danish: "andet belæg", english: "other evidence")
        case .quarantineNew: LocalizedText(danish: "ny i karantæne", english: "new in quarantine")
        case .quarantineResolved: LocalizedText(danish: "ude af karantæne", english: "out of quarantine")
        }
    }
}

extension RunChange.Kind {
    /// The name behind a number.
    package func name(of count: Int) -> LocalizedText {
        guard count != 1 else { return name }
        return switch self {
        case .caseAppeared: LocalizedText(danish: "nye sager", english: "new cases")
        case .caseDisappeared: LocalizedText(danish: "sager forsvundet", english: "cases disappeared")
        case .findingNew: LocalizedText(danish: "nye fund", english: "new findings")
        case .findingResolved: LocalizedText(danish: "fund løst", english: "findings resolved")
        case .verdictChanged: LocalizedText(danish: "ændrede svar", english: "changed answers")
        case .evidenceChanged, .quarantineNew, .quarantineResolved: name
        }
    }
}

extension TargetResult.Status {
    package var name: LocalizedText {
        switch self {
        case .reached: LocalizedText(danish: "nået", english: "reached")
        case .onTheWay: LocalizedText(danish: "på vej", english: "on the way")
        case .missed: LocalizedText(danish: "ikke nået", english: "missed")
        case .unknown: LocalizedText(danish: "ingen sager", english: "no cases")
        }
    }
}
