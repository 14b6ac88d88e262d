package import AuditModel

/// Writes all files of one audit's report while its cases come in; memory does not grow with their number.
///
/// Cases come sorted by municipality and id. Case by case the rows of `fund.csv` and `sager.csv` go out and the tables
/// are counted; `finish` writes the rest. The caller opens the files and closes them afterwards.
///
/// A published report has neither `fund.csv` nor `sager.csv`: with a row per case anyone could count again what the
/// tables withhold, and pseudonymised rows are still personal data. What else it withholds is in `Suppression`.
package struct ReportWriter {
    /// Opens an output file by its name inside the report's folder ("fund.csv").
    package typealias Opener = (_ name: String) throws -> ByteSink

    private let run: RunRecord
    private let standard: StandardDescription
    private let language: ReportLanguage
    private let formats: Set<ReportFormat>
    private let publication: Publication?
    private let registers: [MunicipalityRegister]
    private let open: Opener

    private var findings: FindingsCSV?
    private var cases: CasesCSV?
    private var counter: TableCounter
    private var measures = CaseMeasures()
    private var quarantine: [QuarantineEntry] = []

    /// - Parameters:
    ///   - register: the register given with the run; without one there are no groups by ICS and DUBU.
    ///   - names: the shipped register, for the names of municipalities the given one does not have.
    package init(
        run: RunRecord, standard: StandardDescription, register: MunicipalityRegister?, names: MunicipalityRegister,
        language: ReportLanguage, formats: Set<ReportFormat>, publication: Publication?, open: @escaping Opener
    ) throws {
        self.run = run
        self.standard = standard
        self.language = language
        self.formats = formats
        self.publication = publication
        self.open = open
        registers = [register, names].compactMap { $0 }
        counter = TableCounter(criteria: standard.criteria.count, register: register)
        if formats.contains(.csv), publication == nil {
            findings = try FindingsCSV(standard: standard, language: language, to: open("fund.csv"))
            cases = try CasesCSV(to: open("sager.csv"))
        }
    }

    /// - Precondition: the case has a finding for every criterion, in the order of the standard.
    package mutating func add(_ auditedCase: AuditedCase) throws {
        counter.add(auditedCase)
        measures.add(auditedCase)
        try findings?.add(auditedCase)
        try cases?.add(auditedCase)
    }

    /// Entries may come in any order and are kept until the end; they are few, or something is very wrong.
    package mutating func add(_ entry: QuarantineEntry) {
        quarantine.append(published(entry))
    }

    /// Writes what needs all cases, and the rest of every file.
    package consuming func finish(_ counts: RunCounts) throws {
        try findings?.flush()
        try cases?.flush()
        let content = content(counts)
        try QuarantineCSV.write(content.quarantine, to: open("karantaene.csv"))
        if formats.contains(.csv) {
            try TablesCSV.write(content.tables, standard: standard, to: open("tabeller.csv"))
        }
        if formats.contains(.html) { try open("rapport.html")(ReportHTML.bytes(content)) }
        if formats.contains(.json) { try open("rapport.json")(ReportJSON.value(content).bytes) }
        let omitted = publication == nil ? [] : ["fund.csv", "sager.csv"]
        try open("koersel.json")(RunJSON.value(content, omitted: omitted).bytes)
    }

    private func content(_ counts: RunCounts) -> ReportContent {
        let counted = counter.tables
        let suppression = publication.map { Suppression(counted, threshold: $0.threshold) }
        let tables = suppression.map { ReportTables(counted, suppression: $0) } ?? ReportTables(counted)
        let threshold = publication?.threshold
        return ReportContent(
            run: run, counts: counts, standard: standard, language: language, tables: tables,
            names: names(in: tables), topics: ReportContent.topics(of: standard, in: tables),
            pages: Distribution(measures.pages, bounds: [0, 10, 25, 50, 75], threshold: threshold),
            repetition: Distribution(measures.repetition, bounds: [0, 5, 10, 25, 50], threshold: threshold),
            analysisTypes: Self.suppressed(measures.analysisTypes, under: threshold),
            warnings: Self.suppressed(measures.warnings, under: threshold),
            warnedCases: warnedCases(under: threshold),
            quarantine: quarantine.sorted(by: Self.isBefore),
            publication: suppression.map { suppression in
                ReportContent.PublicationSummary(
                    threshold: threshold ?? 0, suppressedRows: suppression.suppressedRows,
                    rows: tables.groups.reduce(0) { $0 + $1.rows.count })
            })
    }

    private func warnedCases(under threshold: Int?) -> [(municipality: MunicipalityCode, cases: Int?)] {
        let sorted = measures.warnedCases.sorted { $0.key < $1.key }
        return zip(sorted, Self.suppressed(sorted.map(\.value), under: threshold)).map { ($0.key, $1) }
    }

    private func names(in tables: ReportTables) -> [MunicipalityCode: String] {
        var names: [MunicipalityCode: String] = [:]
        for group in tables.groups(of: .municipality) {
            guard let code = MunicipalityCode(group.group.id) else { continue }
            names[code] = registers.compactMap { $0[code]?.name }.first
        }
        return names
    }

    /// The entry without CPR numbers; published, also without what names a case or a file.
    private func published(_ entry: QuarantineEntry) -> QuarantineEntry {
        guard let publication else {
            return QuarantineEntry(
                file: CPRNumber.masked(entry.file), position: entry.position,
                caseID: entry.caseID.map { CPRNumber.masked($0) }, code: entry.code,
                message: CPRNumber.masked(entry.message))
        }
        return QuarantineEntry(
            file: Publication.publishedID(for: entry.file, key: publication.key), position: entry.position,
            caseID: entry.caseID.map { Publication.publishedID(for: $0, key: publication.key) }, code: entry.code,
            message: entry.code.sentence[language])
    }

    /// All counts, or none when one of them lies between 0 and the threshold.
    private static func suppressed(_ counts: [Int], under threshold: Int?) -> [Int?] {
        guard let threshold, counts.contains(where: { $0 > 0 && $0 < threshold }) else { return counts }
        return counts.map { _ in nil }
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
        case (.line(let line, let column), .line(let otherLine, let otherColumn)):
            (line, column) < (otherLine, otherColumn)
        case (.jsonLine(let line, let pointer), .jsonLine(let otherLine, let otherPointer)):
            (line, pointer) < (otherLine, otherPointer)
        case (.some(let one), .some(let other)): one.description < other.description
        }
    }
}
