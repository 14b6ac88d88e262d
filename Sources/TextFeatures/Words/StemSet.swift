/// A set of stems by their hashes, for texts of any length: open addressing, a few instructions a stem.
///
/// The hashes are spread already, so a set needs no further hashing. Members keep the order in which they came.
package struct StemSet: Sendable {
    /// Each once, in the order in which they came.
    package private(set) var members: [UInt32] = []
    /// 0 is empty.
    private var slots: [UInt32] = []

    package init() {}

    package init(_ stems: some Sequence<UInt32>) {
        for stem in stems { insert(stem) }
    }

    package init(_ stems: [UInt32]) { insert(stems) }

    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }

    package func contains(_ stem: UInt32) -> Bool {
        guard !slots.isEmpty else { return false }
        return slots[Self.slot(of: stem, in: slots.span)] == stem
    }

    package mutating func insert(_ stem: UInt32) { insert(stem, roomFor: members.count + 1) }

    package mutating func insert(_ stems: [UInt32]) { insert(stems, in: stems.indices) }

    /// Enters the stems of `range`.
    package mutating func insert(_ stems: [UInt32], in range: Range<Int>) {
        for index in range { insert(stems[index], roomFor: members.count + 1) }
    }

    package mutating func formUnion(_ other: StemSet) { insert(other.members) }

    @inline(__always)
    private mutating func insert(_ stem: UInt32, roomFor count: Int) {
        if slots.count < 2 * count { grow() }
        let slot = Self.slot(of: stem, in: slots.span)
        guard slots[slot] != stem else { return }
        slots[slot] = stem
        members.append(stem)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: max(16, 4 * slots.count))
        for stem in members { slots[Self.slot(of: stem, in: slots.span)] = stem }
    }

    /// Where the stem stands, or would.
    @inline(__always)
    private static func slot(of stem: UInt32, in slots: Span<UInt32>) -> Int {
        let mask = slots.count &- 1
        var slot = Int(stem) & mask
        while slots[slot] != stem, slots[slot] != 0 { slot = (slot &+ 1) & mask }
        return slot
    }

    /// How many of these stems are in `other`.
    package func countShared(with other: StemSet) -> Int {
        guard !other.isEmpty else { return 0 }
        let slots = other.slots.span
        var count = 0
        for stem in members where slots[Self.slot(of: stem, in: slots)] == stem { count += 1 }
        return count
    }

    /// Those that occur in texts, which may be long.
    package func found(in texts: [[UInt32]]) -> StemSet {
        guard !isEmpty else { return StemSet() }
        var isFound = [Bool](repeating: false, count: slots.count)
        let slots = slots.span
        for stems in texts {
            for stem in stems {
                let slot = Self.slot(of: stem, in: slots)
                if slots[slot] == stem { isFound[slot] = true }
            }
        }
        return StemSet(members.filter { isFound[Self.slot(of: $0, in: slots)] })
    }

    /// Without those of `others`.
    package func subtracting(_ others: StemSet) -> StemSet {
        var rest = StemSet()
        for stem in members where !others.contains(stem) { rest.insert(stem) }
        return rest
    }
}
