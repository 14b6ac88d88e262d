import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Rules
import Testing

@Suite("However a case is spelled, no verdict moves")
struct SpellingTests {
    /// Ways to write the same case.
    enum Spelling: String, CaseIterable, Sendable {
        case carriageReturns, lineSeparators, noBreakSpaces, wideSpaces, decomposedLetters, plainLetters,
            upperCaseHeadings

        /// The texts in another way; those of headings too.
        func rewrite(_ file: CaseFile) -> CaseFile { SpellingTests.rewrite(file, heading: heading, text: text) }

        private func text(_ text: String) -> String {
            switch self {
            case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
            case .lineSeparators: text.replacingOccurrences(of: "\n", with: "\u{2028}")
            case .wideSpaces: text.replacingOccurrences(of: " ", with: "\u{2003}")
            case .noBreakSpaces: text.replacingOccurrences(of: " ", with: "\u{A0}")
            case .decomposedLetters: text.decomposedStringWithCanonicalMapping
            case .plainLetters: Self.letters.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
            case .upperCaseHeadings: text
            }
        }

        private func heading(_ heading: String) -> String {
            self == .upperCaseHeadings ? heading.uppercased() : text(heading)
        }

        private static let letters = [
            ("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("Æ", "Ae"), ("Ø", "Oe"), ("Å", "Aa"),
        ]
    }

    private static func rewrite(
        _ file: CaseFile, heading: (String) -> String = { $0 }, text: (String) -> String
    ) -> CaseFile {
        var rewritten = file
        rewritten.text = []
        for document in rewritten.documents.indices {
            for section in rewritten.documents[document].sections.indices {
                let original = file.documents[document].sections[section]
                let start = rewritten.text.count
                rewritten.text += Array(text(file.string(of: original)).utf8)
                rewritten.documents[document].sections[section].text = start..<rewritten.text.count
                rewritten.text.append(0)
                rewritten.documents[document].sections[section].heading = original.heading.map(heading)
            }
        }
        return rewritten
    }

    private static let standard = Result {
        try #require(try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
    }

    private static func cases(_ paths: [String]) throws -> [CaseFile] {
        let read = try AuditTesting.CaseReading(InputWalker.inputs(at: paths).inputs)
        #expect(read.quarantine.isEmpty)
        return read.cases
    }

    private static let gold = Fixtures.folder + "/Gold/Cases"

    /// Verdict and type of analysis of each case, as lines.
    private static func verdicts(_ files: [CaseFile]) throws -> [String] {
        var judge = try CaseJudge(
            standard: standard.get(), referenceDate: try #require(CalendarDate(iso: "2014-06-30")))
        return files.flatMap { file in
            let judgement = judge.judge(file)
            return judgement.findings.map { "\(file.id) \($0.criterion) \($0.verdict.rawValue)" }
                + ["\(file.id) analysetype \(judgement.analysisType.map(String.init) ?? "-")"]
        }
    }

    private static let plain = Result { try verdicts(cases([gold])) }

    @Test("Line ends, spaces, letters and headings written in another way", arguments: Spelling.allCases)
    func spelling(_ spelling: Spelling) throws {
        let files = try Self.cases([Self.gold]).map(spelling.rewrite)
        let moved = zip(try Self.verdicts(files), try Self.plain.get()).filter { $0 != $1 }
        #expect(moved.isEmpty, "\(spelling): \(moved.map { "\($1) → \($0)" }.joined(separator: "\n"))")
    }

    /// Lists keep their lines: what a dash in the middle of a line means, nobody can tell.
    @Test("A text without any paragraphs moves only what counts paragraphs")
    func noParagraphs() throws {
        let together = try Self.cases([Self.gold]).map { file in
            Self.rewrite(file) { $0.replacing(/\n(?![ \t]*[-•*–])/, with: " ") }
        }
        let moved = zip(try Self.verdicts(together), try Self.plain.get()).filter { $0 != $1 }
        let others = moved.filter { !$0.0.contains(" kildeangivelse ") }
        #expect(others.isEmpty, "\(others.map { "\($1) → \($0)" }.joined(separator: "\n"))")
        #expect(!moved.isEmpty)
    }

    @Test("Paragraphs marked by <p>, or by <br/> between them")
    func paragraphs() throws {
        let folder = try ScratchFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.gold) where name.hasSuffix(".xml") {
            let text = try String(contentsOfFile: Self.gold + "/" + name, encoding: .utf8)
            let plain = text.replacing(/<\/p>\s*<p>/, with: "<br/>").replacing(/\s*<p>|<\/p>\s*/, with: "")
            #expect(!plain.contains("<p>"))
            try folder.write(plain, to: name)
        }
        let written = try Self.cases([folder.root.path])
        let files = try Self.cases([Self.gold]).filter { file in written.contains { $0.id == file.id } }
        #expect(written.count == files.count)
        let moved = zip(try Self.verdicts(written), try Self.verdicts(files)).filter { $0 != $1 }
        #expect(moved.isEmpty, "\(moved.map { "\($1) → \($0)" }.joined(separator: "\n"))")
    }
}
