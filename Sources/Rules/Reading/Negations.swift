import TextFeatures

/// Words that deny what follows them in their clause: "der er ikke tale om en hastesag".
struct Negations: Sendable {
    private let words: Set<UInt32>
    /// Words that begin a clause without a comma.
    private let joiners: Set<UInt32>

    init(stem: (String) -> UInt32) {
        words = Set(["ikke", "ingen", "intet", "hverken", "aldrig"].map(stem))
        joiners = Set(["og", "men"].map(stem))
    }

    /// Whether one stands before a term within the same clause; one that is part of the term is its own.
    func deny(_ hit: TermHit, in sentence: SentenceReading, of text: TextReading, _ bytes: [UInt8]) -> Bool {
        for index in (sentence.words.lowerBound..<hit.words.lowerBound).reversed() {
            let end = Int(text.places[index].offset + text.places[index].length)
            if bytes[end..<max(end, Int(text.places[index + 1].offset))].contains(where: Self.endsClause) {
                return false
            }
            if words.contains(text.stems[index]) { return true }
            if joiners.contains(text.stems[index]) { return false }
        }
        return false
    }

    private static func endsClause(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
    }
}
