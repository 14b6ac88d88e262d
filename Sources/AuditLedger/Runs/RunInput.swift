package import AuditModel

/// What a run did with one input.
package enum RunInput: Sendable {
    /// It is as the ledger knows it, so everything said of it stands; the id of its row, and what the file system says
    /// of it now where that is otherwise.
    case stands(Int64, FileStamp?)
    case read(ReadInput)
}

/// An input that was read, as the ledger keeps it.
package struct ReadInput: Equatable, Sendable {
    /// As reports show it, CPR numbers masked.
    package var path: String
    package var stamp: FileStamp
    /// 16 bytes; `nil` when it cannot be known whether it is the same next time.
    package var hash: [UInt8]?
    /// How it was read and judged; findings stand only under the same.
    package var settings: String
    /// What the reader counted.
    package var counts: RunCounts
    /// The reference dates for which all its findings are what they are.
    package var validity: DateBracket

    package init(
        path: String, stamp: FileStamp, hash: [UInt8]?, settings: String, counts: RunCounts, validity: DateBracket
    ) {
        self.path = path
        self.stamp = stamp
        self.hash = hash
        self.settings = settings
        self.counts = counts
        self.validity = validity
    }
}

/// An input of an earlier run that nothing has changed about so far.
package struct StandingInput: Sendable {
    package let id: Int64
    package let stamp: FileStamp
    package let hash: [UInt8]
    package let deliveries: Int

    package init(id: Int64, stamp: FileStamp, hash: [UInt8], deliveries: Int) {
        self.id = id
        self.stamp = stamp
        self.hash = hash
        self.deliveries = deliveries
    }
}

/// What the file system says of an input; two that are equal, with nothing missing, are of the same bytes.
package struct FileStamp: Equatable, Sendable {
    package var size: Int64
    /// Nanoseconds since 1970; whoever may write the file may set it.
    package var modified: Int64
    /// The system's own time of the last change; `nil` when that lay too close to when it was read.
    package var changed: Int64?
    package var inode: Int64?

    package init(size: Int64, modified: Int64, changed: Int64?, inode: Int64?) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    /// Whether a file with this stamp need not be read to know that it is the one of the other.
    package func tellsSame(as other: FileStamp) -> Bool { changed != nil && inode != nil && self == other }
}
