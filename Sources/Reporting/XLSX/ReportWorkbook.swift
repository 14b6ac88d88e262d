import AuditModel
import Statistics
import XLSXWriting

/// `rapport.xlsx`: the tables of the report as a spreadsheet, with a row per case and finding unless it is published.
///
/// Rows of cases go out while they come in; what needs all cases is written at the end, on the sheets before them.
struct ReportWorkbook: ~Copyable {
    /// Sheets with a row per case; a published workbook has none.
    private struct CaseSheets {
        let cases: Workbook.SheetID
        let findings: Workbook.SheetID
    }

    private var book: Workbook
    private let words: WorkbookWords
    private let standard: StandardDescription
    private let language: ReportLanguage
    private let hasReviews: Bool
    private let overview: Workbook.SheetID
    private let tables: Workbook.SheetID
    private let municipalities: Workbook.SheetID
    private let caseSheets: CaseSheets?
    private let quarantine: Workbook.SheetID
    private let method: Workbook.SheetID
    /// Cases whose findings no longer fitted on their sheet.
    private var casesWithoutRoom = 0

    init(
        place: ReportFolder, run: RunRecord, standard: StandardDescription, language: ReportLanguage, isPublished: Bool,
        hasReviews: Bool
    )
        throws
    {
        let words = WorkbookWords(language)
        var opened = try Workbook(
            path: place.path("rapport.xlsx"), title: standard.title[language], scratchFolder: place.scratch,
            created: Int(run.referenceDate.daysSinceEpoch) * 86_400)
        let overview = try opened.addSheet(words.overview)
        let tables = try opened.addSheet(words.tables)
        let municipalities = try opened.addSheet(words.municipalities(standard.criteria.map { $0.title[language] }))
        let caseSheets =
            isPublished
            ? nil
            : CaseSheets(
                cases: try opened.addSheet(words.cases),
                findings: try opened.addSheet(words.findings(hasReviews: hasReviews)))
        let quarantine = try opened.addSheet(words.quarantine)
        let method = try opened.addSheet(words.method)
        self.words = words
        self.standard = standard
        self.language = language
        self.hasReviews = hasReviews
        self.overview = overview
        self.tables = tables
        self.municipalities = municipalities
        self.caseSheets = caseSheets
        self.quarantine = quarantine
        self.method = method
        book = opened
    }

    mutating func add(_ auditedCase: AuditedCase) throws {
        guard let caseSheets else { return }
        let id = CPRNumber.masked(auditedCase.id)
        guard book.hasRoom(in: caseSheets.findings, forRows: auditedCase.findings.count) else {
            casesWithoutRoom += 1
            return
        }
        try book.add(caseRow(auditedCase, id: id), to: caseSheets.cases)
        let file = CPRNumber.masked(auditedCase.file)
        for (finding, criterion) in zip(auditedCase.findings, standard.criteria) {
            try book.add(
                [
                    .text(auditedCase.municipality.description), .text(id),
                    auditedCase.period.map { .integer($0) } ?? .empty, .text(criterion.id.rawValue),
                    .text(finding.verdict.rawValue), .text(finding.reasonID),
                    .text(finding.explanation(language)), .text(finding.document?.rawValue ?? ""),
                    .text(finding.section?.rawValue ?? ""), .text(file),
                    .text(finding.position?.description ?? ""),
                ] + (hasReviews ? reviewCells(finding) : []), to: caseSheets.findings)
        }
    }

    /// Writes what needs all cases, and the file.
    consuming func finish(_ content: ReportContent) throws {
        try writeOverview(content)
        try writeTables(content)
        try writeMunicipalities(content)
        for entry in content.quarantine {
            try book.add(
                [
                    .text(entry.file), .text(entry.position?.description ?? ""), .text(entry.caseID ?? ""),
                    .text(entry.code.rawValue), .text(entry.message),
                ], to: quarantine)
        }
        for line in words.methodLines(content) { try book.add(line, to: method) }
        try book.close()
    }

    private func caseRow(_ auditedCase: AuditedCase, id: String) -> [Cell] {
        [
            .text(auditedCase.municipality.description), .text(id), auditedCase.period.map { .integer($0) } ?? .empty,
            auditedCase.setting.date.map(Self.cell) ?? .empty, .text(auditedCase.targetGroup?.rawValue ?? ""),
            .text(auditedCase.legalDemand.rawValue), auditedCase.analysisType.map { .integer($0) } ?? .empty,
            auditedCase.standardPages.map { .decimal($0) } ?? .empty,
            auditedCase.words.map { .integer($0) } ?? .empty,
            auditedCase.repeatedShare.map { .finePercent($0) } ?? .empty,
            .text(
                auditedCase.warnings.map { "\($0.kind.rawValue):\(CPRNumber.masked($0.name))" }
                    .joined(separator: "; ")),
        ]
    }

