/// A case as one input delivered it, audited, with what decides between deliveries of the same case (leverance).
package struct CaseDelivery: Equatable, Sendable {
    package let audited: AuditedCase
    package let fingerprint: ContentFingerprint
    package let newestDocument: CalendarDate?
    /// Where the case begins in its file.
    package let start: SourcePosition
    /// The deciding place of each finding, in their order; `nil` when a verdict rests on nothing in particular.
    package let places: [Evidence?]
    /// What each finding rests on, in their order; empty where no ledger is to compare them with those of another run.
    package let traces: [FindingTrace]
    /// The reference dates for which the findings are what they are.
    package let validity: DateBracket

    package init(
        audited: AuditedCase, fingerprint: ContentFingerprint, newestDocument: CalendarDate?, start: SourcePosition,
        places: [Evidence?], traces: [FindingTrace], validity: DateBracket
    ) {
        self.audited = audited
        self.fingerprint = fingerprint
        self.newestDocument = newestDocument
        self.start = start
        self.places = places
        self.traces = traces
        self.validity = validity
    }

    /// Whether both are deliveries of one case.
    package func isSameCase(as other: CaseDelivery) -> Bool { audited.key == other.audited.key }

    package var rank: DeliveryRank { DeliveryRank(newestDocument: newestDocument, fingerprint: fingerprint) }

    /// Whether this one comes before another delivery of the same case: by rank, then by where it was found. Total: no two
    /// deliveries of a run are equal under it.
    package func precedes(_ other: CaseDelivery) -> Bool {
        if rank != other.rank { return rank < other.rank }
        if audited.file != other.audited.file {
            return audited.file.utf8.lexicographicallyPrecedes(other.audited.file.utf8)
        }
        return start.precedes(other.start)
    }
}

extension SourcePosition {
    /// Lines and columns sort as numbers, pointers as text.
    fileprivate func precedes(_ other: SourcePosition) -> Bool {
        switch (self, other) {
        case (.line(let line, let column), .line(let otherLine, let otherColumn)):
            (line, column) < (otherLine, otherColumn)
        case (.pointer(let pointer), .pointer(let otherPointer)):
            pointer.utf8.lexicographicallyPrecedes(otherPointer.utf8)
        case (.jsonLine(let line, let pointer), .jsonLine(let otherLine, let otherPointer)):
            line == otherLine ? pointer.utf8.lexicographicallyPrecedes(otherPointer.utf8) : line < otherLine
        case (.line, _), (.pointer, .jsonLine): true
        default: false
        }
    }
}
