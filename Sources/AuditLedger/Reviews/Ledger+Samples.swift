package import AuditModel
internal import Foundation
internal import GRDB

extension Ledger {
    /// Takes down a sample, or the one that stands for it after cases were replaced; what was reviewed stays.
    ///
    /// - Parameter folder: where its files are, if that is known.
    package func store(_ sample: CaseSample, folder: String? = nil) throws(LedgerFault) {
        try writing { database in
            let content = try Self.content(of: sample)
            try database.execute(
                sql: """
                    INSERT INTO sample (id, drawn, standard, standardHash, frameHash, frameSize, seed, isBlind, content,
                        ordinal)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM sample)) ON CONFLICT (id) DO UPDATE SET content = excluded.content
                    """,
                arguments: [
                    sample.id, sample.drawnOn.description, sample.standard, sample.standardHash, sample.frameHash,
                    sample.frameSize, sample.seed, sample.isBlind, content,
                ])
            if let folder {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO sampleFolder (sample, folder) VALUES (?, ?)",
                    arguments: [sample.id, folder])
            }
            for one in sample.cases {
                try database.execute(
                    sql: """
                        INSERT OR IGNORE INTO sampleCase (sample, municipality, caseID, number, stratum, probability, weight,
                            isDouble, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        sample.id, Int(one.municipality.number), one.caseID, one.number, one.stratum, one.probability,
                        one.weight, one.isDouble, one.fingerprint,
                    ])
            }
            for left in sample.replacements {
                try database.execute(
                    sql: "UPDATE sampleCase SET leftOut = ? WHERE sample = ? AND municipality = ? AND caseID = ?",
                    arguments: [left.reason, sample.id, Int(left.municipality.number), left.caseID])
            }
        }
    }

    /// A sample by its id, or the first digits of it; `nil` when there is none.
    package func sample(_ id: String) throws(LedgerFault) -> CaseSample? {
        try reading { database in
            let texts = try String.fetchAll(
                database, sql: "SELECT content FROM sample WHERE substr(id, 1, ?) = ? LIMIT 2",
                arguments: [id.count, id])
            return texts.count == 1 ? try texts.first.map(Self.sample) : nil
        }
    }

    /// All samples, in the order they were drawn; those of one day in the order they were recorded.
    package func samples() throws(LedgerFault) -> [CaseSample] {
        try reading { database in
            try String.fetchAll(database, sql: "SELECT content FROM sample ORDER BY drawn, ordinal, id").map(
                Self.sample)
        }
    }

    /// As it stands in the ledger.
    static func content(of sample: CaseSample) throws -> String {
        String(decoding: try encoder.encode(sample), as: UTF8.self)
    }

    static func sample(_ text: String) throws -> CaseSample {
        try JSONDecoder().decode(CaseSample.self, from: Data(text.utf8))
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
