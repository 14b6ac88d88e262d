package import AuditModel
import XLSXWriting

/// Writes all files of one audit's report while its cases come in; memory does not grow with their number.
///
/// Cases come sorted by municipality and id. Case by case the rows of `fund.csv` and `sager.csv` go out and the tables
/// are counted; `finish` writes the rest. The caller opens the files and closes them afterwards.
///
/// Of a published report `fund.csv` and `sager.csv` tell only what `OpenCriteria` lets through; what its tables withhold is
/// in `Suppression`.
package struct ReportWriter: ~Copyable {
    private let run: RunRecord
    private let standard: StandardDescription
    private let language: ReportLanguage
    private let formats: Set<ReportFormat>
    private let publication: Publication?
    private let registers: [MunicipalityRegister]
    private let folder: ReportFolder

    private var findings: FindingsCSV?
    private var cases: CasesCSV?
    private var publishedRows: PublishedRows?
    private var workbook: ReportWorkbook?
    private var sarif: ReportSARIF?
    private var sheets: CaseSheets?
    private var counter: TableCounter
    private var measures = CaseMeasures()
    private var quarantine: [QuarantineEntry] = []
    private var reviews = ReviewCounts()

    /// - Parameters:
    ///   - register: the register given with the run; without one there are no groups by ICS and DUBU.
    ///   - hasCaseSheets: whether cases carry notes for sheets; never with a publication.
    ///   - names: the shipped register, for the names of municipalities the given one does not have.
    ///   - hasReviews: whether humans have reviewed cases; lists of findings then have columns for it.
    package init(
        run: RunRecord, standard: StandardDescription, register: MunicipalityRegister?, names: MunicipalityRegister,
        language: ReportLanguage, formats: Set<ReportFormat>, hasCaseSheets: Bool = false, publication: Publication?,
        folder: ReportFolder, hasReviews: Bool = false
    ) throws {
        precondition(!hasCaseSheets || publication == nil, "case sheets are never published")
        self.run = run
        self.standard = standard
        self.language = language
        self.formats = formats
        self.publication = publication
        self.folder = folder
        registers = [register, names].compactMap { $0 }
        counter = TableCounter(criteria: standard.criteria.count, register: register)
        if hasCaseSheets {
            sheets = try CaseSheets(
                in: folder, run: run, standard: standard, names: registers, language: language)
        }
        if formats.contains(.csv), let publication {
            publishedRows = PublishedRows(
                standard: standard, language: language, key: publication.key, scratch: folder.scratch)
        } else if formats.contains(.csv) {
            findings = try FindingsCSV(
                standard: standard, language: language, hasReviews: hasReviews, to: folder.open("fund.csv"))
            cases = try CasesCSV(to: folder.open("sager.csv"))
        }
        if formats.contains(.xlsx) {
            do {
                workbook = try ReportWorkbook(
                    place: folder, run: run, standard: standard, language: language, isPublished: publication != nil,
                    hasReviews: hasReviews)
            } catch { throw Self.named(error) }
        }
        if formats.contains(.sarif), publication == nil {
            sarif = ReportSARIF(
                run: run, standard: standard, language: language, to: try folder.open("rapport.sarif"))
        }
    }

    /// - Precondition: the case has a finding for every criterion, in the order of the standard.
    package mutating func add(_ auditedCase: AuditedCase) throws {
        counter.add(auditedCase)
        measures.add(auditedCase)
        reviews.add(auditedCase)
        try findings?.add(auditedCase)
        try cases?.add(auditedCase)
        try publishedRows?.add(auditedCase)
        do { try workbook?.add(auditedCase) } catch { throw Self.named(error) }
        try sarif?.add(auditedCase)
        try sheets?.add(auditedCase)
    }

    /// Entries may come in any order and are kept until the end; they are few, or something is very wrong.
    package mutating func add(_ entry: QuarantineEntry) {
        quarantine.append(published(entry))
    }

    /// Writes what needs all cases, and the rest of every file.
    ///
    /// - Parameter timeline: with a ledger, its runs up to this one. A published report leaves it out: the difference
    ///   between two runs may be a single case.
    package consuming func finish(_ counts: RunCounts, timeline: Timeline? = nil) throws {
        try findings?.flush()
        try cases?.flush()
        let counted = counter.tables
        let suppression = publication.map { Suppression(counted, threshold: $0.threshold, standard: standard) }
        let open = publication.flatMap { publication in
            suppression.map {
                OpenCriteria(
                    $0, groups: counted.groups.count, standard: standard, threshold: publication.threshold)
            }
        }
        let content = content(counts, counted, suppression, open, timeline)
        if let open, let rows = publishedRows.take() { try rows.finish(open, folder: folder) }
        try QuarantineCSV.write(content.quarantine, to: folder.open("karantaene.csv"))
        if formats.contains(.csv) {
            try TablesCSV.write(content.tables, standard: standard, to: folder.open("tabeller.csv"))
        }
        if formats.contains(.html) { try folder.open("rapport.html")(ReportHTML.bytes(content)) }
        if formats.contains(.json) { try folder.open("rapport.json")(ReportJSON.value(content).bytes) }
        try sheets?.finish()
        try sarif?.finish(content.quarantine)
        try folder.open("koersel.json")(RunJSON.value(content, omitted: omitted).bytes)
        if let workbook = workbook.take() {
            do { try workbook.finish(content) } catch { throw Self.named(error) }
        }
    }

    private static func named(_ error: any Error) -> any Error {
        (error as? WorkbookError).map { ReportFileError(file: "rapport.xlsx", reason: $0.message) } ?? error
    }

    /// Files that were asked for and are not published: with places of single cases, withheld numbers could be counted
    /// again.
    private var omitted: [String] {
        publication != nil && formats.contains(.sarif) ? ["rapport.sarif"] : []
    }

    private func content(
        _ counts: RunCounts, _ counted: CountedTables, _ suppression: Suppression?, _ open: OpenCriteria?,
        _ timeline: Timeline?
    ) -> ReportContent {
        let tables = suppression.map { ReportTables(counted, suppression: $0) } ?? ReportTables(counted)
        let threshold = publication?.threshold
        return ReportContent(
            run: run, counts: counts, standard: standard, language: language, tables: tables,
            names: names(in: tables), topics: topics(in: tables),
            pages: Distribution(
                measures.pages, bounds: [0, 5, 10, 15, 20, 25, 30, 40, 50, 75], threshold: threshold),
            repetition: Distribution(
                measures.repetition, bounds: [0, 2, 5, 10, 15, 20, 25, 35, 50], threshold: threshold),
            analysisTypes: measures.analysisTypes.map { publication == nil ? $0 : nil },
            remarks: remarks(under: threshold), funnels: ReportContent.funnels(in: tables),
            quarantine: quarantine.sorted(by: Self.isBefore), reviews: reviews,
            timeline: publication == nil ? timeline : nil,
            publication: suppression.map { suppression in
                ReportContent.PublicationSummary(
                    threshold: threshold ?? 0, suppressedRows: suppression.suppressedRows,
                    rows: tables.groups.reduce(0) { $0 + $1.rows.count }, openCriteria: open?.count ?? 0,
                    criteria: standard.criteria.count)
            })
    }

    private func topics(in tables: ReportTables) -> [ReportContent.Topic] {
        TopicChoice.topics(of: standard, shares: tables[.all]?.rows.map(\.yesShare) ?? []).map { choice in
            var topic = ReportContent.Topic(criterion: choice.criterion, share: choice.share)
            guard let (why, cases) = measures.commonShortfall(criterion: topic.criterion) else { return topic }
            if let publication {
                // How many answers are a human's is not published.
                guard why != .corrected, cases >= publication.threshold else { return topic }
            }
            topic.shortfall = ReportContent.Shortfall(why: why, cases: publication == nil ? cases : nil)
            return topic
        }
    }

    /// Remarks by municipality. A published report has only those the tables tell nothing of, and none of them when a
    /// single count lies between 0 and the threshold.
    private func remarks(under threshold: Int?) -> [ReportContent.MunicipalityRemarks] {
        let sorted = measures.remarks.sorted { $0.key < $1.key }
        guard let threshold else {
            return sorted.map { code, counts in
                ReportContent.MunicipalityRemarks(
                    municipality: code, cases: measures.remarkedCases[code], counts: counts)
            }
        }
        let told = CaseRemark.allCases.map { !$0.isInTables }
        let isHidden = sorted.contains { _, counts in
            zip(counts, told).contains { count, isTold in isTold && count > 0 && count < threshold }
        }
        return sorted.map { code, counts in
            ReportContent.MunicipalityRemarks(
                municipality: code, cases: nil, counts: zip(counts, told).map { $1 && !isHidden ? $0 : nil })
        }
    }

    private func names(in tables: ReportTables) -> [MunicipalityCode: String] {
        var names: [MunicipalityCode: String] = [:]
        for group in tables.groups(of: .municipality) {
            guard let code = MunicipalityCode(group.group.id) else { continue }
            names[code] = registers.compactMap { $0[code]?.name }.first
        }
        return names
    }

    /// The entry in the language of the report, without CPR numbers; published, also without what names a case or a file.
    private func published(_ entry: QuarantineEntry) -> QuarantineEntry {
        guard let publication else {
            return QuarantineEntry(
                file: CPRNumber.masked(entry.file), position: entry.position,
                caseID: entry.caseID.map { CPRNumber.masked($0) }, code: entry.code,
                message: CPRNumber.masked(entry.message(in: language)))
        }
        return QuarantineEntry(
            file: Publication.publishedID(for: entry.file, key: publication.key), position: entry.position,
            caseID: entry.caseID.map { Publication.publishedID(for: $0, key: publication.key) }, code: entry.code,
            message: entry.code.sentence[language])
    }

    private static func isBefore(_ one: QuarantineEntry, _ other: QuarantineEntry) -> Bool {
        if one.file != other.file { return one.file < other.file }
        if one.position != other.position { return isBefore(one.position, other.position) }
        return (one.caseID ?? "", one.code.rawValue, one.message)
            < (other.caseID ?? "", other.code.rawValue, other.message)
    }

    private static func isBefore(_ one: SourcePosition?, _ other: SourcePosition?) -> Bool {
        switch (one, other) {
        case (nil, _): other != nil
        case (_, nil): false
        case (.some(let one), .some(let other)): one < other
        }
    }
}