    /// What the program and the human answered, what became of it, and when; empty where nobody reviewed.
    private func reviewCells(_ finding: AuditedCase.LocatedFinding) -> [Cell] {
        guard let review = finding.review else { return [] }
        return [
            .text(review.machine.rawValue), .text(finding.reason.rawValue), .text(review.human.rawValue),
            .text(review.mark(language)), review.day.map(Self.cell) ?? .empty,
        ]
    }

    private mutating func writeOverview(_ content: ReportContent) throws {
        let numbers = ReportNumbers(language: language)
        let sentences = ReportSentences(numbers: numbers)
        try book.add([.title(content.standard.title[language])], to: overview)
        for fact in ReportPage.facts(content, ReportWords(language), numbers) {
            try book.add([.strong(fact.term), .text(fact.value)], to: overview)
        }
        if let text = sentences.ownThresholds(content.standard) {
            try book.add([.strong(ReportWords(language).ownThresholds), .empty, .wrapped(text)], to: overview)
        }
        if let publication = content.publication {
            try book.add([.wrapped(sentences.suppression(publication))], to: overview)
        }
        if let text = content.reviewText(numbers) {
            try book.add([.strong(ReportWords(language).reviews), .empty, .wrapped(text)], to: overview)
        }
        if casesWithoutRoom > 0 { try book.add([.wrapped(words.withoutRoom(casesWithoutRoom))], to: overview) }
        try book.add([], to: overview)
        try book.add([.strong(TopicChoice.heading(content.topics.count, language))], to: overview)
        for topic in content.topics {
            let criterion = standard.criteria[topic.criterion]
            try book.add(
                [
                    .wrapped(criterion.title[language]), Self.share(topic.share),
                    .wrapped(
                        sentences.topic(topic.share, target: criterion.target, published: criterion.published)),
                ], to: overview)
        }
        try book.add([], to: overview)
        let hasPublished = content.standard.hasPublishedShares
        try book.add(words.overviewHeadings(hasPublished: hasPublished).map { .strong($0) }, to: overview)
        for (criterion, row) in zip(standard.criteria, content.tables[.all]?.rows ?? []) {
            let interval = row.yesShare?.interval
            var cells: [Cell] = [
                .wrapped(criterion.title[language]), row.yesShare.map(Self.share) ?? .empty,
                .wrapped(criterion.question[language]), row.counted.map { .integer($0) } ?? .empty,
                interval.map { .percent($0.lower) } ?? .empty, interval.map { .percent($0.upper) } ?? .empty,
            ]
            if hasPublished { cells.append(criterion.published.map { .percent($0.yes) } ?? .empty) }
            cells.append(criterion.target.map { .percent($0) } ?? .empty)
            try book.add(cells, to: overview)
        }
    }

    private mutating func writeTables(_ content: ReportContent) throws {
        var line = 1
        for group in content.tables.groups {
            let name = ReportPage.groupName(group.group, content)
            for (criterion, row) in zip(standard.criteria, group.rows) {
                line += 1
                let counts = [row.counted, row.yes, row.partly, row.no, row.notApplicable, row.notAssessable]
                let shares = zip(["F", "G", "H"], [row.yesShare, row.partlyShare, row.noShare])
                try book.add(
                    [
                        .text(group.group.grouping.rawValue), .text(name), .text(criterion.id.rawValue),
                        .text(criterion.title[language]),
                    ] + counts.map { $0.map { .integer($0) } ?? .empty }
                        + shares.map { column, share in
                            share?.fraction.map { .percentFormula("\(column)\(line)/E\(line)", result: $0) } ?? .empty
                        }
                        + [row.yesShare?.interval?.lower, row.yesShare?.interval?.upper].map { end in
                            end.map { .finePercent($0) } ?? .empty
                        }, to: tables)
            }
        }
    }

    /// A row per municipality, by number, and a column per criterion with the share of ja.
    private mutating func writeMunicipalities(_ content: ReportContent) throws {
        for group in content.tables.groups(of: .municipality) {
            let name = MunicipalityCode(group.group.id).flatMap { content.names[$0] } ?? ""
            try book.add(
                [.text(group.group.id), .text(name), group.cases.map { .integer($0) } ?? .empty]
                    + group.rows.map { $0.yesShare.map(Self.share) ?? .empty }, to: municipalities)
        }
    }

    private static func share(_ share: Share) -> Cell { share.fraction.map { .percent($0) } ?? .empty }

    private static func cell(_ date: CalendarDate) -> Cell {
        let (year, month, day) = date.components
        return .date(year: year, month: month, day: day)
    }
}
