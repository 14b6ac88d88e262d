import AuditModel
import AuditTesting
import Foundation
import Testing

@testable import Auditor

@Suite("The review sheet")
struct ReviewSheetTests {
    private func drawn(_ more: [String] = []) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let result = try AuditorProcess.run(
            [
                "sample", "sager", "--size", "1", "--seed", "a", "--output", "ud", "--reference-date", "2014-06-30",
                "--criteria", "boernesamtale,analyse-foreligger,partshoering",
            ] + more, in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    private func sheet(_ folder: TemporaryFolder) throws -> String {
        String(decoding: try Data(contentsOf: folder.url("ud/arbejdsark.html")), as: UTF8.self)
    }

    @Test("The sheet shows question, verdict and passage in context, and may load nothing")
    func page() throws {
        let html = try sheet(try drawn())
        #expect(html.contains("Er der afholdt børnesamtale?"))
        #expect(html.contains(#"data-criterion="boernesamtale" data-machine="ja""#))
        #expect(html.contains("<mark>"))
        #expect(html.contains("default-src &#39;none&#39;"))
        #expect(!html.contains("http://") && !html.contains("https://"))
        #expect(!html.contains("localStorage") && !html.contains("sessionStorage") && !html.contains("indexedDB"))
    }

    @Test("Blind, the auditor's verdict is hidden; on the official scales the answers are theirs")
    func modes() throws {
        let blind = try sheet(try drawn(["--blind", "--scale", "officiel"]))
        #expect(blind.contains(#"<div class="machine" hidden>"#))
        #expect(!blind.contains(#"<div class="machine">"#))
        #expect(blind.contains("øj grad</span>"))
        #expect(!blind.contains("elvist</span>"))
    }

    @Test("Delvist is offered where a criterion can get it, and nowhere else")
    func offeredAnswers() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        for (criterion, isOffered) in [("opfoelgning-registreret", false), ("opfoelgning-maal", true)] {
            let result = try AuditorProcess.run(
                ["sample", "sager", "--size", "1", "--output", criterion, "--criteria", criterion], in: folder.root)
            #expect(result.status == 0, "\(result.errors)")
            let html = String(
                decoding: try Data(contentsOf: folder.url("\(criterion)/arbejdsark.html")), as: UTF8.self)
            #expect(html.contains("value=\"delvist\"") == isOffered, "\(criterion)")
            #expect(html.contains("value=\"nej\""))
        }
    }

