import TextFeatures

/// Words that deny what follows them in their clause: "der er ikke tale om en hastesag".
struct Negations: Sendable {
    private let words: Set<UInt32>
    /// Words that begin a clause without a comma.
    private let joiners: Set<UInt32>
    private let merely: Set<UInt32>

    init(stem: (String) -> UInt32) {
        words = Set(["ikke", "ingen", "intet", "hverken", "aldrig"].map(stem))
        joiners = Set(["og", "men"].map(stem))
        merely = Set(["kun", "alene", "blot", "bare"].map(stem))
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

    /// Whether its clause denies a term, in front of it or with one of the two words behind: "støtten udvides foreløbig ikke".
    func denyAround(_ hit: TermHit, in sentence: SentenceReading, of text: TextReading, _ bytes: [UInt8]) -> Bool {
        if deny(hit, in: sentence, of: text, bytes) { return true }
        let last = min(hit.words.upperBound + 2, sentence.words.upperBound)
        for index in hit.words.upperBound..<max(hit.words.upperBound, last) {
            let end = Int(text.places[index - 1].offset + text.places[index - 1].length)
            if bytes[end..<max(end, Int(text.places[index].offset))].contains(where: Self.endsClause) { return false }
            if joiners.contains(text.stems[index]) { return false }
            guard words.contains(text.stems[index]) else { continue }
            // "Støtten udvides ikke kun i hjemmet."
            return index + 1 == sentence.words.upperBound || !merely.contains(text.stems[index + 1])
        }
        return false
    }

    private static func endsClause(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
    }
}
