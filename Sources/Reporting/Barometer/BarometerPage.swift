import AuditModel
import Statistics

/// `barometer.html`: of each municipality the seven points over time, and beside them what its cases show against the plan.
struct BarometerPage {
    /// The most days of answers shown; all are in the data.
    private static let mostDays = 5

    private let content: BarometerContent
    private let numbers: ReportNumbers

    init(_ content: BarometerContent) {
        self.content = content
        numbers = ReportNumbers(language: content.language)
    }

    private func text(_ danish: String, _ english: String) -> String {
        content.language == .danish ? danish : english
    }

    var page: AnalysisPage {
        let answered = Set(content.answers.measurements.map(\.municipality))
        let silent = content.municipalities.filter { !answered.contains($0) }
        return AnalysisPage(
            language: content.language, kind: text("Implementeringsbarometer", "Implementation barometer"),
            title: content.standard.title[content.language],
            facts: [
                .init(
                    term: text("Kommuner med svar", "Municipalities with answers"), value: numbers.count(answered.count)
                ),
                .init(
                    term: text("Kommuner uden svar", "Municipalities without answers"),
                    value: numbers.count(silent.count)),
                .init(term: text("Standard", "Standard"), value: content.standard.name),
                .init(term: text("Referencedato", "Reference date"), value: numbers.date(content.referenceDate)),
            ],
            notices: silent.isEmpty
                ? []
                : [
                    text("Har ikke svaret: ", "Have not answered: ")
                        + silent.map { content.name($0) }.joined(separator: ", ") + "."
                ],
            sections: content.municipalities.flatMap(sections), method: method,
            footer: "\(content.standard.name): SHA-256 \(content.standard.hash)")
    }

    private func sections(of municipality: MunicipalityCode) -> [AnalysisPage.Section] {
        let name = content.name(municipality)
        let days = Array(
            content.answers.measurements.filter { $0.municipality == municipality }.suffix(Self.mostDays))
        let cases = shares(of: municipality)
        return [days.isEmpty ? nil : points(name, days), cases.isEmpty ? nil : self.cases(name, cases)].compactMap(
            \.self)
    }

    private func points(_ name: String, _ days: [BarometerMeasurement]) -> AnalysisPage.Section {
        let statuses = days.map { content.statuses(of: $0) }
        let legend: [AnalysisPage.Key] =
            (days.count > 1 ? [.init(mark: "early", text: numbers.date(days[days.count - 2].date))] : [])
            + [.init(mark: "late", text: numbers.date(days[days.count - 1].date))]
        return AnalysisPage.Section(
            heading: name,
            lead: text(
                "Svarenes gennemsnitlige plads på skalaen, fra det mindste svar til det højeste.",
                "The mean place of the answers on the scale, from the least to the most."),
            legend: legend, first: text("Sigtepunkt", "Point"),
            columns: [.drawing(text("Plads på skalaen", "Place on the scale"))]
                + days.map { .number(numbers.date($0.date)) } + [.number(text("Ændring", "Change"))],
            rows: content.answers.points.enumerated().map { index, point in
                let levels = statuses.map { $0[index]?.level }
                let (now, then) = (levels[levels.count - 1], levels.dropLast().last ?? nil)
                let cells = statuses.map { status -> AnalysisPage.Cell in
                    guard let one = status[index], let level = one.level else { return .number(CriterionView.none) }
                    return .number(
                        numbers.percent(fraction: level),
                        aside: text("\(one.answers) svar", one.answers.of("answer", "answers")))
                }
                return AnalysisPage.Row(
                    name: point, note: nil,
                    cells: [.drawing(now.map { AnalysisPage.Span($0, early: then) })] + cells + [
                        .number(change(from: then, to: now))
                    ])
            })
    }

    private func change(from then: Double?, to now: Double?) -> String {
        guard let then, let now else { return CriterionView.none }
        let size = numbers.decimal(100 * (now - then).magnitude, digits: 0)
        return size == "0" ? size : (now < then ? "−" : "+") + size
    }

    private func shares(of municipality: MunicipalityCode) -> [(criterion: CriterionDescription, share: Share)] {
        content.standard.criteria.enumerated().compactMap { index, criterion in
            guard let share = content.shares(index)[municipality], share.total > 0 else { return nil }
            return (criterion, share)
        }
    }

    private func cases(
        _ name: String, _ cases: [(criterion: CriterionDescription, share: Share)]
    ) -> AnalysisPage.Section {
        AnalysisPage.Section(
            heading: name + text(": sagerne", ": the cases"),
            lead: text(
                "Andelen af ja i kommunens sager med 95 %-interval, holdt op mod planens mål.",
                "The share of yes in the municipality's cases with its 95% interval, held against the targets of the plan."
            ),
            legend: [
                .init(mark: "late", text: text("Andel ja", "Share of yes")),
                .init(mark: "target", text: text("Mål", "Target")),
            ],
            first: text("Kriterium", "Criterion"),
            columns: [
                .drawing("0–100\u{A0}%"), .number(text("Ja", "Yes")), .number("N"), .number(text("Mål", "Target")),
                .init(text("Status", "Status")),
            ],
            rows: cases.map { criterion, share in
                let day = content.targetDates[criterion.id].map { text("senest ", "by ") + numbers.date($0) }
                return AnalysisPage.Row(
                    name: criterion.title[content.language], note: nil,
                    cells: [
                        .drawing(
                            AnalysisPage.Span(
                                share.fraction ?? 0, interval: share.interval.map { ($0.lower, $0.upper) },
                                target: criterion.target)),
                        .number(numbers.percent(share) ?? "", aside: numbers.interval(share.interval)),
                        .number(numbers.count(share.total)),
                        .number(
                            criterion.target.map { numbers.percent(fraction: $0) } ?? CriterionView.none, aside: day),
                        .init(content.status(share, of: criterion)?.name[content.language] ?? ""),
                    ])
            })
    }

    private var method: [String] {
        [
            text(
                "Barometret er medarbejdernes egen vurdering; sagerne viser, hvad der er skrevet. De to skal læses ved siden af hinanden.",
                "The barometer is the employees' own judgement; cases show what is written. The two are to be read side by side."
            ),
            text(
                "Spørgsmålenes ordlyd er dette projekts egen, ordnet efter de syv sigtepunkter; den officielle ordlyd kan sættes ind i skemaet.",
                "The wording of the questions is this project's own, by the seven points; the official wording can be put into the form."
            ),
            text(
                "Andelen er ja ÷ N; N er sager med ja, delvist eller nej; intervallet er Wilsons, 95 %. Få sager fra hver kommune kan ikke generaliseres til dens andre sager, som Ankestyrelsen skriver om sine sagsgennemgange.",
                "The share is yes ÷ N; N is cases with yes, partly or no; the interval is Wilson's, 95%. Few cases from each municipality do not generalise to its other cases, as Ankestyrelsen says of its own reviews."
            ),
        ]
            + (content.threshold.map { threshold in
                [
                    text(
                        "Til offentliggørelse: Antal fra 1 til \(threshold - 1) og det, der fortæller dem, er udeladt.",
                        "For publication: counts from 1 to \(threshold - 1), and what tells them, are left out.")
                ]
            } ?? [])
    }
}
