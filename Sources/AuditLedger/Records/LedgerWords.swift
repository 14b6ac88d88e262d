internal import AuditModel
internal import Foundation
internal import GRDB

/// The codes that stand for reasons and kinds in the rows of findings; a word keeps its code for good.
struct LedgerWords: Sendable {
    let reasons: WordCodes<Reason>
    let documents: WordCodes<DocumentKind>
    let sections: WordCodes<SectionKind>
    /// The bit of each kind of document in `caseAudit.documents`.
    let documentBits: [(kind: DocumentKind, bit: Int)]

    init(_ database: Database) throws {
        let documents = try WordCodes<DocumentKind>(database, table: "documentKind")
        reasons = try WordCodes(database, table: "reason")
        self.documents = documents
        sections = try WordCodes(database, table: "sectionKind")
        documentBits = DocumentKind.allCases.map { ($0, 1 << Int(documents.code($0))) }
    }

    /// Whether there is nothing to complete.
    static func isComplete(in database: Database) throws -> Bool {
        try WordCodes<Reason>.isComplete(in: database, table: "reason")
            && WordCodes<DocumentKind>.isComplete(in: database, table: "documentKind")
            && WordCodes<SectionKind>.isComplete(in: database, table: "sectionKind")
    }

    /// Gives every word of this program a code.
    static func complete(in database: Database) throws {
        try WordCodes<Reason>.complete(in: database, table: "reason", bytes: 2)
        try WordCodes<DocumentKind>.complete(in: database, table: "documentKind", bytes: 1)
        try WordCodes<SectionKind>.complete(in: database, table: "sectionKind", bytes: 1)
    }
}

/// The codes of one closed list.
struct WordCodes<Word: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable where Word.RawValue == String {
    /// Few enough to compare with: to hash a word costs more.
    private var codes: [(word: Word, code: UInt16)] = []
    /// By code.
    private var words: [Word?] = [nil]

    init(_ database: Database, table: String) throws {
        for row in try Row.fetchAll(database, sql: "SELECT code, name FROM \(table)") {
            // A word of a later program is of no use here, and no row it reads has it.
            guard let word = Word(rawValue: row["name"]) else { continue }
            let code = (row["code"] as Data).reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
            codes.append((word, code))
            if words.count <= Int(code) {
                words += Array(repeating: nil, count: Int(code) + 1 - words.count)
            }
            words[Int(code)] = word
        }
    }

    /// 0 stands for nothing.
    func code(_ word: Word?) -> UInt16 {
        guard let word else { return 0 }
        return codes.first { $0.word == word }?.code ?? 0
    }

    func word(_ code: UInt16) -> Word? { Int(code) < words.count ? words[Int(code)] : nil }

    /// Whether every word of this program has a code.
    static func isComplete(in database: Database, table: String) throws -> Bool {
        let known = Set(try String.fetchAll(database, sql: "SELECT name FROM \(table)"))
        return Word.allCases.allSatisfy { known.contains($0.rawValue) }
    }

    static func complete(in database: Database, table: String, bytes: Int) throws {
        let known = Set(try String.fetchAll(database, sql: "SELECT name FROM \(table)"))
        var next = known.count + 1
        for word in Word.allCases where !known.contains(word.rawValue) {
            let code = Data((0..<bytes).reversed().map { UInt8(truncatingIfNeeded: next >> (8 * $0)) })
            try database.execute(
                sql: "INSERT INTO \(table) (code, name) VALUES (?, ?)", arguments: [code, word.rawValue])
            next += 1
        }
    }
}
