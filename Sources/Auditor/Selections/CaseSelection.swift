import AuditModel
import CaseImport
import Rules

/// A case as it was read and judged, before its text is let go.
struct JudgedCase {
    let caseFile: CaseFile
    let source: SourceMap
    let judgement: CaseJudgement
    /// Says how each verdict came about.
    let read: ReadCase

    var audited: AuditedCase { AuditedCase(caseFile, source, judgement: judgement) }
}

/// Judges the cases of some inputs one after another; of several deliveries of a case the one an audit would take.
struct CaseSelection {
    struct Outcome<Kept> {
        /// By municipality and id, each once.
        var cases: [(key: CaseKey, kept: Kept)] = []
        var quarantined: [QuarantineEntry] = []
    }

    let standard: Standard
    let judging: JudgingOptions

    /// What `keep` makes of each case; `nil` for `wanted` takes all.
    func cases<Kept>(of inputs: [Input], wanted: Set<CaseKey>? = nil, _ keep: (JudgedCase) -> Kept) throws -> Outcome<
        Kept
    > {
        var best: [CaseKey: (rank: DeliveryRank, kept: Kept)] = [:]
        var outcome = Outcome<Kept>()
        var judge = try CaseJudge(standard: standard, referenceDate: judging.date)
        var importer = try judging.importer()
        for input in inputs {
            _ = importer.readCases(of: input) { result in
                switch result {
                case .quarantined(let entry): outcome.quarantined.append(entry)
                case .imported(let caseFile, let source):
                    let key = CaseKey(municipality: caseFile.municipality, caseID: caseFile.id)
                    if let wanted, !wanted.contains(key) { return }
                    let rank = DeliveryRank(
                        newestDocument: caseFile.newestDocumentDate, fingerprint: ContentFingerprint(of: caseFile))
                    if let other = best[key], rank >= other.rank { return }
                    let read = judge.read(caseFile)
                    let judged = JudgedCase(
                        caseFile: caseFile, source: source, judgement: read.judgement, read: read)
                    best[key] = (rank, keep(judged))
                }
            }
        }
        outcome.cases = best.map { ($0.key, $0.value.kept) }.sorted { $0.key < $1.key }
        return outcome
    }
}
