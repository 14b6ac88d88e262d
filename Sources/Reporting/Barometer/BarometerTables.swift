import AuditModel
import Statistics

/// The barometer as data: a row for each municipality, day and point, and one for each municipality and criterion.
enum BarometerTables {
    static func points(_ content: BarometerContent) -> DataTable {
        let measured = Set(content.answers.measurements.map(\.municipality))
        var rows: [[DataTable.Value]] = []
        for municipality in content.municipalities where !measured.contains(municipality) {
            for point in content.answers.points {
                rows.append([.text(municipality.description), .empty, .text(point), .count(0), .empty, .empty, .empty])
            }
        }
        for measurement in content.answers.measurements {
            let earlier = content.answers.previous(to: measurement).map(content.statuses)
            for (index, status) in content.statuses(of: measurement).enumerated() {
                let key: [DataTable.Value] = [
                    .text(measurement.municipality.description), .text(measurement.date.description),
                    .text(content.answers.points[index]),
                ]
                guard let status else {
                    rows.append(key + [.empty, .empty, .empty, .empty])
                    continue
                }
                let top = Share(status.top, of: status.answers)
                let then = earlier?[index]?.level
                rows.append(
                    key + [
                        .count(status.answers), .share(status.level),
                        top.isSmall(under: content.threshold) ? .empty : .share(top.fraction),
                        .share(status.level.flatMap { now in then.map { now - $0 } }),
                    ])
            }
        }
        return DataTable(
            file: "barometer.csv", tab: LocalizedText(danish: "Barometer", english: "Barometer"),
            columns: BarometerColumns.points, rows: rows)
    }

    /// Criteria with cases; small counts are left out where they may not be told.
    static func cases(_ content: BarometerContent) -> DataTable {
        let measured = Set(content.answers.measurements.map(\.municipality))
        var rows: [[DataTable.Value]] = []
        for (index, criterion) in content.standard.criteria.enumerated() {
            let shares = content.shares(index)
            for municipality in content.municipalities {
                guard let share = shares[municipality], share.total > 0 else { continue }
                rows.append([
                    .text(municipality.description), .text(measured.contains(municipality) ? "besvaret" : "ingen-svar"),
                    .text(criterion.id.rawValue), .count(share.total), .count(share.count), .share(share.fraction),
                    .share(share.interval?.lower), .share(share.interval?.upper), .share(criterion.target),
                    .optional(content.targetDates[criterion.id]?.description),
                    .optional(content.status(share, of: criterion)?.rawValue),
                ])
            }
        }
        return DataTable(
            file: "sager-og-maal.csv", tab: LocalizedText(danish: "Sager og mål", english: "Cases and targets"),
            columns: BarometerColumns.cases, rows: rows)
    }
}
