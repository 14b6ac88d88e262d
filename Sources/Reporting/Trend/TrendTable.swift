import AuditModel
import Statistics

/// `udvikling.csv`: a row for each group, criterion and stretch of time with cases.
enum TrendTable {
    private typealias Column = DataTable.Column

    static let columns: [DataTable.Column] =
        [
            Column(
                "gruppe", danish: "Gruppen, som dubu=ja; alle, når der ikke er delt op",
                english: "The group, as dubu=ja; alle (all) where cases are not divided"),
            .criterion,
            Column(
                "periode", danish: "Måned, kvartal (2013-K2) eller år",
                english: "Month, quarter (2013-K2, the second of 2013) or year"),
            Column(
                "n", danish: "Sager med ja, delvist eller nej i perioden",
                english: "Cases with yes, partly or no in the period"),
            .yes, .share,
        ] + Column.ends("andel_nedre", "andel_oevre") + [
            Column(
                "midte", danish: "Rækkens samlede andel: summen af ja over summen af n",
                english: "The share of the whole series: the sum of ja over the sum of n"),
            Column(
                "graense_nedre", danish: "Nedre kontrolgrænse: midte minus tre standardfejl ved dette n, mindst 0",
                english: "Lower control limit: midte less three standard errors at this n, at least 0"),
            Column(
                "graense_oevre", danish: "Øvre kontrolgrænse: midte plus tre standardfejl ved dette n, højst 1",
                english: "Upper control limit: midte plus three standard errors at this n, at most 1"),
            Column(
                "udenfor", danish: "ja, når andelen ligger uden for grænserne",
                english: "ja (yes) where the share lies outside the limits"),
            Column(
                "skift",
                danish:
                    "ja, når rækken har et for langt løb eller for få krydsninger af medianen (Anhøj og Olesen 2014)",
                english:
                    "ja where the series has too long a run or crosses its median too seldom (Anhøj and Olesen 2014)"),
            Column(
                "sammenfoejet", danish: "ja, når punktet er bedømt efter en tidligere standard og ført over",
                english: "ja where the point is judged by an earlier standard and brought over"),
            Column(
                "regelaendring", danish: "Dage i perioden, hvorfra andre regler gælder, med ; imellem",
                english: "Days of the period from which other rules hold, with ; between them"),
        ]

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
