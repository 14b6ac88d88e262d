import AuditModel
import CaseImport

/// Which cases are delivered several times with different content: what an audit puts in quarantine.
struct RepeatedDeliveries {
    private struct Delivery {
        let rank: DeliveryRank
        let file: String
        let start: SourcePosition
    }

    private var deliveries: [CaseKey: [Delivery]] = [:]

    mutating func add(_ caseFile: CaseFile, _ source: SourceMap) {
        let key = CaseKey(municipality: caseFile.municipality, caseID: caseFile.id)
        let rank = DeliveryRank(
            newestDocument: caseFile.newestDocumentDate, fingerprint: ContentFingerprint(of: caseFile))
        deliveries[key, default: []].append(Delivery(rank: rank, file: source.file, start: source.start))
    }

    /// By case; those that say something else than the one that would be judged.
    var duplicates: [QuarantineEntry] {
        deliveries.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap { key, deliveries in
            guard let first = deliveries.min(by: { $0.rank < $1.rank }) else { return [QuarantineEntry]() }
            return deliveries.filter { $0.rank.fingerprint != first.rank.fingerprint }.map {
                .duplicate(file: $0.file, at: $0.start, caseID: key.caseID, of: first.file)
            }
        }
    }
}
