import AuditModel
import Mustache

/// `sager/`: a page per case to print on A4, and `index.html`, the list that opens them; written while cases come in.
///
/// Files are named by a running number in the order of the report, never by a case's id.
struct CaseSheets {
    private static let list = "sager/index.html"

    private let library: MustacheLibrary
    private let words: CaseSheetWords
    private let numbers: ReportNumbers
    private let run: RunRecord
    private let standard: StandardDescription
    private let names: [MunicipalityRegister]
    private let folder: ReportFolder
    private let lines: ByteSink
    private var written = 0

    init(
        in folder: ReportFolder, run: RunRecord, standard: StandardDescription, names: [MunicipalityRegister],
        language: ReportLanguage
    ) throws {
        library = try ReportHTML.caseSheetLibrary()
        words = CaseSheetWords(language)
        numbers = ReportNumbers(language: language)
        self.run = run
        self.standard = standard
        self.names = names
        self.folder = folder
        lines = try folder.open(Self.list)
        try lines(render(["words": TemplateContext.of(words) as Any], "sagsliste-start"))
    }

    mutating func add(_ auditedCase: AuditedCase) throws {
        written += 1
        let digits = String(written)
        let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".html"
        let code = auditedCase.municipality
        let municipality = names.compactMap { $0[code]?.name }.first.map { "\($0) (\(code))" } ?? code.description
        let page = CaseSheetPage(
            auditedCase, number: written, municipality: municipality, run: run, standard: standard, words: words,
            numbers: numbers)
        try folder.write("sager/\(name)", render(TemplateContext.of(page) as Any, "sag"))
        let line = CaseSheetLine(auditedCase, file: name, municipality: municipality)
        try lines(render(TemplateContext.of(line) as Any, "sagsliste-linje"))
    }

    func finish() throws {
        try lines(render([:] as [String: Any], "sagsliste-slut"))
    }

    private func render(_ view: Any, _ template: String) throws -> [UInt8] {
        guard let text = library.render(view, withTemplate: template) else {
            throw ReportTemplateError(template: template)
        }
        return Array(text.utf8)
    }
}
