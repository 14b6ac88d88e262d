import AuditModel

/// A case that can be told from others, and put in their order.
protocol IdentifiedCase {
    var key: CaseKey { get }
}

extension AuditedCase: IdentifiedCase {}
extension CountedCase: IdentifiedCase {}

extension IdentifiedCase {
    /// Whether this case comes before another in the order of streams.
    func precedes(_ other: Self) -> Bool { key < other.key }

    func isSameCase(as other: Self) -> Bool { key == other.key }
}

/// The cases of one source by municipality and id, one at a time.
struct CaseStream<Element: IdentifiedCase> {
    private let pull: () throws -> Element?

    init(_ pull: @escaping () throws -> Element?) { self.pull = pull }

    func next() throws -> Element? { try pull() }

    func map<Other: IdentifiedCase>(_ transform: @escaping (Element) -> Other) -> CaseStream<Other> {
        CaseStream<Other> { try next().map(transform) }
    }

    static var empty: CaseStream { CaseStream { nil } }
}

/// Several streams walked in step: each case once, with what each stream has of it.
struct JoinedCases<Element: IdentifiedCase> {
    private let streams: [CaseStream<Element>]
    private var upcoming: [Element?]

    init(_ streams: [CaseStream<Element>]) throws {
        self.streams = streams
        upcoming = try streams.map { try $0.next() }
    }

    /// The next case, stream by stream; `nil` when all are at their end.
    mutating func next() throws -> [Element?]? {
        guard let first = upcoming.compactMap(\.self).min(by: { $0.precedes($1) }) else { return nil }
        var found: [Element?] = []
        for index in streams.indices {
            if let one = upcoming[index], one.isSameCase(as: first) {
                found.append(one)
                upcoming[index] = try streams[index].next()
            } else {
                found.append(nil)
            }
        }
        return found
    }
}
