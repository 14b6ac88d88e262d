/// A feature as the file names it, ready to be looked up.
enum FeatureName: Sendable {
    /// "b:i skol", two things near one another; see `Pair`.
    case pair(UInt32, UInt32)
    /// "n:^sk", three to six letters, the first one lowest.
    case letters(UInt64)
    /// Anything else, by its hash.
    case other(UInt64)

    /// How two things stand to one another, by the letter their features begin with.
    enum Pair: UInt8 {
        /// Side by side: stems, signs, numbers.
        case adjacent = 0x62
        /// One between them.
        case skipping = 0x6B
        /// A person named before, and a stem.
        case afterPerson = 0x72
        /// A class of the word before, and a stem.
        case afterClass = 0x79
        /// A stem or sign, and a class of the word behind it.
        case beforeClass = 0x7A

        /// The hash of the former thing, in pairs of this sort; of things side by side its own.
        @inline(__always)
        func marked(_ hash: UInt32) -> UInt32 {
            hash ^ UInt32(rawValue &- Self.adjacent.rawValue) &* 0x9E37_79B9
        }
    }

    /// Bytes of "n:" and three to six letters.
    private static let lettersNames = 5...8

    /// `nil` for a pair that is none.
    init?(_ name: Span<UInt8>) {
        if let pair = Pair(rawValue: name[0]), name.count > 2, name[1] == UInt8(ascii: ":") {
            var space = 2
            while space < name.count, name[space] != 0x20 { space += 1 }
            guard space > 2, space + 1 < name.count else { return nil }
            let first = TextHash.of(name.extracting(2..<space))
            self = .pair(pair.marked(first), TextHash.of(name.extracting(space + 1..<name.count)))
            return
        }
        switch (name[0], name.count) {
        case (UInt8(ascii: "n"), Self.lettersNames):
            var letters: UInt64 = 0
            for index in 2..<name.count { letters |= UInt64(name[index]) << UInt64(8 * (index - 2)) }
            self = .letters(letters)
        default:
            var hash = TextHash()
            for index in name.indices { hash.add(name[index]) }
            self = .other(hash.wide)
        }
    }

    /// One number for each name.
    var key: UInt64 {
        switch self {
        case .pair(let first, let second): (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        case .letters(let letters): letters
        case .other(let hash): hash
        }
    }
}
