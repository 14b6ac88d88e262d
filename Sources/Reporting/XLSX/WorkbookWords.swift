import AuditModel
import XLSXWriting

/// Names, headings and prose of `rapport.xlsx`, with the widths and colours of its columns.
struct WorkbookWords {
    private let language: ReportLanguage

    init(_ language: ReportLanguage) { self.language = language }

    private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    private static let verdictColours: [ColourRule] = [
        .equals(Verdict.yes.rawValue, .good), .equals(Verdict.partly.rawValue, .middling),
        .equals(Verdict.no.rawValue, .poor), .equals(Verdict.notApplicable.rawValue, .muted),
        .equals(Verdict.notAssessable.rawValue, .muted),
    ]

    var overview: SheetLayout {
        SheetLayout(
            name: text("Oversigt", "Overview"),
            columns: [34, 22, 70, 10, 10, 10, 14, 10].map { .init("", width: $0) })
    }

    func overviewHeadings(hasPublished: Bool) -> [String] {
        var headings = [
            text("Kriterium", "Criterion"), text("Andel ja", "Share of yes"), text("Spørgsmål", "Question"), "N",
            text("95 % fra", "95% from"), text("95 % til", "95% to"),
        ]
        if hasPublished { headings.append(text("Evalueringen 2014", "Evaluation 2014")) }
        headings.append(text("Mål", "Target"))
        return headings
    }

    var tables: SheetLayout {
        SheetLayout(
            name: text("Tabeller", "Tables"),
            columns: [
                .init(text("Gruppering", "Grouping"), width: 13), .init(text("Gruppe", "Group"), width: 24),
                .init(text("Kriterium", "Criterion"), width: 30), .init(text("Titel", "Title"), width: 34),
                .init("N", width: 9), .init(text("Ja", "Yes"), width: 9), .init(text("Delvist", "Partly"), width: 9),
                .init(text("Nej", "No"), width: 9), .init(text("Ikke relevant", "Not applicable"), width: 11),
                .init(text("Kan ikke vurderes", "Not assessable"), width: 11),
                .init(text("Andel ja", "Share of yes"), width: 11, colours: [.bar(upTo: 1)]),
                .init(text("Andel delvist", "Share of partly"), width: 11),
                .init(text("Andel nej", "Share of no"), width: 11),
                .init(text("Ja, 95 % fra", "Yes, 95% from"), width: 10),
                .init(text("Ja, 95 % til", "Yes, 95% to"), width: 10),
            ], frozenColumns: 4)
    }

    func municipalities(_ criteria: [String]) -> SheetLayout {
        SheetLayout(
            name: text("Kommuner", "Municipalities"),
            columns: [
                .init(text("Nummer", "Number"), width: 9), .init(text("Kommune", "Municipality"), width: 22),
                .init(text("Sager", "Cases"), width: 9),
            ] + criteria.map { .init($0, width: 14, colours: [.below(0.5, .poor), .atLeast(0.8, .good)]) },
            frozenColumns: 3)
    }

    var cases: SheetLayout {
        SheetLayout(
            name: text("Sager", "Cases"),
            columns: [
                .init(text("Kommune", "Municipality"), width: 10), .init(text("Sag", "Case"), width: 22),
                .init(text("Periode", "Period"), width: 9), .init(text("Dato", "Date"), width: 12),
                .init(text("Målgruppe", "Target group"), width: 12), .init(text("Lovkrav", "Legal demand"), width: 10),
                .init(text("Analysetype", "Type of analysis"), width: 12),
                .init(text("Normalsider", "Standard pages"), width: 12), .init(text("Ord", "Words"), width: 9),
                .init(
                    text("Gentaget", "Repeated"), width: 10,
                    colours: [.atLeast(0.25, .poor), .atLeast(0.1, .middling)]),
                .init(text("Advarsler", "Warnings"), width: 44),
            ], frozenColumns: 2)
    }

