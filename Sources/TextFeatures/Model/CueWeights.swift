/// The weights of what stands between and around words: signs, numbers, and who says what; found once, by position.
///
/// A weight is given as its row in `FeatureWeights.rows` plus 1; 0 when the model has none.
struct CueWeights: Sendable {
    /// What a set of classes makes of a word.
    struct Profile: Sendable {
        /// Number of the person it names, from 1; 0 for none.
        var person = 0
        /// "siger", "oplyser".
        var isSaying = false
        /// "mener", "ønsker", "vil".
        var isMeaning = false
        /// "ifølge".
        var isSource = false
        /// "jeg".
        var isFirstPerson = false
        /// "hun", "ham", "deres".
        var isPronoun = false
        /// Where its other classes stand in `CueWeights.classes`.
        var classes = 0..<0
        /// Where its classes other than names stand in `CueWeights.classHashes`.
        var pairing = 0..<0
    }

    /// Signs that count, as their features name them; `Sign` is the index.
    static let signs = [".", ",", ":", ";", "?", "!", "%", "(", ")", "§", "/", "-", "...", "q"]
    static let longestNumber = 9

    private(set) var profiles: [Profile] = []
    private var classes: [Int] = []
    private let classCount: Int
    private let sign: [UInt32]
    private let number: [UInt32]
    let openingQuote: UInt32
    private let firstPerson: [UInt32]
    private let personInside: [UInt32]
    private let firstNamed: [UInt32]
    private let personAfterSaying: [UInt32]
    private let personAfterSource: [UInt32]
    private let sayingAfterPerson: [UInt32]
    private let colonAfterPerson: [UInt32]
    private let cross: [UInt32]
    /// Hashes that stand for signs and numbers in pairs.
    let signHashes: [UInt32]
    let numberHashes: [UInt32]
    /// Hashes that stand for persons, by their number, and for classes, in pairs; of the latter see `Profile.pairing`.
    let personHashes: [UInt32]
    private(set) var classHashes: [UInt32] = []
    /// How many pairs a word can be in: with the words before it, with a person, and with classes.
    private(set) var mostPairsOfWord = 3
    let beginning = TextHash.of("^")
    let personalName = TextHash.of("=navn")
    let placeName = TextHash.of("=sted")

    init(weights: FeatureWeights, lexicon: WordLexicon) {
        func row(_ feature: String) -> UInt32 { weights.row(of: feature).map { $0 + 1 } ?? 0 }
        func personName(_ name: String) -> String? {
            name.hasPrefix("p-") ? String(name.dropFirst(2)) : name == "navn" ? name : nil
        }
        let names = lexicon.classNames
        var persons = ["-"]
        for name in names.compactMap(personName) where !persons.contains(name) { persons.append(name) }
        classCount = names.count
        personHashes = persons.map { TextHash.of($0) }
        sign = Self.signs.map { row("c:" + $0) }
        number = (0...Self.longestNumber).map { row("c:#\($0)") }
        signHashes = Self.signs.map { TextHash.of($0) }
        numberHashes = (0...Self.longestNumber).map { TextHash.of("#\($0)") }
        openingQuote = row("c:^q")
        firstPerson = [row("j:-"), row("j:q")]
        personInside = persons.flatMap { [row("o:" + $0), row("o:" + $0 + " q")] }
        firstNamed = persons.map { row("f:" + $0) }
        personAfterSaying = persons.map { row("v:say " + $0) }
        personAfterSource = persons.map { row("v:ifl " + $0) }
        sayingAfterPerson = persons.map { row("v:" + $0 + " say") }
        colonAfterPerson = persons.map { row("v:" + $0 + " :") }
        cross = persons.flatMap { person in names.map { row("x:" + person + " " + $0) } }
        for set in lexicon.classSets {
            var profile = Profile()
            let start = classes.count
            for id in set {
                let name = names[Int(id)]
                if profile.person == 0, let person = personName(name) {
                    profile.person = persons.firstIndex(of: person) ?? 0
                }
                profile.isSaying = profile.isSaying || name == "sige"
                profile.isMeaning = profile.isMeaning || name == "mene"
                profile.isSource = profile.isSource || name == "ifoelge"
                profile.isFirstPerson = profile.isFirstPerson || name == "jeg"
                profile.isPronoun = profile.isPronoun || name == "han-hun"
                if !name.hasPrefix("p-") { classes.append(Int(id)) }
            }
            profile.classes = start..<classes.count
            let firstHash = classHashes.count
            for id in set where id != lexicon.personalName && id != lexicon.placeName {
                classHashes.append(TextHash.of(names[Int(id)]))
            }
            profile.pairing = firstHash..<classHashes.count
            mostPairsOfWord = max(mostPairsOfWord, 3 + 2 * profile.pairing.count)
            profiles.append(profile)
        }
    }

    func weight(ofSign index: Int) -> UInt32 { sign[index] }
    func weight(ofNumber digits: Int) -> UInt32 { number[min(digits, Self.longestNumber)] }
    func weight(firstPersonInQuote quote: Bool) -> UInt32 { firstPerson[quote ? 1 : 0] }
    func weight(ofPerson person: Int, inQuote quote: Bool) -> UInt32 { personInside[2 * person + (quote ? 1 : 0)] }
    func weight(firstNamed person: Int) -> UInt32 { firstNamed[person] }
    func weight(afterSaying person: Int) -> UInt32 { personAfterSaying[person] }
    func weight(afterSource person: Int) -> UInt32 { personAfterSource[person] }
    func weight(sayingAfter person: Int) -> UInt32 { sayingAfterPerson[person] }
    func weight(colonAfter person: Int) -> UInt32 { colonAfterPerson[person] }
    func weight(ofClassAt index: Int, after person: Int) -> UInt32 { cross[person * classCount + classes[index]] }
}
