import AuditModel

/// Writes how verdicts move: `flytning.csv`, a row for each municipality, criterion and pair of verdicts, and
/// `eksempler.csv`, up to five cases of each move.
package enum VerdictMovesWriter {
    package static func write(
        _ moves: VerdictMoves, language: ReportLanguage, open: (_ name: String) throws -> ByteSink
    ) throws {
        var counts = try CSVFile(header: ["kommune", "kriterium", "fra", "til", "sager"], to: open("flytning.csv"))
        var examples = try CSVFile(
            header: ["kommune", "sag", "kriterium", "fra", "til", "begrundelse", "fil"], to: open("eksempler.csv"))
        for move in moves.moves {
            let key = [moves.criteria[move.criterion].rawValue, move.before.rawValue, move.after.rawValue]
            for (code, cases) in moves.municipalities(move) {
                try counts.addRow([code.description] + key + [String(cases)])
            }
            for example in moves.examples(move) {
                try examples.addRow(
                    [example.municipality.description, example.caseID] + key
                        + [example.reason.sentence[language], example.file])
            }
        }
        try counts.flush()
        try examples.flush()
    }
}
