import TextFeatures

/// Labels that tell who says what follows: "Mor, tlf. 3/6: …", "Fra skolen: …", "Hjemmebesøg 3/6: …"; in front of a
/// paragraph, or above a text.
///
/// A person alone is no source: "Mor: 34 år, førtidspensionist" tells about her.
struct SourceLabels: Sendable {
    private let persons: StemSet
    /// What stands in front of a person who says something.
    private let openings: StemSet
    /// Ways in which a person says something.
    private let occasions: StemSet
    /// What the caseworker has seen, and documents; they need nobody beside them.
    private let records: StemSet
    private let days: DaysNamed

    /// Words up to which it is a label.
    private static let mostWords = 8

    init(_ vocabulary: Vocabulary, days: DaysNamed, stem: (String) -> UInt32) {
        func stems(_ words: [String]) -> StemSet { StemSet(words.map(stem)) }
        persons = stems(vocabulary.parentWords + vocabulary.otherPersonWords + Vocabulary.childWords)
        openings = stems(Vocabulary.accordingToWords + ["fra", "oplyst"])
        occasions = stems([
            "besked", "besøg", "besøget", "brev", "henvendelse", "interview", "mail", "møde", "mødet", "notat",
            "opkald", "oplysning", "oplysninger", "opringning", "referat", "samtale", "samtalen", "selv", "sms",
            "telefon", "telefonisk", "telefonsamtale", "tlf", "udsagn", "udtalelse", "udtalelsen",
        ])
        records = stems([
            "epikrise", "epikrisen", "hjemmebesøg", "hjemmebesøget", "kilde", "kilder", "netværksmøde",
            "netværksmødet", "observation", "observationer", "skoleudtalelse", "skoleudtalelsen", "statusudtalelse",
            "statusudtalelsen", "underretning", "underretningen", "underretninger",
        ])
        self.days = days
    }

    /// - Parameter label: indexes of the words of a heading, or of what stands before a colon.
    func nameSource(_ label: Range<Int>, of reading: TextReading, _ bytes: [UInt8]) -> Bool {
        guard label.count <= Self.mostWords, let first = label.first else { return false }
        let stems = reading.stems[label]
        if stems.contains(where: records.contains) { return true }
        let hasPerson = stems.contains(where: persons.contains)
        if hasPerson, openings.contains(reading.stems[first]) { return true }
        let isOccasion = stems.contains(where: occasions.contains)
        guard hasPerson || isOccasion else { return false }
        return hasPerson && isOccasion || !days.days(in: label, of: reading, text: bytes).isEmpty
    }
}
