import AuditModel
import AuditTesting
import Reporting

/// Made-up standards, cases and registers for the tests of reports.
enum ReportSamples {
    /// A standard of as many criteria as asked for, "k1", "k2", …; nothing published, no targets.
    static func standard(criteria count: Int) -> StandardDescription {
        standard(
            (1...count).map { index in
                criterion("k\(index)", chapter: "3-kvalitet")
            })
    }

    static func standard(
        _ criteria: [CriterionDescription], name: String = "proeve", thresholds: [ThresholdDescription]? = nil
    ) -> StandardDescription {
        StandardDescription(
            name: name, title: LocalizedText(danish: "Prøvestandard", english: "Trial standard"),
            hash: String(repeating: "ab", count: 32), edition: .until2018, criteria: criteria, thresholds: thresholds)
    }

    static func criterion(
        _ id: String, chapter: String = "3-kvalitet", published: PublishedShare? = nil, dimension: Dimension? = nil,
        domain: Domain? = nil, target: Double? = nil
    ) -> CriterionDescription {
        CriterionDescription(
            id: CriterionID(rawValue: id), chapter: chapter,
            question: LocalizedText(danish: "Er \(id) opfyldt?", english: "Is \(id) met?"),
            title: LocalizedText(danish: "Titel \(id)", english: "Title \(id)"), published: published,
            dimension: dimension, domain: domain, target: target)
    }

    static func municipality(_ number: Int) -> MunicipalityCode {
        guard let code = MunicipalityCode(String(number)) else { preconditionFailure("\(number) is no code") }
        return code
    }

    /// A case whose findings have the given verdicts, "k1" first.
    static func auditedCase(
        _ municipality: Int, _ id: String, _ verdicts: [Verdict], period: Int? = 2012,
        targetGroup: TargetGroup? = .sociallyExposed, legalDemand: LegalDemand = .demanded, file: String = "a.xml",
        pages: Double? = 12.25, words: Int? = 4100, repeated: Double? = 0.0815, analysisType: Int? = 2,
        warnings: [ImportWarning] = [], position: SourcePosition? = .line(12, column: 5),
        note: AuditedCase.LocatedFinding.Note? = nil
    ) -> AuditedCase {
        AuditedCase(
            municipality: Self.municipality(municipality), id: id, file: file, period: period,
            setting: CaseSetting(date: nil, ageInYears: nil, team: nil, caseworker: nil, documents: []),
            targetGroup: targetGroup,
            legalDemand: legalDemand, analysisType: analysisType, standardPages: pages, words: words,
            repeatedShare: repeated, warnings: warnings,
            findings: verdicts.enumerated().map { index, verdict in
                AuditedCase.LocatedFinding(
                    criterion: CriterionID(rawValue: "k\(index + 1)"), verdict: verdict, reason: .noAnalysis,
                    document: .assessment, section: .overallAnalysis, position: position,
                    note: note)
            })
    }

    static let register = MunicipalityRegister(entries: [
        .init(code: municipality(101), name: "København", methodSince: nil, systemSince: nil),
        .init(code: municipality(147), name: "Frederiksberg", methodSince: 2007, systemSince: 2012),
        .init(code: municipality(151), name: "Ballerup", methodSince: 2008, systemSince: nil),
        .init(code: municipality(153), name: "Brøndby", methodSince: 2009, systemSince: 2011),
    ])

    static let run = RunRecord(
        version: "1.0.0", referenceDate: CalendarDate(daysSinceEpoch: 16_251),
        options: [.init(name: "standard", value: "proeve"), .init(name: "jobs", value: "2")])
}

/// Keeps what a report wrote, by file name; what a library writes by path lies in `scratch`.
final class WrittenFiles {
    let scratch: ScratchFolder
    private(set) var files: [String: [UInt8]] = [:]

    init() throws { scratch = try ScratchFolder() }

    var folder: ReportFolder {
        ReportFolder(
            open: { [self] in open($0) }, write: { [self] in files[$0] = $1 }, path: { [self] in scratch.path($0) },
            scratch: scratch.path(""))
    }

    private func open(_ name: String) -> ByteSink {
        files[name] = []
        return { [self] bytes in files[name, default: []] += bytes }
    }

    func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

    /// The rows of a CSV file whose cells hold no quotes, header first.
    func rows(_ name: String) -> [[String]] {
        text(name).split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Writes the report of these cases and gives back its files.
    static func report(
        of cases: [AuditedCase], standard: StandardDescription, register: MunicipalityRegister? = nil,
        language: ReportLanguage = .danish, formats: Set<ReportFormat> = [.csv, .json], publication: Publication? = nil,
        hasCaseSheets: Bool = false, hasReviews: Bool = false, quarantine: [QuarantineEntry] = []
    ) throws -> WrittenFiles {
        let files = try WrittenFiles()
        var writer = try ReportWriter(
            run: ReportSamples.run, standard: standard, register: register, names: ReportSamples.register,
            language: language, formats: formats, hasCaseSheets: hasCaseSheets, publication: publication,
            folder: files.folder, hasReviews: hasReviews)
        for auditedCase in cases { try writer.add(auditedCase) }
        for entry in quarantine { writer.add(entry) }
        try writer.finish(
            RunCounts(
                inputs: 3, inputsRead: 2, inputsQuarantined: 1, cases: cases.count + 2, casesAudited: cases.count,
                casesQuarantined: 1, casesRepeated: 1))
        return files
    }
}
