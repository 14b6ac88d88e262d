/// What decides first between deliveries of one case, the lesser before the greater: the newest document, then the content.
package struct DeliveryRank: Comparable, Sendable {
    package let newestDocument: CalendarDate?
    package let fingerprint: ContentFingerprint

    package init(newestDocument: CalendarDate?, fingerprint: ContentFingerprint) {
        self.newestDocument = newestDocument
        self.fingerprint = fingerprint
    }

    /// Days before the end of time; a delivery without dates comes last.
    package var age: Int32 { -1 &- (newestDocument?.daysSinceEpoch ?? .min) }

    package static func < (one: Self, other: Self) -> Bool {
        (one.age, one.fingerprint) < (other.age, other.fingerprint)
    }
}
