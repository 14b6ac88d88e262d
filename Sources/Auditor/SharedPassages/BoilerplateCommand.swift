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

    @Argument(
        help: "Case files, folders or archives, or a ledger, whose newest run's files are read; not standard input.")
    var paths: [String]

    @Option(help: ArgumentHelp("The fewest words of a passage.", valueName: "n"))
    var words = 30

    @Option(help: ArgumentHelp("The fewest cases it stands in.", valueName: "n"))
    var cases = 5

    @Option(help: ArgumentHelp("The most passages shown of a municipality.", valueName: "n"))
    var most = 50

    @Flag(help: "Write CSV to standard output: kommune,sager,ord,sag,fil,position,begyndelse.")
    var csv = false

    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var access: AccessOptions

    func validate() throws {
        if !(12...1000).contains(words) { throw ValidationError("--words takes 12 to 1000") }
        if cases < 2 { throw ValidationError("--cases takes 2 or more") }
    }

    func run() throws {
        umask(0o077)
        try Blocking.run { try await find() }
    }

    private func find() async throws {
        if paths.contains("-") { throw CommandFailure.standardInputTwice }
        let pool = try CasePool(paths)
        try pool.note("boilerplate", access)
        let found = try analysis.judging.inputs(at: try pool.files())
        let quarantine = QuarantineCount(found.unreadable.count)
        var shared = SharedPassages(passage: words, threshold: cases)
        var number = 0
        let unread = try eachCase(of: found.inputs) { caseFile, _ in
            shared.count(Self.texts(of: caseFile), group: Int(caseFile.municipality.number))
            number += 1
        }
        quarantine.add(unread)
        try quarantine.requireCases(number, of: paths)
        let total = number
        number = 0
        try eachCase(of: found.inputs) { caseFile, _ in
            shared.collect(Self.texts(of: caseFile), group: Int(caseFile.municipality.number), number: number)
            number += 1
        }
        let content = PassagesContent(
            passages: try passages(of: shared, in: found.inputs), cases: total, fewestWords: words, fewestCases: cases,
            referenceDate: analysis.judging.date, version: AuditorCommand.version, language: analysis.lang,
            names: try analysis.registerAsked() ?? InputFile.shippedRegister())
        try await analysis.withFolder { folder in
            try analysis.write(in: folder) {
                try PassagesWriter.write(content, workbook: analysis.workbook(in: folder), open: $0)
            }
        }
        if csv {
            Console.write(String(decoding: try PassagesWriter.csv(content), as: UTF8.self), terminator: "")
        } else {
            Console.write(PassagesWriter.text(content))
        }
        if shared.isFull {
            Console.writeError("auditor: there were more common passages than memory allows; raise --cases")
        }
        try quarantine.report()
    }

    /// Where the examples stand and how they begin, which takes one more look at their cases.
    private func passages(of shared: SharedPassages, in inputs: [Input]) throws -> [PassagesContent.Passage] {
        var shown: [Int: Int] = [:]
        let passages = shared.passages.filter { passage in
            shown[passage.group, default: 0] += 1
            return shown[passage.group, default: 0] <= most
        }
        let wanted = Dictionary(grouping: passages.indices) { passages[$0].exampleCase }
        var found: [PassagesContent.Passage?] = Array(repeating: nil, count: passages.count)
        var number = 0
        try eachCase(of: inputs) { caseFile, source in
            for index in wanted[number] ?? [] {
                found[index] = Self.passage(passages[index], in: caseFile, source)
            }
            number += 1
        }
        return found.compactMap(\.self)
    }

    private static func passage(
        _ passage: SharedPassages.Passage, in caseFile: CaseFile, _ source: SourceMap
    ) -> PassagesContent.Passage {
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
        return PassagesContent.Passage(
            municipality: caseFile.municipality, cases: passage.cases, words: passage.words,
            caseID: CPRNumber.masked(caseFile.id), file: CPRNumber.masked(source.file),
            position: position.description, beginning: Quote.masked(quote, of: caseFile))
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

    /// Hands over every case; gives how much could not be read.
    @discardableResult
    private func eachCase(of inputs: [Input], _ body: (CaseFile, SourceMap) -> Void) throws -> Int {
        var importer = try analysis.judging.importer()
        var quarantined = 0
        for input in inputs {
            _ = importer.readCases(of: input) { outcome in
                switch outcome {
                case .imported(let caseFile, let source): body(caseFile, source)
                case .quarantined: quarantined += 1
                }
            }
        }
        return quarantined
    }
}
