package import AuditModel

/// What a run did with one input.
package enum RunInput: Sendable {
    /// It is as the ledger knows it, so everything said of it stands; the id of its row.
    case stands(Int64)
    case read(ReadInput)
}

/// An input that was read, as the ledger keeps it.
package struct ReadInput: Equatable, Sendable {
    /// As reports show it, CPR numbers masked.
    package var path: String
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64
    /// 16 bytes; `nil` when it cannot be known whether it is the same next time.
    package var hash: [UInt8]?
    /// How it was read and judged; findings stand only under the same.
    package var settings: String
    /// What the reader counted.
    package var counts: RunCounts
    /// The reference dates for which all its findings are what they are.
    package var validity: DateBracket

    package init(
        path: String, size: Int64, modified: Int64, hash: [UInt8]?, settings: String, counts: RunCounts,
        validity: DateBracket
    ) {
        self.path = path
        self.size = size
        self.modified = modified
        self.hash = hash
        self.settings = settings
        self.counts = counts
        self.validity = validity
    }
}

/// An input of an earlier run that nothing has changed about so far.
package struct StandingInput: Sendable {
    package let id: Int64
    package let size: Int64
    package let modified: Int64
    package let hash: [UInt8]
    package let deliveries: Int
}