    @Test("A delvist shows what is missing, and first the passage that falls short")
    func failingPassage() throws {
        let folder = try TemporaryFolder()
        let plan = """
            <dokument type="handleplan" id="hp" dato="2013-04-01">
              <afsnit type="maal" id="m1" dimension="skole-og-laering">Anna læser på klassetrin til sommer.</afsnit>
              <afsnit type="maal" id="m2">Kommunen sender referatet videre inden tirsdag.</afsnit>
            </dokument></sag>
            """
        try folder.write(SampleCases.xml().replacing("</sag>", with: plan), to: "sager/a.xml")
        let result = try AuditorProcess.run(
            ["sample", "sager", "--size", "1", "--output", "ud", "--criteria", "maal-domaener"], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        let html = try sheet(folder)
        #expect(html.contains(#"data-criterion="maal-domaener" data-machine="delvist""#))
        let shown = try [
            "Mangler for et ja:", "<mark>Kommunen sender", "Her mangler det: ", "<mark>Anna læser", "Det bygger på: ",
        ].map {
            try #require(html.range(of: $0), "\($0)").lowerBound
        }
        #expect(shown == shown.sorted())
    }

    @Test("A CPR number in a passage is masked on the sheet")
    func masked() throws {
        let folder = try TemporaryFolder()
        let xml = SampleCases.xml().replacing("Samtalen blev holdt", with: "Samtalen med Anna, 251248-9996, blev holdt")
        try folder.write(xml, to: "sager/a.xml")
        let result = try AuditorProcess.run(
            ["sample", "sager", "--size", "1", "--seed", "a", "--output", "ud"], in: folder.root)
        #expect(result.status == 0)
        for file in try content(of: folder.url("ud")).values {
            #expect(!String(decoding: file, as: UTF8.self).contains("9996"))
        }
    }

    @Test("The number the case declares is masked in a passage and around it, its letters too")
    func declaredNumber() throws {
        let folder = try TemporaryFolder()
        let xml = SampleCases.xml().replacing("kommune=", with: "cpr=\"250012-AB12\" kommune=")
            .replacing("Samtalen blev holdt", with: "Samtalen med 250012ab12 blev holdt")
            .replacing("Anna siger", with: "Anna, ２５００１２ AB12, siger")
        try folder.write(xml, to: "sager/a.xml")
        let result = try AuditorProcess.run(
            ["sample", "sager", "--size", "1", "--seed", "a", "--output", "ud"], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        let html = try sheet(folder)
        #expect(html.contains("Samtalen med ########## blev holdt"))
        for file in try content(of: folder.url("ud")).values {
            let text = String(decoding: file, as: UTF8.self)
            #expect(!text.contains("ab12") && !text.contains("AB12") && !text.contains("２５"))
        }
    }

    /// Fills in the workbook as a spreadsheet program would save it: shared strings, dates as numbers.
    private static let filling = """
        import re, sys, zipfile
        source, target = sys.argv[1:]
        parts = {}
        with zipfile.ZipFile(source) as book:
            for name in book.namelist(): parts[name] = book.read(name).decode()
        strings = ["ja", "nej", "Høringen mangler.", "Send undersøgelsen i høring", "L2", "R1"]
        sheet = parts["xl/worksheets/sheet1.xml"]
        def fill(row, cells):
            global sheet
            text = "".join(f'<c r="{c}{row}" t="s"><v>{v}</v></c>' if c != "O" else f'<c r="{c}{row}"><v>{v}</v></c>'
                           for c, v in cells)
            sheet = re.sub(rf'(<row r="{row}".*?)</row>', lambda m: m[1] + text + "</row>", sheet, flags=re.S)
        rows = dict((m[2], m[1]) for m in re.finditer(r'<c r="E(\\d+)"[^>]*><is><t>([a-z-]+)</t>', sheet))
        fill(rows["boernesamtale"], [("K", 0)])
        fill(rows["partshoering"], [("K", 1), ("L", 2), ("M", 3), ("N", 4), ("O", 46357)])
        parts["xl/worksheets/sheet1.xml"] = sheet
        facts = parts["xl/worksheets/sheet2.xml"]
        line = re.search(r'<c r="A(\\d+)"[^>]*><is><t>læserens kode', facts)[1]
        facts = re.sub(rf'(<row r="{line}".*?)</row>', lambda m: m[1] + f'<c r="B{line}" t="s"><v>5</v></c></row>', facts, flags=re.S)
        parts["xl/worksheets/sheet2.xml"] = facts
        parts["xl/sharedStrings.xml"] = "<sst>" + "".join(f"<si><t>{s}</t></si>" for s in strings) + "</sst>"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
            for name, text in parts.items(): book.writestr(name, text)
        """

    /// Makes `udfyldt.xlsx` of the sheet drawn.
    private func run(_ script: String, in folder: TemporaryFolder) throws {
        try folder.write(script, to: "fyld.py")
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "fyld.py", "ud/arbejdsark.xlsx", "udfyldt.xlsx"]
        python.currentDirectoryURL = folder.root
        try python.run()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
    }

    @Test("A workbook whose case numbers are none is refused in words", arguments: ["nan", "1e30", "1.5"])
    func unnumbered(number: String) throws {
        let folder = try drawn()
        try run(
            """
            import re, sys, zipfile
            source, target = sys.argv[1:]
            with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w") as copy:
                for name in book.namelist():
                    text = book.read(name).decode()
                    if name == "xl/worksheets/sheet1.xml":
                        text, count = re.subn(r'(<c r="A\\d+"[^>]*>)<v>[0-9]+</v>', r"\\g<1><v>\(number)</v>", text)
                        assert count > 0
                    copy.writestr(name, text)
            """, in: folder)
        #expect { try ReviewFile(folder.path("udfyldt.xlsx")).read() } throws: { error in
            (error as? CommandFailure)?.status == .cannotRead
                && (error as? CommandFailure)?.message.contains("række 2 siger ikke, hvilken sag") == true
        }
    }

