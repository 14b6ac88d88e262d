/// The deliveries of one case, resolved one after another: which is audited, how many say the same.
package struct DeliveredCase: Sendable {
    private let first: CaseDelivery
    /// Deliveries left out because their content stands in the audited one.
    package private(set) var repeated = 0

    /// - Parameter first: by `CaseDelivery.precedes` the first of all deliveries of the case.
    package init(_ first: CaseDelivery) { self.first = first }

    package var audited: AuditedCase {
        repeated > 0 ? first.audited.adding(ImportWarning(.repeatedDelivery, name: "id")) : first.audited
    }

    /// Of the content that is audited.
    package var fingerprint: ContentFingerprint { first.fingerprint }

    /// Takes down another delivery of the case; returns the quarantine entry of one that says something else.
    package mutating func add(_ other: CaseDelivery) -> QuarantineEntry? {
        guard other.fingerprint == first.fingerprint else {
            return .duplicate(
                file: other.audited.file, at: other.start, caseID: other.audited.id, of: first.audited.file)
        }
        repeated += 1
        return nil
    }
}

extension QuarantineEntry {
    /// A delivery of a case that says something else than the one audited.
    ///
    /// - Parameter first: the file of the one audited.
    package static func duplicate(
        file: String, at position: SourcePosition, caseID: String, of first: String
    ) -> QuarantineEntry {
        QuarantineEntry(
            file: file, position: position, caseID: caseID, code: .duplicate,
            message: "Sagen er leveret flere gange med forskelligt indhold; den udgave, der har det nyeste dokument, "
                + "er gennemgået (\(first)). Fjern den forkerte udgave, og kør igen.",
            english: "The case was delivered several times with different content; the version that has the newest "
                + "document was judged (\(first)). Remove the wrong version and run again.")
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
