/// Marks on a word that sentence boundaries and traits depend on.
struct WordMarks: OptionSet, Hashable {
    let rawValue: UInt32

    /// Digits only.
    static let number = WordMarks(rawValue: 1 << 0)
    /// Has a full stop and never ends a sentence ("ca.", "nr.").
    static let abbreviation = WordMarks(rawValue: 1 << 1)
    /// Has a full stop that may end a sentence too ("osv.", "mv.").
    static let closingAbbreviation = WordMarks(rawValue: 1 << 2)
    /// Follows an ordinal ("4. december", "3. klasse").
    static let ordinalNoun = WordMarks(rawValue: 1 << 3)
    /// Often begins a sentence ("hun", "det", "mor"), so an initial before it ends one.
    static let starter = WordMarks(rawValue: 1 << 4)
    /// A common finite verb, so the line is no heading.
    static let verb = WordMarks(rawValue: 1 << 5)
    /// Stands for missing text ("xxx").
    static let filler = WordMarks(rawValue: 1 << 6)
    /// A word that the model has no class for; inside a sentence and with a capital it counts as a name.
    static let classless = WordMarks(rawValue: 1 << 7)
    /// Known as a personal name: all such words are one word to the model.
    static let personalName = WordMarks(rawValue: 1 << 8)
    /// Known as a place name: likewise.
    static let placeName = WordMarks(rawValue: 1 << 9)

    /// Met only in texts whose sentences are not judged: its weights are still to be worked out.
    static let unweighed = WordMarks(rawValue: 1 << 10)

    private static let special = WordMarks([.number, .personalName, .placeName]).rawValue | 0xFFFF_0000

    /// Whether the word, in small letters, is to the model nothing but itself: no class, no number, no name.
    @inline(__always)
    var isPlain: Bool { rawValue & Self.special == 0 }

    /// The set of the model's classes it belongs to; stands in the upper half.
    var classSet: Int { Int(rawValue >> 16) }

    func with(classSet: Int) -> WordMarks { WordMarks(rawValue: rawValue & 0xFFFF | UInt32(classSet) << 16) }
}
