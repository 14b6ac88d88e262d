/// All deliveries of one case, resolved: which is audited, which say the same, which say something else.
package struct DeliveredCase: Sendable {
    package let audited: AuditedCase
    /// Of the content that was audited.
    package let fingerprint: ContentFingerprint
    /// Deliveries left out because their content stands in the audited one.
    package let repeated: Int
    /// A quarantine entry for each delivery that says something else.
    package let duplicates: [QuarantineEntry]

    /// - Precondition: at least one delivery, all of the same case, in the order of `CaseDelivery.precedes`.
    package init(_ deliveries: [CaseDelivery]) {
        let first = deliveries[0]
        var repeated = 0
        var duplicates: [QuarantineEntry] = []
        for other in deliveries.dropFirst() {
            if other.fingerprint == first.fingerprint {
                repeated += 1
            } else {
                duplicates.append(.duplicate(other, of: first))
            }
        }
        audited =
            repeated > 0 ? first.audited.adding(ImportWarning(.repeatedDelivery, name: "id")) : first.audited
        self.repeated = repeated
        fingerprint = first.fingerprint
        self.duplicates = duplicates
    }
}

extension QuarantineEntry {
    /// A delivery of a case that says something else than the one audited.
    fileprivate static func duplicate(_ other: CaseDelivery, of first: CaseDelivery) -> QuarantineEntry {
        QuarantineEntry(
            file: other.audited.file, position: other.start, caseID: other.audited.id, code: .duplicate,
            message: "Sagen er leveret flere gange med forskelligt indhold; den udgave, der har det nyeste dokument, "
                + "er gennemgået (\(first.audited.file)). Fjern den forkerte udgave, og kør igen.",
            english: "The case was delivered several times with different content; the version that has the newest "
                + "document was judged (\(first.audited.file)). Remove the wrong version and run again.")
    }
}

extension AuditedCase {
    fileprivate func adding(_ warning: ImportWarning) -> AuditedCase {
        AuditedCase(
            municipality: municipality, id: id, file: file, period: period, setting: setting, targetGroup: targetGroup,
            legalDemand: legalDemand, analysisType: analysisType, standardPages: standardPages, words: words,
            repeatedShare: repeatedShare, warnings: warnings + [warning], findings: findings)
    }
}
