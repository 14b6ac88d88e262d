import AuditModel
import Statistics

/// `udvikling.csv`: a row for each group, criterion and stretch of time with cases.
enum TrendTable {
    private static let columns = [
        ("gruppe", "Gruppen, som dubu=ja; alle, når der ikke er delt op"),
        ("kriterium", "Kriteriets id i standarden"), ("periode", "Måned, kvartal (2013-K2) eller år"),
        ("n", "Sager med ja, delvist eller nej i perioden"), ("ja", "Sager med ja"), ("andel", "ja/n"),
        ("andel_nedre", "Nedre ende af andelens 95 %-interval (Wilson)"),
        ("andel_oevre", "Øvre ende af andelens 95 %-interval (Wilson)"),
        ("midte", "Rækkens samlede andel: summen af ja over summen af n"),
        ("graense_nedre", "Nedre kontrolgrænse: midte minus tre standardfejl ved dette n, mindst 0"),
        ("graense_oevre", "Øvre kontrolgrænse: midte plus tre standardfejl ved dette n, højst 1"),
        ("udenfor", "ja, når andelen ligger uden for grænserne"),
        ("skift", "ja, når rækken har et for langt løb eller for få krydsninger af medianen (Anhøj og Olesen 2014)"),
        ("sammenfoejet", "ja, når punktet er bedømt efter en tidligere standard og ført over"),
        ("regelaendring", "Dage i perioden, hvorfra andre regler gælder, med ; imellem"),
    ].map(DataTable.Column.init)

    static func table(_ content: TrendContent) -> DataTable {
        func answer(_ isSo: Bool) -> DataTable.Value { .text(isSo ? "ja" : "nej") }
        var rows: [[DataTable.Value]] = []
        for series in content.series {
            for point in series.points {
                rows.append([
                    .text(series.groupCode), .text(content.standard.criteria[series.criterion].id.rawValue),
                    .text(point.period.id), .count(point.share.total), .count(point.share.count),
                    .share(point.share.fraction), .share(point.share.interval?.lower),
                    .share(point.share.interval?.upper), .share(series.chart?.centre),
                    .share(point.limits.lowerLimit), .share(point.limits.upperLimit), answer(point.limits.isOutside),
                    answer(series.chart?.hasShift == true), answer(point.isJoined),
                    .text(content.changes(in: point.period).map(\.date.description).joined(separator: ";")),
                ])
            }
        }
        return DataTable(
            file: "udvikling.csv", tab: LocalizedText(danish: "Udvikling", english: "Trend"), columns: columns,
            rows: rows)
    }
}
