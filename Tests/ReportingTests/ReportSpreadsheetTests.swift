import AuditModel
import AuditTesting
import Reporting
import Testing

@Suite("The workbook in a spreadsheet", .enabled(if: LibreOffice.isInstalled))
struct ReportSpreadsheetTests {
    @Test("Recalculated, its tables hold the numbers of tabeller.csv, and ids that look like formulas are texts")
    func tables() throws {
        let verdicts: [Verdict] = [.yes, .yes, .partly, .no, .notApplicable, .notAssessable]
        let cases = (0..<30).map { index in
            ReportSamples.auditedCase(
                [101, 147, 151][index % 3], "=\(index)+1", [verdicts[index % 6], verdicts[index % 4]],
                period: 2012 + index % 2, file: "+a\(index).xml")
        }
        let files = try WrittenFiles.report(
            of: cases, standard: ReportSamples.standard(criteria: 2), register: ReportSamples.register,
            formats: [.csv, .xlsx])
        let sheets = try LibreOffice.sheets(ofWorkbook: files.scratch.path("rapport.xlsx"))
        #expect(
            Set(sheets.keys) == ["Oversigt", "Tabeller", "Kommuner", "Sager", "Fund", "Karantæne", "Metode"])
        let expected = files.rows("tabeller.csv").dropFirst()
        let shown = try #require(sheets["Tabeller"]).dropFirst()
        #expect(shown.count == expected.count)
        for (row, numbers) in zip(shown, expected) {
            #expect(row[0]?.shown == numbers[0] && row[2]?.shown == numbers[2])
            #expect(row[4...9].map { $0?.value } == numbers[3...8].map { $0 })
            for (share, percent) in zip(row[10...12], numbers[9...11]) {
                #expect(share?.formula?.hasPrefix("of:=[.") == true)
                #expect(share?.shown == percent + "%")
                #expect(share?.type == "percentage")
            }
            for (end, percent) in zip(row[13...14], numbers[12...13]) {
                let number = try #require(end?.number)
                #expect((100 * number - (try #require(Double(percent)))).magnitude <= 0.0501)
                #expect(end?.shown == percent + "%")
            }
        }
        let own = try #require(sheets["Sager"]).dropFirst()
        #expect(own.map { $0[1]?.shown } == cases.map(\.id))
        #expect(own.allSatisfy { $0[1]?.type == "string" && $0[1]?.formula == nil && $0[8]?.type == "float" })
        let findings = try #require(sheets["Fund"]).dropFirst()
        #expect(findings.count == 60)
        #expect(findings.allSatisfy { $0[1]?.type == "string" && $0[9]?.type == "string" && $0[9]?.formula == nil })
        #expect(sheets.values.joined().joined().allSatisfy { !($0?.shown.hasPrefix("#") ?? false) }, "no #DIV/0!")
    }
}