    /// With columns for human verdicts where there are any.
    func findings(hasReviews: Bool) -> SheetLayout {
        let reviews: [SheetLayout.Column] = [
            .init(text("Programmets svar", "Program's answer"), width: 16, colours: Self.verdictColours),
            .init(text("Programmets grund", "Program's reason"), width: 26),
            .init(text("Menneskets svar", "Human's answer"), width: 16, colours: Self.verdictColours),
            .init(text("Gennemgang", "Review"), width: 30), .init(text("Gennemgået", "Reviewed on"), width: 12),
        ]
        return SheetLayout(
            name: text("Fund", "Findings"),
            columns: [
                .init(text("Kommune", "Municipality"), width: 10), .init(text("Sag", "Case"), width: 22),
                .init(text("Periode", "Period"), width: 9), .init(text("Kriterium", "Criterion"), width: 30),
                .init(text("Svar", "Answer"), width: 16, colours: Self.verdictColours),
                .init(text("Grund", "Reason"), width: 26), .init(text("Begrundelse", "Explanation"), width: 60),
                .init(text("Dokument", "Document"), width: 24), .init(text("Afsnit", "Section"), width: 24),
                .init(text("Fil", "File"), width: 30), .init(text("Position", "Position"), width: 14),
            ] + (hasReviews ? reviews : []), frozenColumns: 2)
    }

    var quarantine: SheetLayout {
        SheetLayout(
            name: text("Karantæne", "Quarantine"),
            columns: [
                .init(text("Fil", "File"), width: 40), .init(text("Position", "Position"), width: 14),
                .init(text("Sag", "Case"), width: 22), .init(text("Kode", "Code"), width: 18),
                .init(text("Besked", "Message"), width: 90),
            ])
    }

    var method: SheetLayout {
        SheetLayout(name: text("Metode", "Method"), columns: [.init("", width: 30), .init("", width: 100)])
    }

    func withoutRoom(_ cases: Int) -> String {
        let numbers = ReportNumbers(language: language)
        return text(
            "Et ark rummer ikke flere linjer: \(numbers.count(cases, "sag", "sager")) står kun i sager.csv og fund.csv.",
            "A sheet holds no more rows: \(numbers.count(cases, "case stands", "cases stand")) in sager.csv and fund.csv only."
        )
    }

    /// What one must know to use the numbers, and what the run was.
    func methodLines(_ content: ReportContent) -> [[Cell]] {
        let sentences = ReportSentences(numbers: ReportNumbers(language: language))
        let lines: [(String, String)] = [
            (
                text("Andel ja", "Share of yes"),
                text(
                    "Antal ja delt med N. N er de sager, der fik ja, delvist eller nej; ikke relevant og kan ikke "
                        + "vurderes står for sig.",
                    "The number of yes divided by N. N is the cases that got yes, partly or no; not applicable and not "
                        + "assessable stand apart.")
            ),
            (
                text("95 %", "95%"),
                text(
                    "Wilson-intervallet for andelen ja, når sagerne ses som en stikprøve.",
                    "The Wilson interval of the share of yes, when the cases are seen as a sample.")
            ),
            (
                text("Kommuner", "Municipalities"),
                text(
                    "Kommunerne står efter nummer og er ikke en rangliste. Farverne viser andele under 50 % og fra 80 %.",
                    "Municipalities stand by number and are no ranking. The colours show shares under 50% and from 80%."
                )
            ),
            (
                text("Forbehold", "Limits"),
                text(
                    "Et program har læst sagerne. Det bedømmer det skrevne, ikke indsatsen, og tager fejl i enkelte sager. "
                        + "Intet svar må bruges mod en familie eller en medarbejder, uden at et menneske har læst sagen.",
                    "A program read the cases. It judges what is written, not the work, and is wrong in single cases. No "
                        + "answer may be used against a family or a caseworker without a human having read the case.")
            ),
            (text("Input", "Inputs"), sentences.inputsAccount(content.counts)),
            (text("Sager", "Cases"), sentences.casesAccount(content.counts)),
            (text("Standard", "Standard"), "\(content.standard.name), SHA-256 \(content.standard.hash)"),
            (
                text("Tærskler", "Thresholds"),
                (content.standard.thresholds ?? []).map { "\($0.name): \(sentences.numbers.exact($0.value))" }
                    .joined(separator: "; ")
            ),
            (text("Program", "Program"), "auditor \(content.run.version)"),
        ]
        let publication = content.publication.map { [(text("Skjulte tal", "Withheld"), sentences.suppression($0))] }
        return [[.title(text("Metode og forbehold", "Method and limits"))]]
            + (lines + (publication ?? [])).map { [.strong($0), .wrapped($1)] }
    }
}