    @Test(
        "A complaint names the row as the spreadsheet shows it, whatever rows above it are empty or left out",
        arguments: [
            (#"re.sub(r'(<row r="|<c r="[A-Z])(\d+)', lambda m: m[1] + str(int(m[2]) + 3), text)"#, 5),
            (#"re.sub(r'<row r="\d+"', '<row', text).replace('</row>', '</row><row></row><row></row>', 1)"#, 4),
        ])
    func rowNumbers(change: String, row: Int) throws {
        let folder = try drawn()
        try run(
            #"""
            import re, sys, zipfile
            source, target = sys.argv[1:]
            with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w") as copy:
                for name in book.namelist():
                    text = book.read(name).decode()
                    if name == "xl/worksheets/sheet1.xml":
                        text = re.sub(r'(<c r="A2"[^>]*>)<v>[0-9]+</v>', r"\g<1><v>1.5</v>", text)
                        changed = \#(change)
                        assert changed != text
                        text = changed
                    copy.writestr(name, text)
            """#, in: folder)
        #expect { try ReviewFile(folder.path("udfyldt.xlsx")).read() } throws: { error in
            (error as? CommandFailure)?.message.contains("række \(row) siger ikke, hvilken sag") == true
        }
    }

    @Test("A workbook whose column of numbers was sorted alone is refused: answers would land on another case")
    func sortedAlone() throws {
        let folder = try TemporaryFolder()
        for id in ["147-1", "147-2"] { try folder.write(SampleCases.xml(id: id), to: "sager/\(id).xml") }
        let drawn = try AuditorProcess.run(
            [
                "sample", "sager", "--size", "2", "--seed", "a", "--output", "ud", "--reference-date", "2014-06-30",
                "--criteria", "boernesamtale,analyse-foreligger",
            ], in: folder.root)
        #expect(drawn.status == 0, "\(drawn.errors)")
        try run(
            """
            import re, sys, zipfile
            source, target = sys.argv[1:]
            with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w") as copy:
                for name in book.namelist():
                    text = book.read(name).decode()
                    if name == "xl/worksheets/sheet1.xml":
                        text = re.sub(r'(<c r="A[34]"[^>]*>)<v>[0-9]+</v>', r"\\g<1><v>1</v>", text)
                        text = re.sub(r'(<c r="A[25]"[^>]*>)<v>[0-9]+</v>', r"\\g<1><v>2</v>", text)
                    copy.writestr(name, text)
            """, in: folder)
        #expect { try ReviewFile(folder.path("udfyldt.xlsx")).read() } throws: { error in
            (error as? CommandFailure)?.status == .cannotRead
                && (error as? CommandFailure)?.message.contains("som står ved en anden sag") == true
        }
    }

    @Test("A workbook filled in by a spreadsheet program is read back: answers, comment, next step, date, reader")
    func workbook() throws {
        let folder = try drawn()
        try run(Self.filling, in: folder)
        let sample = try CaseSample(folder: folder.path("ud"))
        let review = try ReviewFile(folder.path("udfyldt.xlsx")).read().review
        #expect(review.sample == sample.id)
        #expect(review.standardHash == sample.standardHash)
        #expect(review.reader == "R1")
        let answers = try #require(review.cases.first).answers
        #expect(answers.map(\.criterion.rawValue) == ["boernesamtale", "partshoering"])
        let hearing = try #require(answers.first { $0.criterion.rawValue == "partshoering" })
        #expect(hearing.verdict == .no)
        #expect(hearing.comment == "Høringen mangler.")
        // 46357 days after 30 December 1899.
        #expect(
            hearing.action
                == PlannedAction(
                    step: "Send undersøgelsen i høring", owner: "L2",
                    due: CalendarDate(year: 2026, month: 12, day: 1)))
    }

    @Test("An English workbook is filled in by its help, read back and recorded")
    func englishWorkbook() throws {
        let folder = try drawn(["--lang", "en"])
        let parts = try WorkbookParts(path: folder.path("ud/arbejdsark.xlsx"))
        let tab = try #require(parts.sheetNames.first)
        #expect(parts.sheet(2).contains("from the list in the sheet \(tab)."))
        try run(Self.filling.replacing(#""ja", "nej""#, with: #""yes", "no""#), in: folder)
        let result = try AuditorProcess.run(
            ["review", "import", "udfyldt.xlsx", "--sample", "ud", "--ledger", "l.sqlite", "--lang", "en"],
            in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "udfyldt.xlsx: 2 answers of R1, 1 missing\n")
    }

    @Test(
        "A heading that stands twice, or is not there, is told of with its column, and nothing is recorded",
        arguments: [
            ("citat", "svar", "overskriften »svar« flere gange, i kolonne J og K"),
            ("citat", "kommentar", "overskriften »kommentar« flere gange, i kolonne J og L"),
            ("næste skridt", "skridt", "ikke overskriften »næste skridt« ved siden af »kriterium«"),
            ("indhold", "andet", "ikke overskriften »indhold« ved siden af »oplysning«"),
        ])
    func headings(old: String, new: String, words: String) throws {
        let folder = try drawn()
        try run(
            """
            import re, sys, zipfile
            source, target = sys.argv[1:]
            with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w") as copy:
                changed = 0
                for name in book.namelist():
                    text, count = re.subn(r"(<t[^>]*>)\(old)</t>", r"\\g<1>\(new)</t>", book.read(name).decode())
                    changed += count
                    copy.writestr(name, text)
                assert changed == 1
            """, in: folder)
        #expect { try ReviewFile(folder.path("udfyldt.xlsx")).read() } throws: { error in
            (error as? CommandFailure)?.status == .cannotRead
                && (error as? CommandFailure)?.message.contains(words) == true
        }
    }

    @Test("A row of a workbook with a comment or a date but no answer is told of, and nothing is recorded")
    func unanswered() throws {
        let folder = try drawn()
        for cells in [#"("L", 2)"#, #"("O", 46357)"#] {
            try run(
                Self.filling.replacing(
                    #"[("K", 1), ("L", 2), ("M", 3), ("N", 4), ("O", 46357)]"#, with: "[\(cells)]"), in: folder)
            let result = try AuditorProcess.run(
                ["review", "import", "udfyldt.xlsx", "--sample", "ud", "--ledger", "l.sqlite"], in: folder.root)
            #expect(result.status == 65)
            #expect(result.errors.contains("partshoering: har en kommentar eller et næste skridt, men intet svar"))
        }
    }

    @Test("A file that is no sheet, or was cut short, is refused in words", arguments: ["{}", "[1,2", "PK nonsense"])
    func broken(content: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(content, to: "x.json")
        #expect { try ReviewFile(folder.path("x.json")).read() } throws: { error in
            (error as? CommandFailure)?.status == .cannotRead
                && (error as? CommandFailure)?.message.contains("intet er indlæst") == true
        }
    }
}
