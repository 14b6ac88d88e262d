import AuditModel
import Foundation
import Reporting

/// The files of a sample's folder.
struct SampleFiles {
    static let description = "udtraek.json"
    static let frame = "ramme.csv"

    let sample: CaseSample
    let frame: [UInt8]
    let standard: StandardDescription
    let cases: [ReviewSheet.Case]
    let language: ReportLanguage
    let shown: ShownID

    /// A sample's folder as the ledger names it.
    static func placeInLedger(_ folder: String) -> String {
        CPRNumber.masked(URL(filePath: folder).standardizedFileURL.path)
    }

    func write(to folder: OutputFolder) throws {
        let files = ReportFiles(folder)
        try files.write(Self.frame, frame)
        try files.write(Self.description, Array(try JSONText.of(sample).utf8) + [UInt8(ascii: "\n")])
        try files.write("udtraek.csv", drawn)
        try files.write("reserve.csv", reserve)
        if !sample.replacements.isEmpty { try files.write("udskiftninger.csv", replacements) }
        try files.write(
            "opskrift.txt", Array(SampleRecipe(sample: sample, language: language, shown: shown).text.utf8))
        try writeSheets(of: cases, ending: "", to: folder)
        let doubled = cases.filter(\.sampled.isDouble)
        if !doubled.isEmpty { try writeSheets(of: doubled, ending: "-2", to: folder) }
    }

    private func writeSheets(of cases: [ReviewSheet.Case], ending: String, to folder: OutputFolder) throws {
        let sheet = ReviewSheet(sample: sample, standard: standard, cases: cases, language: language)
        try ReportFiles(folder).write("arbejdsark\(ending).html", ReviewSheetHTML.bytes(sheet))
        try ReviewSheetWorkbook.write(
            sheet, to: folder.working.appending(path: "arbejdsark\(ending).xlsx").path,
            scratchFolder: folder.working.path)
    }

    private var drawn: [UInt8] {
        CSVText.of(
            header: ["nummer", "kommune", "sag", "stratum", "sandsynlighed", "vaegt"],
            rows: sample.cases.map {
                [
                    "\($0.number)", $0.municipality.description, shown.of($0.caseID), $0.stratum, "\($0.probability)",
                    SignificantDigits.text($0.weight),
                ]
            })
    }

    private var reserve: [UInt8] {
        CSVText.of(
            header: ["kommune", "sag", "stratum"],
            rows: sample.reserve.map { [$0.municipality.description, shown.of($0.caseID), $0.stratum] })
    }

    private var replacements: [UInt8] {
        CSVText.of(
            header: ["nummer", "kommune", "sag", "grund", "dato", "ny_kommune", "ny_sag"],
            rows: sample.replacements.map {
                [
                    "\($0.number)", $0.municipality.description, shown.of($0.caseID),
                    shown.reason(of: $0) ?? "", "\($0.date)",
                    $0.newMunicipality.description, shown.of($0.newCaseID),
                ]
            })
    }
}

extension CaseSample {
    /// Reads `udtraek.json` in the folder of a sample.
    init(folder: String) throws(CommandFailure) {
        let path = URL(filePath: folder).appending(path: SampleFiles.description).path
        let bytes = try InputFile.bytes(path)
        do {
            self = try JSONDecoder().decode(CaseSample.self, from: Data(bytes))
        } catch {
            throw CommandFailure(
                .cannotRead, "\(path): is no sample; name the folder that 'auditor sample' wrote")
        }
    }
}
