package import AuditModel

/// A review as the ledger holds it.
package struct RecordedReview: Equatable, Sendable {
    package let id: Int
    package let importedAt: String
    package let isModerated: Bool
    package let review: CaseReview

    package init(id: Int, importedAt: String, isModerated: Bool, review: CaseReview) {
        self.id = id
        self.importedAt = importedAt
        self.isModerated = isModerated
        self.review = review
    }
}

/// A remedial action (handling) that a review asked for.
package struct RemedialAction: Equatable, Sendable {
    package enum ClosedBy: String, Sendable {
        /// A later version of the case got ja on its criterion.
        case caseItself = "sag"
        case hand = "haand"
    }

    package struct Closing: Equatable, Sendable {
        /// The reason of what the reader no longer asks for in a later sheet.
        package static let takenBack = "taget tilbage i et senere ark"

        package let date: CalendarDate
        package let reason: String
        package let by: ClosedBy

        package init(date: CalendarDate, reason: String, by: ClosedBy) {
            self.date = date
            self.reason = reason
            self.by = by
        }
    }

    package let id: Int
    package let sample: String
    package let municipality: MunicipalityCode
    package let caseID: String
    package let criterion: CriterionID
    package let planned: PlannedAction
    package let opened: CalendarDate
    /// Of the content that was reviewed.
    package let fingerprint: String
    /// `nil` while it is open.
    package let closing: Closing?
}
