import AuditModel
import Reporting
import Testing

@Suite("CSV files")
struct CSVTests {
    @Test("A case gives a row per criterion, with reason and place, and no text of the case")
    func findings() throws {
        let cases = [
            ReportSamples.auditedCase(147, "147-2013-0042", [.no, .notApplicable], file: "zip!a.xml"),
            ReportSamples.auditedCase(151, "x", [.yes, .partly], period: nil, position: .jsonLine(3, pointer: "/id")),
        ]
        let files = try WrittenFiles.report(of: cases, standard: ReportSamples.standard(criteria: 2))
        let reason = "ingen-analyse,Der er ingen samlet analyse.,boernefaglig-undersoegelse,samlet-analyse"
        #expect(
            files.text("fund.csv")
                == [
                    "kommune,sag,periode,standard,kriterium,svar,grund,begrundelse,dokument,afsnit,fil,position",
                    "147,147-2013-0042,2012,proeve,k1,nej,\(reason),zip!a.xml,12:5",
                    "147,147-2013-0042,2012,proeve,k2,ikke-relevant,\(reason),zip!a.xml,12:5",
                    "151,x,,proeve,k1,ja,\(reason),a.xml,3:/id",
                    "151,x,,proeve,k2,delvist,\(reason),a.xml,3:/id",
                    "",
                ].joined(separator: "\r\n"))
    }

    @Test("In English the reason is English and the ids stay")
    func english() throws {
        let files = try WrittenFiles.report(
            of: [ReportSamples.auditedCase(147, "x", [.no])], standard: ReportSamples.standard(criteria: 1),
            language: .english)
        #expect(files.rows("fund.csv").last?[5...7] == ["nej", "ingen-analyse", "There is no overall analysis."])
    }

    @Test("A case gives a row of measures with fixed decimals")
    func cases() throws {
        let cases = [
            ReportSamples.auditedCase(
                147, "x", [.yes],
                warnings: [.init(.impossibleDate, name: "dato"), .init(.unknownValue, name: "skabelon")]),
            ReportSamples.auditedCase(
                147, "y", [.yes], period: nil, targetGroup: nil, legalDemand: .notDemanded, pages: nil, words: nil,
                repeated: nil, analysisType: nil),
        ]
        let files = try WrittenFiles.report(of: cases, standard: ReportSamples.standard(criteria: 1))
        #expect(
            files.text("sager.csv")
                == [
                    "kommune,sag,periode,maalgruppe,lovkrav,analysetype,sider,ord,gentaget_pct,advarsler",
                    "147,x,2012,udsat,ja,2,12.3,4100,8.2,umulig-dato:dato;ukendt-vaerdi:skabelon",
                    "147,y,,,nej,,,,,",
                    "",
                ].joined(separator: "\r\n"))
    }

    @Test("Every reason has a sentence in both languages", arguments: Reason.allCases)
    func reasons(reason: Reason) {
        for language in ReportLanguage.allCases {
            #expect(reason.sentence[language].hasSuffix("."))
        }
    }

    @Test(
        "Cells that look like formulas are defused, and what needs quotes is quoted",
        arguments: [
            ("=1+1", "'=1+1"), ("+45", "'+45"), ("-", "'-"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""),
            ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
            ("a=b", "a=b"), ("æ ø å", "æ ø å"),
        ])
    func cells(id: String, expected: String) throws {
        let files = try WrittenFiles.report(
            of: [ReportSamples.auditedCase(147, id, [.yes])], standard: ReportSamples.standard(criteria: 1))
        #expect(files.text("sager.csv").contains("\r\n147,\(expected),2012,udsat,"))
        #expect(files.text("fund.csv").contains("\r\n147,\(expected),2012,proeve,k1,ja,"))
    }

    @Test("CPR numbers in ids, file names and messages are masked")
    func masking() throws {
        let files = try WrittenFiles.report(
            of: [ReportSamples.auditedCase(147, "sag 251248-9996", [.yes], file: "2512489996.xml")],
            standard: ReportSamples.standard(criteria: 1),
            quarantine: [
                QuarantineEntry(
                    file: "mappe/251248 9996.xml", position: nil, caseID: "2512489996", code: .cprAsID,
                    message: "Id 251248-9996")
            ])
        for (name, bytes) in files.files { #expect(CPRNumber.ranges(in: bytes).isEmpty, "\(name)") }
        #expect(
            files.rows("karantaene.csv").last
                == ["mappe/######-####.xml", "", "######-####", "cpr-som-id", "Id ######-####"])
    }

    @Test("Quarantine speaks the language of the report; of an entry from a ledger what its code says")
    func quarantineInEnglish() throws {
        let entries = [
            QuarantineEntry(
                file: "a.json", position: nil, caseID: nil, code: .encoding, message: "Gem filen som UTF-8.",
                english: "Save the file as UTF-8."),
            QuarantineEntry(file: "b.json", position: nil, caseID: nil, code: .empty, message: "Eksportér igen."),
        ]
        func messages(in language: ReportLanguage) throws -> [String?] {
            let files = try WrittenFiles.report(
                of: [], standard: ReportSamples.standard(criteria: 1), language: language, quarantine: entries)
            return files.rows("karantaene.csv").dropFirst().map(\.last)
        }
        #expect(try messages(in: .danish) == ["Gem filen som UTF-8.", "Eksportér igen."])
        #expect(try messages(in: .english) == ["Save the file as UTF-8.", "The file is empty."])
    }

    @Test("Quarantine is sorted by file and place, whatever order it came in")
    func quarantine() throws {
        func entry(_ file: String, _ position: SourcePosition?) -> QuarantineEntry {
            QuarantineEntry(file: file, position: position, caseID: nil, code: .malformed, message: "Ret filen.")
        }
        let sorted = [
            entry("a.xml", nil), entry("a.xml", .line(2, column: 9)), entry("a.xml", .line(10, column: 1)),
            entry("b.ndjson", .jsonLine(9, pointer: "")), entry("b.ndjson", .jsonLine(11, pointer: "/id")),
        ]
        for entries in [sorted, sorted.reversed(), [sorted[2], sorted[4], sorted[0], sorted[3], sorted[1]]] {
            let files = try WrittenFiles.report(
                of: [], standard: ReportSamples.standard(criteria: 1), quarantine: entries)
            #expect(files.rows("karantaene.csv").map { $0[1] } == ["position", "", "2:9", "10:1", "9", "11:/id"])
        }
    }
}
