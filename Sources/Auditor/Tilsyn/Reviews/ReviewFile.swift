import AuditModel
import Foundation
import Reporting

/// A filled-in review sheet, saved from the page (JSON) or as a workbook (XLSX).
struct ReviewFile {
    private let path: String
    private let language: ReportLanguage

    init(_ path: String, language: ReportLanguage = .danish) {
        self.path = path
        self.language = language
    }

    func read() throws(CommandFailure) -> FilledSheet {
        let bytes = try InputFile.bytes(path)
        return bytes.starts(with: Array("PK".utf8)) ? try workbook() : try json(bytes)
    }

    private func json(_ bytes: [UInt8]) throws(CommandFailure) -> FilledSheet {
        struct Mark: Decodable { let format: String, version: Int }
        let decoder = JSONDecoder()
        guard let mark = try? decoder.decode(Mark.self, from: Data(bytes)), mark.format == "auditor-gennemgang" else {
            throw broken("er ikke et gemt arbejdsark", "is no saved review sheet")
        }
        guard mark.version == 1 else {
            throw broken("er gemt af en anden udgave af arket", "was saved by another version of the sheet")
        }
        do {
            return FilledSheet(
                review: try decoder.decode(CaseReview.self, from: Data(bytes)),
                unanswered: try decoder.decode(SavedNotes.self, from: Data(bytes)).places)
        } catch {
            throw broken(
                "er et arbejdsark, der er afbrudt eller ændret i hånden",
                "is a review sheet that was cut short or changed by hand")
        }
    }

    private func workbook() throws(CommandFailure) -> FilledSheet {
        let sheets: [[Spreadsheet.Row]]
        do { sheets = try Spreadsheet(path: path).sheets } catch {
            throw broken("er ikke et regneark, der kan læses", "is no workbook that can be read")
        }
        guard
            let rows = try table(in: sheets, named: ReviewWorkbookLayout.criterion, ReviewWorkbookLayout.headings),
            let known = try facts(in: sheets)
        else { throw broken("har ikke et arbejdsarks faner", "has not the sheets of a review") }
        guard let sample = known[ReviewWorkbookLayout.sample], let hash = known[ReviewWorkbookLayout.standardHash]
        else {
            throw broken("siger ikke, hvilket udtræk det hører til", "does not say which sample it belongs to")
        }
        var cases: [Int: (key: CaseKey, answers: [ReviewAnswer])] = [:]
        var unanswered: [AnswerPlace] = []
        for (line, row) in rows {
            guard let number = row[ReviewWorkbookLayout.number].flatMap({ Double($0) }).flatMap({ Int(exactly: $0) }),
                let municipality = row[ReviewWorkbookLayout.municipality].flatMap({ MunicipalityCode($0) }),
                let caseID = row[ReviewWorkbookLayout.caseID],
                let criterion = row[ReviewWorkbookLayout.criterion].map(CriterionID.init)
            else {
                throw broken(
                    "række \(line) siger ikke, hvilken sag og hvilket kriterium den handler om",
                    "row \(line) does not say which case and criterion it is about")
            }
            let key = CaseKey(municipality: municipality, caseID: caseID)
            var one = cases[number] ?? (key, [])
            guard one.key == key else {
                throw broken(
                    "række \(line) har nr. \(number), som står ved en anden sag længere oppe, som når én kolonne er sorteret for sig",
                    "row \(line) has number \(number), which stands at another case further up, as when one column was sorted alone"
                )
            }
            if let given = row[ReviewWorkbookLayout.answer], !given.isEmpty {
                guard let verdict = ReviewWorkbookLayout.verdict(named: given) else {
                    throw broken(
                        "række \(line) har et svar, der ikke er på listen",
                        "row \(line) has an answer that is not on the list")
                }
                one.answers.append(
                    ReviewAnswer(
                        criterion: criterion, verdict: verdict,
                        comment: row[ReviewWorkbookLayout.comment] ?? "", action: try action(row, line)))
            } else if ReviewWorkbookLayout.notes.contains(where: { row[$0]?.allSatisfy(\.isWhitespace) == false }) {
                unanswered.append(AnswerPlace(key: key, criterion: criterion))
            }
            cases[number] = one
        }
        let review = CaseReview(
            sample: sample, standardHash: hash, reader: known[ReviewWorkbookLayout.reader] ?? "",
            isBlind: known[ReviewWorkbookLayout.blind] == "ja", savedAt: nil,
            cases: cases.sorted { $0.key < $1.key }.map { number, one in
                ReviewedCase(
                    number: number, municipality: one.key.municipality, caseID: one.key.caseID, fingerprint: "",
                    answers: one.answers)
            })
        return FilledSheet(review: review, unanswered: unanswered)
    }

