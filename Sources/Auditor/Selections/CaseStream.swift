import AuditModel

/// The cases of one source by municipality and id, one at a time.
struct CaseStream {
    private let pull: () throws -> AuditedCase?

    init(_ pull: @escaping () throws -> AuditedCase?) { self.pull = pull }

    func next() throws -> AuditedCase? { try pull() }

    static var empty: CaseStream { CaseStream { nil } }
}

extension AuditedCase {
    /// Whether this case comes before another in the order of streams.
    func precedes(_ other: AuditedCase) -> Bool {
        municipality == other.municipality
            ? id.utf8.lexicographicallyPrecedes(other.id.utf8) : municipality < other.municipality
    }

    func isSameCase(as other: AuditedCase) -> Bool { municipality == other.municipality && id == other.id }
}

/// Several streams walked in step: each case once, with what each stream has of it.
struct JoinedCases {
    private let streams: [CaseStream]
    private var upcoming: [AuditedCase?]

    init(_ streams: [CaseStream]) throws {
        self.streams = streams
        upcoming = try streams.map { try $0.next() }
    }

    /// The next case, stream by stream; `nil` when all are at their end.
    mutating func next() throws -> [AuditedCase?]? {
        guard let first = upcoming.compactMap(\.self).min(by: { $0.precedes($1) }) else { return nil }
        var found: [AuditedCase?] = []
        for index in streams.indices {
            if let audited = upcoming[index], audited.isSameCase(as: first) {
                found.append(audited)
                upcoming[index] = try streams[index].next()
            } else {
                found.append(nil)
            }
        }
        return found
    }
}
