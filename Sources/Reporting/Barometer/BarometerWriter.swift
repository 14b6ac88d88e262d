import AuditModel
import Statistics

/// Writes `barometer.csv` (a row for each municipality, day and point) and `sager-og-maal.csv` (a row for each municipality and
/// criterion), and says both in short.
package enum BarometerWriter {
    package static func write(_ content: BarometerContent, open: (_ name: String) throws -> ByteSink) throws {
        var file = try CSVFile(
            header: ["kommune", "dato", "sigtepunkt", "svar", "niveau", "andel_oeverst", "aendring"],
            to: open("barometer.csv"))
        let measured = Set(content.answers.measurements.map(\.municipality))
        for municipality in content.municipalities where !measured.contains(municipality) {
            for point in content.answers.points {
                try file.addRow([municipality.description, "", point, "0", "", "", ""])
            }
        }
        for measurement in content.answers.measurements {
            let earlier = content.answers.previous(to: measurement).map(content.answers.statuses)
            for (index, status) in content.answers.statuses(of: measurement).enumerated() {
                let change = zip([status.level], [earlier?[index].level]).compactMap { now, then in
                    now.flatMap { now in then.map { now - $0 } }
                }.first
                try file.addRow([
                    measurement.municipality.description, measurement.date.description, content.answers.points[index],
                    String(status.answers), SignificantDigits.text(status.level),
                    status.answers == 0 ? "" : SignificantDigits.text(Double(status.top) / Double(status.answers)),
                    SignificantDigits.text(change),
                ])
            }
        }
        try file.flush()
        try writeCases(content, to: open("sager-og-maal.csv"))
    }

    private static func writeCases(_ content: BarometerContent, to sink: @escaping ByteSink) throws {
        var file = try CSVFile(
            header: [
                "kommune", "barometer", "kriterium", "n", "ja", "andel", "nedre", "oevre", "maal", "frist", "status",
            ],
            to: sink)
        let measured = Set(content.answers.measurements.map(\.municipality))
        for (index, criterion) in content.standard.criteria.enumerated() {
            let shares = content.cases.municipalityShares(index)
            for municipality in content.municipalities {
                guard let share = shares[municipality], share.total > 0 else { continue }
                try file.addRow([
                    municipality.description, measured.contains(municipality) ? "besvaret" : "ingen-svar",
                    criterion.id.rawValue, String(share.total), String(share.count),
                    SignificantDigits.text(share.fraction), SignificantDigits.text(share.interval?.lower),
                    SignificantDigits.text(share.interval?.upper), SignificantDigits.text(criterion.target),
                    content.targetDates[criterion.id]?.description ?? "", content.status(share, of: criterion) ?? "",
                ])
            }
        }
        try file.flush()
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
            let earlier = content.answers.previous(to: latest).map(content.answers.statuses)
            for (index, status) in content.answers.statuses(of: latest).enumerated() {
                guard let level = status.level else {
                    lines.append("  \(content.answers.points[index]): " + (isDanish ? "ingen svar" : "no answers"))
                    continue
                }
                var line = "  \(content.answers.points[index]): \(numbers.percent(fraction: level)) "
                line += isDanish ? "af skalaen (\(status.answers) svar" : "of the scale (\(status.answers) answers"
                if let then = earlier?[index].level {
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
        let numbers = ReportNumbers(language: content.language)
        return content.standard.criteria.enumerated().compactMap { index, criterion in
            guard let share = content.cases.municipalityShares(index)[municipality], let target = criterion.target,
                let percent = numbers.percent(share), let status = content.status(share, of: criterion)
            else { return nil }
            let day = content.targetDates[criterion.id].map { " (\($0))" } ?? ""
            return "  \(criterion.title[content.language]): \(percent), N=\(share.total); "
                + (content.language == .danish ? "mål " : "target ") + numbers.percent(fraction: target)
                + "\(day): \(status)"
        }
    }
}