    private func action(_ row: [String: String], _ line: Int) throws(CommandFailure) -> PlannedAction? {
        let (step, owner) = (row[ReviewWorkbookLayout.step] ?? "", row[ReviewWorkbookLayout.owner] ?? "")
        let due = row[ReviewWorkbookLayout.due] ?? ""
        guard [step, owner, due].contains(where: { !$0.isEmpty }) else { return nil }
        guard let date = Self.day(due) else {
            throw broken(
                "række \(line): »\(ReviewWorkbookLayout.due)« er ingen dato; skriv den som 2026-12-01",
                "row \(line): '\(ReviewWorkbookLayout.due)' is no date; write it as 2026-12-01")
        }
        return PlannedAction(step: step, owner: owner, due: date)
    }

    /// `YYYY-MM-DD`, or the number a spreadsheet keeps a date as: days since 30 December 1899. `.some(nil)` for none.
    private static func day(_ text: String) -> CalendarDate?? {
        if text.isEmpty { return .some(nil) }
        if let date = CalendarDate(iso: text) { return date }
        guard let serial = Double(text), (1...73_050).contains(serial) else { return nil }
        return CalendarDate(daysSinceEpoch: Int32(serial) - 25_569)
    }

    /// What is said of the sample, by name; `nil` when no sheet says it in either language.
    private func facts(in sheets: [[Spreadsheet.Row]]) throws(CommandFailure) -> [String: String]? {
        for language in ReportLanguage.allCases {
            let name = ReviewWorkbookLayout.fact[language]
            let content = ReviewWorkbookLayout.content[language]
            guard let rows = try table(in: sheets, named: name, [name, content]) else { continue }
            var facts: [String: String] = [:]
            for (_, row) in rows { if let fact = row[name] { facts[fact] = row[content] ?? "" } }
            return facts
        }
        return nil
    }

    /// The rows that are not empty of the first sheet whose header has a name, by the headings asked for, each of which
    /// must stand there once; `nil` when no header has the name.
    private func table(in sheets: [[Spreadsheet.Row]], named name: String, _ headings: [String])
        throws(CommandFailure) -> [(line: Int, row: [String: String])]?
    {
        guard let rows = sheets.first(where: { $0.first?.cells.values.contains(name) == true }),
            let header = rows.first?.cells.sorted(by: { $0.key < $1.key })
        else { return nil }
        var columns: [(heading: String, column: Int)] = []
        for heading in headings {
            let found = header.filter { $0.value == heading }.map(\.key)
            guard let column = found.first else {
                throw broken(
                    "har ikke overskriften »\(heading)« ved siden af »\(name)«",
                    "has not the heading '\(heading)' beside '\(name)'")
            }
            guard found.count == 1 else {
                let letters = found.map(Spreadsheet.letters(ofColumn:))
                throw broken(
                    "har overskriften »\(heading)« flere gange, i kolonne \(letters.joined(separator: " og "))",
                    "has the heading '\(heading)' several times, in columns \(letters.joined(separator: " and "))")
            }
            columns.append((heading, column))
        }
        return rows.dropFirst().map { row in
            var named: [String: String] = [:]
            for (heading, column) in columns { if let value = row.cells[column] { named[heading] = value } }
            return (row.number, named)
        }.filter { !$0.row.isEmpty }
    }

    private func broken(_ danish: String, _ english: String) -> CommandFailure {
        CommandFailure(
            .cannotRead,
            language == .danish
                ? "\(path): \(danish); intet er indlæst. Gem arket igen, og indlæs den fil"
                : "\(path): \(english); nothing was recorded. Save the sheet once more, and import that file")
    }
}
