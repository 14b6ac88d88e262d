import AuditModel
import Foundation
import Reporting

/// A filled-in review sheet, saved from the page (JSON) or as a workbook (XLSX).
enum ReviewFile {
    static func read(_ path: String) throws(CommandFailure) -> CaseReview {
        let bytes = try InputFile.bytes(path)
        return bytes.starts(with: Array("PK".utf8)) ? try workbook(path) : try json(bytes, path)
    }

    private static func json(_ bytes: [UInt8], _ path: String) throws(CommandFailure) -> CaseReview {
        struct Mark: Decodable { let format: String, version: Int }
        let decoder = JSONDecoder()
        guard let mark = try? decoder.decode(Mark.self, from: Data(bytes)), mark.format == "auditor-gennemgang" else {
            throw broken(path, "is no saved review sheet")
        }
        guard mark.version == 1 else { throw broken(path, "was saved by another version of the sheet") }
        do {
            return try decoder.decode(CaseReview.self, from: Data(bytes))
        } catch {
            throw broken(path, "is a review sheet that was cut short or changed by hand")
        }
    }

    private static func workbook(_ path: String) throws(CommandFailure) -> CaseReview {
        let sheets: [[Spreadsheet.Row]]
        do { sheets = try Spreadsheet(path: path).sheets } catch {
            throw broken(path, "is no workbook that can be read")
        }
        guard let review = sheets.compactMap({ table($0, needs: ReviewWorkbookLayout.criterion) }).first,
            let facts = sheets.compactMap({ table($0, needs: "oplysning") }).first
        else { throw broken(path, "has not the sheets of a review") }
        var known: [String: String] = [:]
        for row in facts { if let name = row["oplysning"] { known[name] = row["indhold"] ?? "" } }
        guard let sample = known[ReviewWorkbookLayout.sample], let hash = known[ReviewWorkbookLayout.standardHash]
        else {
            throw broken(path, "does not say which sample it belongs to")
        }
        var cases: [Int: (municipality: MunicipalityCode, caseID: String, answers: [ReviewAnswer])] = [:]
        for (index, row) in review.enumerated() {
            let line = index + 2
            guard let number = row[ReviewWorkbookLayout.number].flatMap({ Double($0) }).map({ Int($0) }),
                let municipality = row[ReviewWorkbookLayout.municipality].flatMap({ MunicipalityCode($0) }),
                let caseID = row[ReviewWorkbookLayout.caseID], let criterion = row[ReviewWorkbookLayout.criterion]
            else { throw broken(path, "row \(line) does not say which case and criterion it is about") }
            var one = cases[number] ?? (municipality, caseID, [])
            if let given = row[ReviewWorkbookLayout.answer], !given.isEmpty {
                guard let verdict = ReviewWorkbookLayout.verdict(named: given) else {
                    throw broken(path, "row \(line) has an answer that is not on the list")
                }
                one.answers.append(
                    ReviewAnswer(
                        criterion: CriterionID(rawValue: criterion), verdict: verdict,
                        comment: row[ReviewWorkbookLayout.comment] ?? "", action: try action(row, line, path)))
            }
            cases[number] = one
        }
        return CaseReview(
            sample: sample, standardHash: hash, reader: known[ReviewWorkbookLayout.reader] ?? "",
            isBlind: known[ReviewWorkbookLayout.blind] == "ja", savedAt: nil,
            cases: cases.sorted { $0.key < $1.key }.map { number, one in
                ReviewedCase(
                    number: number, municipality: one.municipality, caseID: one.caseID, fingerprint: "",
                    answers: one.answers)
            })
    }

    private static func action(_ row: [String: String], _ line: Int, _ path: String) throws(CommandFailure)
        -> PlannedAction?
    {
        let (step, owner) = (row[ReviewWorkbookLayout.step] ?? "", row[ReviewWorkbookLayout.owner] ?? "")
        guard !step.isEmpty || !owner.isEmpty else { return nil }
        let due = row[ReviewWorkbookLayout.due] ?? ""
        guard let date = day(due) else {
            throw broken(path, "row \(line): '\(ReviewWorkbookLayout.due)' is no date; write it as 2026-12-01")
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

    /// The rows below a header, by its names; `nil` when the header has not the name asked for.
    private static func table(_ rows: [Spreadsheet.Row], needs name: String) -> [[String: String]]? {
        guard let header = rows.first, header.values.contains(name) else { return nil }
        return rows.dropFirst().map { row in
            var named: [String: String] = [:]
            for (column, heading) in header { if let value = row[column] { named[heading] = value } }
            return named
        }.filter { !$0.isEmpty }
    }

    private static func broken(_ path: String, _ what: String) -> CommandFailure {
        CommandFailure(
            .cannotRead, "\(path): \(what); nothing was recorded. Save the sheet once more, and import that file")
    }
}
