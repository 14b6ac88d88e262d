import AuditModel
import Statistics

/// Writes `barometer.csv` (a row for each municipality, day and point), `sager-og-maal.csv` (a row for each municipality and
/// criterion), `dataordbog.csv`, `barometer.html`, `.xlsx` and `.json`, and says them in short.
package enum BarometerWriter {
    package static func write(
        _ content: BarometerContent, workbook: WorkbookPlace, open: (_ name: String) throws -> ByteSink
    ) throws {
        let page = BarometerPage(content).page
        try AnalysisFiles(
            name: "barometer", title: page.kind,
            tables: [BarometerTables.points(content), BarometerTables.cases(content)], json: json(content),
            page: page.bytes, referenceDate: content.referenceDate, language: content.language
        ).write(workbook: workbook, open: open)
    }

    /// `barometer.json`, by `barometer.schema.json`.
    static func json(_ content: BarometerContent) -> JSONValue {
        .object([
            ("version", .string(content.version)), ("standard", .string(content.standard.name)),
            ("standardHash", .string(content.standard.hash)),
            ("referencedato", .string(content.referenceDate.description)),
            ("barometer", BarometerTables.points(content).json), ("sagerOgMaal", BarometerTables.cases(content).json),
        ])
    }

    /// Each municipality's latest status, and how its cases stand to the targets.
    package static func text(_ content: BarometerContent) -> String {
        let isDanish = content.language == .danish
        let numbers = ReportNumbers(language: content.language)
        var lines: [String] = []
        for municipality in content.municipalities {
            let measurements = content.answers.measurements.filter { $0.municipality == municipality }
            guard let latest = measurements.last else {
                lines.append(content.name(municipality) + (isDanish ? ": ingen svar" : ": no answers"))
                lines += targets(municipality, content)
                continue
            }
            lines.append("\(content.name(municipality)), \(numbers.date(latest.date))")
            let earlier = content.answers.previous(to: latest).map(content.statuses)
            for (index, status) in content.statuses(of: latest).enumerated() {
                guard let status else {
                    lines.append("  \(content.answers.points[index]): " + (isDanish ? "skjult" : "withheld"))
                    continue
                }
                guard let level = status.level else {
                    lines.append("  \(content.answers.points[index]): " + (isDanish ? "ingen svar" : "no answers"))
                    continue
                }
                var line = "  \(content.answers.points[index]): \(numbers.percent(fraction: level)) "
                line += isDanish ? "af skalaen (" : "of the scale ("
                line += isDanish ? "\(status.answers) svar" : status.answers.of("answer", "answers")
                if let then = earlier?[index]?.level {
                    line += isDanish ? ", før " : ", before "
                    line += numbers.percent(fraction: then)
                }
                lines.append(line + ")")
            }
            lines += targets(municipality, content)
        }
        lines.append(
            isDanish
                ? "Barometret er medarbejdernes egen vurdering; sagerne viser, hvad der er skrevet."
                : "The barometer is the employees' own judgement; cases show what is written.")
        return lines.joined(separator: "\n")
    }

    private static func targets(_ municipality: MunicipalityCode, _ content: BarometerContent) -> [String] {
        let isDanish = content.language == .danish
        let numbers = ReportNumbers(language: content.language)
        return content.standard.criteria.enumerated().compactMap { index, criterion in
            guard let share = content.shares(index)[municipality], let target = criterion.target,
                let percent = numbers.percent(share), let status = content.status(share, of: criterion)
            else { return nil }
            let day = content.targetDates[criterion.id].map { (isDanish ? " senest " : " by ") + numbers.date($0) }
            return "  \(criterion.title[content.language]): \(percent), N=\(share.total); "
                + (isDanish ? "mål " : "target ") + numbers.percent(fraction: target)
                + "\(day ?? ""): \(status.name[content.language])"
        }
    }
}
