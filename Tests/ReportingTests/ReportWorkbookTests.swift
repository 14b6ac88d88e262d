import AuditModel
import AuditTesting
import Reporting
import Testing

@Suite("The workbook")
struct ReportWorkbookTests {
    private static let standard = ReportSamples.standard([
        ReportSamples.criterion("k1", published: PublishedShare(yes: 0.6, n: 116)), ReportSamples.criterion("k2"),
    ])

    private func workbook(
        _ cases: [AuditedCase], publication: Publication? = nil, language: ReportLanguage = .danish
    ) throws -> WorkbookParts {
        let files = try WrittenFiles.report(
            of: cases, standard: Self.standard, register: ReportSamples.register, language: language,
            formats: [.xlsx], publication: publication,
            quarantine: [
                QuarantineEntry(
                    file: "=b.xml", position: .line(3, column: 1), caseID: nil, code: .malformed, message: "Ret filen.")
            ])
        return try WorkbookParts(path: files.scratch.path("rapport.xlsx"))
    }

    private static let cases = [
        ReportSamples.auditedCase(101, "=1+1", [.yes, .no], file: "+a.xml"),
        ReportSamples.auditedCase(147, "b 251248-9996", [.partly, .notApplicable], period: nil, words: nil),
        ReportSamples.auditedCase(147, "c", [.yes, .yes]),
    ]

    @Test("It has the sheets that are promised, in their order")
    func sheets() throws {
        #expect(
            try workbook(Self.cases).sheetNames
                == ["Oversigt", "Tabeller", "Kommuner", "Sager", "Fund", "Karantæne", "Metode"])
        #expect(
            try workbook(Self.cases, language: .english).sheetNames
                == ["Overview", "Tables", "Municipalities", "Cases", "Findings", "Quarantine", "Method"])
    }

    @Test("Tables hold counts as numbers, and shares as formulas of them")
    func tables() throws {
        let cells = try workbook(Self.cases).cells(ofSheet: 2)
        #expect(cells["A2"] == "alle")
        #expect(cells["C2"] == "k1")
        // k1: two ja, one delvist.
        #expect(["E2", "F2", "G2", "H2", "I2", "J2"].map { cells[$0] } == ["3", "2", "1", "0", "0", "0"])
        #expect(["K2", "L2", "M2"].map { cells[$0] } == ["=F2/E2", "=G2/E2", "=H2/E2"])
        // k2: one ja, one nej, one outside N.
        #expect(["E3", "F3", "G3", "H3", "I3", "J3"].map { cells[$0] } == ["2", "1", "0", "1", "1", "0"])
    }

    @Test("Municipalities stand by number with a share of ja for each criterion")
    func municipalities() throws {
        let cells = try workbook(Self.cases).cells(ofSheet: 3)
        #expect(["A2", "B2", "C2", "D2", "E2"].map { cells[$0] } == ["101", "København", "1", "1", "0"])
        #expect(["A3", "B3", "C3", "D3", "E3"].map { cells[$0] } == ["147", "Frederiksberg", "2", "0.5", "1"])
    }

    @Test("Cases and findings have a row each, ids stay text, and CPR numbers are masked")
    func rows() throws {
        let parts = try workbook(Self.cases)
        let cases = parts.cells(ofSheet: 4)
        #expect(["A2", "B2", "C2", "H2", "I2"].map { cases[$0] } == ["101", "=1+1", "2012", "12.25", "4100"])
        #expect(["B3", "C3", "I3"].map { cases[$0] } == ["b ######-####", nil, nil])
        #expect(!parts.sheet(4).contains("<f>"))
        let findings = parts.cells(ofSheet: 5)
        #expect(["B3", "D3", "E3", "F3"].map { findings[$0] } == ["=1+1", "k2", "nej", "ingen-analyse"])
        #expect(findings["J2"] == "+a.xml")
        #expect(findings["A8"] == nil)
        #expect(findings["E7"] == "ja")
    }

    @Test("What could not be read stands on a sheet of its own")
    func quarantine() throws {
        let cells = try workbook(Self.cases).cells(ofSheet: 6)
        #expect(["A2", "B2", "D2", "E2"].map { cells[$0] } == ["=b.xml", "3:1", "ikke-velformet", "Ret filen."])
    }

    @Test("A published workbook has no row per case, and empty cells for what is withheld")
    func published() throws {
        let parts = try workbook(
            (0..<12).map { ReportSamples.auditedCase(101, "s\($0)", [$0 < 9 ? .yes : .no, .yes]) },
            publication: Publication(key: [1]))
        #expect(parts.sheetNames == ["Oversigt", "Tabeller", "Kommuner", "Karantæne", "Metode"])
        let cells = parts.cells(ofSheet: 2)
        // Three nej are fewer than five, so nothing but N stands.
        #expect(["E2", "F2", "H2", "K2"].map { cells[$0] } == ["12", nil, nil, nil])
        #expect(["E3", "F3", "K3"].map { cells[$0] } == ["12", "12", "=F3/E3"])
    }

    @Test("The same report gives the same bytes")
    func determinism() throws {
        #expect(try workbook(Self.cases).parts == workbook(Self.cases).parts)
    }
}
