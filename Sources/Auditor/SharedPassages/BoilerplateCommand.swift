import ArgumentParser
import AuditModel
import CaseImport
import Foundation
import Reporting
import TextFeatures

/// `auditor boilerplate`: passages that stand in many cases of a municipality; information, never a verdict.
struct BoilerplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "boilerplate",
        abstract: "Find passages that stand in many cases of a municipality.",
        discussion: """
            Reads everything twice, case by case, in a fixed amount of memory. What it finds may be a standard phrase or a \
            copied analysis: it is information for a conversation, and no verdict rests on it.
            """)

    @Argument(help: "Case files, folders or archives; read twice, so not standard input.")
    var paths: [String]

    @Option(help: ArgumentHelp("The fewest words of a passage.", valueName: "n"))
    var words = 30

    @Option(help: ArgumentHelp("The fewest cases it stands in.", valueName: "n"))
    var cases = 5

    @Option(help: ArgumentHelp("The most passages shown of a municipality.", valueName: "n"))
    var most = 50

    @Flag(help: "Write CSV to standard output: kommune,sager,ord,sag,fil,position,begyndelse.")
    var csv = false

    @OptionGroup var judging: JudgingOptions

    @Option(help: ArgumentHelp("Language of the text.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func validate() throws {
        if !(12...1000).contains(words) { throw ValidationError("--words takes 12 to 1000") }
        if cases < 2 { throw ValidationError("--cases takes 2 or more") }
        if paths.contains("-") { throw ValidationError("standard input cannot be read twice; name files or folders") }
    }

    func run() throws {
        var shared = SharedPassages(passage: words, threshold: cases)
        var number = 0
        try eachCase { caseFile, _ in
            shared.count(Self.texts(of: caseFile), group: Int(caseFile.municipality.number))
            number += 1
        }
        let total = number
        number = 0
        try eachCase { caseFile, _ in
            shared.collect(Self.texts(of: caseFile), group: Int(caseFile.municipality.number), number: number)
            number += 1
        }
        let rows = try rows(of: shared)
        if csv {
            let header = ["kommune", "sager", "ord", "sag", "fil", "position", "begyndelse"]
            Console.write(String(decoding: CSVText.of(header: header, rows: rows), as: UTF8.self), terminator: "")
        } else {
            Console.write(text(of: rows, total: total))
        }
        if shared.isFull {
            Console.writeError("auditor: there were more common passages than memory allows; raise --cases")
        }
    }

    /// Where the examples stand and how they begin, which takes one more look at their cases.
    private func rows(of shared: SharedPassages) throws -> [[String]] {
        var shown: [Int: Int] = [:]
        let passages = shared.passages.filter { passage in
            shown[passage.group, default: 0] += 1
            return shown[passage.group, default: 0] <= most
        }
        let wanted = Dictionary(grouping: passages.indices) { passages[$0].exampleCase }
        var rows: [[String]] = Array(repeating: [], count: passages.count)
        var number = 0
        try eachCase { caseFile, source in
            for index in wanted[number] ?? [] {
                rows[index] = Self.row(of: passages[index], in: caseFile, source)
            }
            number += 1
        }
        return rows
    }

    private static func row(of passage: SharedPassages.Passage, in caseFile: CaseFile, _ source: SourceMap) -> [String]
    {
        let places = sections(of: caseFile)[passage.exampleText]
        let section = caseFile.documents[places.document].sections[places.section]
        let text = FoldedWords(caseFile.text[section.text])
        let start = text.starts[passage.exampleWords.lowerBound]
        let last = passage.exampleWords.lowerBound + min(passage.words, shownWords)
        let end = last < text.count ? text.starts[last] : section.text.upperBound
        let quote = String(decoding: caseFile.text[start..<end], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let position = source.position(
            of: start, document: places.document, section: places.section, in: caseFile.text)
        return [
            caseFile.municipality.description, String(passage.cases), String(passage.words),
            CPRNumber.masked(caseFile.id), CPRNumber.masked(source.file), position.description, Quote.masked(quote),
        ]
    }

    private static let shownWords = 12

    private static func sections(of caseFile: CaseFile) -> [(document: Int, section: Int)] {
        caseFile.documents.indices.flatMap { document in
            caseFile.documents[document].sections.indices.map { (document: document, section: $0) }
        }
    }

    private static func texts(of caseFile: CaseFile) -> [FoldedWords] {
        sections(of: caseFile).map {
            FoldedWords(caseFile.text[caseFile.documents[$0.document].sections[$0.section].text])
        }
    }

    private func eachCase(_ body: (CaseFile, SourceMap) -> Void) throws {
        var importer = try judging.importer()
        for input in try judging.inputs(at: paths) {
            _ = importer.readCases(of: input) { outcome in
                if case .imported(let caseFile, let source) = outcome { body(caseFile, source) }
            }
        }
    }

    private func text(of rows: [[String]], total: Int) -> String {
        let isDanish = lang == .danish
        var lines = rows.map { row in
            (isDanish
                ? "\(row[0]): \(row[1]) sager, \(row[2]) ord: »\(row[6]) …«"
                : "\(row[0]): \(row[1]) cases, \(row[2]) words: “\(row[6]) …”") + "\n    \(row[3])  \(row[4]):\(row[5])"
        }
        lines.append(
            isDanish
                ? "\(rows.count) passager på mindst \(words) ord står i mindst \(cases) af en kommunes sager (\(total) sager læst). "
                    + "Det er en oplysning og ikke en bedømmelse."
                : "\(rows.count) passages of \(words) words or more stand in \(cases) or more of a municipality's cases "
                    + "(\(total) cases read). This is information, not a verdict.")
        return lines.joined(separator: "\n")
    }
}
