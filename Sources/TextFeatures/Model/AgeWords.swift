/// The words with which a text tells somebody's age: "er lige fyldt syv år".
struct AgeWords: Sendable {
    enum Meaning: Sendable {
        /// May stand between a name, a number and its unit.
        case between
        case number(Int)
        /// Needs no unit: "Karla på 7".
        case on
        case years
        case months
    }

    /// By the key of the folded word, of which none has more than eight letters.
    private var meanings: [UInt64: Meaning] = [:]

    private static let between = ["er", "nu", "lige", "fyldt", "kun", "knap", "snart", "et", "og"]
    /// From two; "en" is rather an article.
    private static let numbers = [
        "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten",
        "femten", "seksten", "sytten", "atten",
    ]
    /// "fem et halvt" too.
    private static let years = ["år", "års", "halvt"]
    private static let months = ["mdr", "måneder", "uger"]

    init() {
        var folded: [UInt8] = []
        func add(_ word: String, _ meaning: Meaning) {
            _ = WordFolding.read(Array(word.utf8).span, from: 0, into: &folded)
            meanings[WordKey(folded.span).low] = meaning
        }
        for word in Self.between { add(word, .between) }
        for (index, word) in Self.numbers.enumerated() { add(word, .number(index + 2)) }
        for word in Self.months { add(word, .months) }
        add("på", .on)
        for word in Self.years { add(word, .years) }
    }

    /// Whether what an age may begin with stands behind the name at `start`; behind most words it does not.
    static func mayFollow(_ text: Span<UInt8>, nameAt start: Int) -> Bool {
        var end = start &+ 1
        var stops: UInt64 = 0
        for _ in 0..<blocksOfName where stops == 0 && end < text.count {
            let bytes = text.eightBytes(at: end)
            stops = bytes.places(of: 0x20) | bytes.places(of: UInt8(ascii: ",")) | bytes.places(of: 0xC2)
            end &+= stops == 0 ? 8 : stops.trailingZeroBitCount &>> 3
        }
        guard end &+ 2 < text.count else { return false }
        switch text[end] {
        case UInt8(ascii: ","), 0xC2: return true
        case 0x20: break
        default: return false
        }
        let next = text[end &+ 1]
        return next == UInt8(ascii: "e") || next == UInt8(ascii: "p") || next == UInt8(ascii: "(") || next &- 0x30 < 10
    }

    /// Eights of bytes in which a name ends, or is none.
    private static let blocksOfName = 3

    /// What a folded word, or a number of at most two digits, tells of an age.
    subscript(folded word: Span<UInt8>) -> Meaning? {
        if word[0] &- 0x30 < 10 {
            guard word.count <= 2 else { return nil }
            var number = 0
            for index in word.indices { number = 10 * number + Int(word[index] &- 0x30) }
            return .number(number)
        }
        return word.count <= 8 ? meanings[WordKey(word).low] : nil
    }
}

extension UInt64 {
    /// The highest bit of bytes that are `byte`, of which the lowest one is sure.
    @inline(__always)
    fileprivate func places(of byte: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let others = self ^ ones &* UInt64(byte)
        return (others &- ones) & ~others & (ones &* 0x80)
    }
}
