/// The features of one sentence by name, as `Training/FEATURES.md` describes them; the plain and slow counterpart of
/// `SentenceJudge`, which adds up the same weights without ever naming them.
struct SentenceFeatures {
    /// A feature that the model has a weight for.
    struct Found: Sendable {
        let name: String
        let row: UInt32
        let value: Float
        let range: Range<Int>
    }

    private(set) var found: [Found] = []
    private(set) var words = 0
    private let model: SentenceModel
    private var previous = "^"
    private var beforePrevious = ""
    private var previousClasses: [String] = []
    private var person = ""
    private var isFirstPersonNamed = false
    private var sinceSaying = 99
    private var sinceSource = 99
    private var isQuoted = false
    private var mayBeName = false
    private var isAfterWord = false
    private var isBeginning = true

    private let named: NamedPersons
    /// What the first word counts as, where it stands for a person.
    private var firstWord: PersonRoles.Role?

    init(model: SentenceModel, named: NamedPersons = NamedPersons(), firstWord: PersonRoles.Role? = nil) {
        self.model = model
        self.named = named
        self.firstWord = firstWord
    }

    private mutating func add(_ name: String, _ value: Float = 1, at range: Range<Int>) {
        guard let row = model.weights.row(of: name) else { return }
        found.append(Found(name: name, row: row, value: value, range: range))
    }

    private mutating func addPair(_ pair: FeatureName.Pair, _ former: String, _ latter: String, at range: Range<Int>) {
        let first = pair.marked(TextHash.of(former))
        if let row = model.weights.pairs.row(of: first, TextHash.of(latter)) {
            let letter = Character(Unicode.Scalar(pair.rawValue))
            found.append(Found(name: "\(letter):\(former) \(latter)", row: row, value: 1, range: range))
        }
    }

    /// The pairs of a word with what stands before it, and with the person named last.
    private mutating func addPairs(_ stem: String, classes: [String], namesPerson: Bool, at range: Range<Int>) {
        addPair(.adjacent, previous, stem, at: range)
        if !beforePrevious.isEmpty { addPair(.skipping, beforePrevious, stem, at: range) }
        if !person.isEmpty, !namesPerson { addPair(.afterPerson, person, stem, at: range) }
        for name in previousClasses { addPair(.afterClass, name, stem, at: range) }
        for name in classes { addPair(.beforeClass, previous, name, at: range) }
    }

    /// Goes on to what comes after a word, a number or a sign.
    private mutating func pass(_ name: String, classes: [String] = []) {
        beforePrevious = previous
        previous = name
        previousClasses = classes
    }

    mutating func read(_ text: [UInt8], range: Range<Int>, stemmer: inout WordStemmer) {
        let bytes = text.span.extracting(0..<range.upperBound)
        var index = range.lowerBound
        var word: [UInt8] = []
        while index < range.upperBound {
            let sign = LetterFolding.scalar(in: bytes, at: index, end: range.upperBound)
            let end = WordFolding.read(bytes, from: index, into: &word)
            if word.isEmpty {
                readSign(sign.value, at: index..<index + sign.length)
                index += sign.length
            } else if LetterFolding.isDigit(sign.value) {
                let number = "#\(min(word.count, CueWeights.longestNumber))"
                add("c:" + number, at: index..<end)
                addPair(.adjacent, previous, number, at: index..<end)
                pass(number)
                (isBeginning, mayBeName, isAfterWord) = (false, true, false)
                index = end
            } else {
                let hasCapital = LetterFolding.isCapital(sign.value) && hasSmall(text[index..<end])
                readWord(word, hasCapital: hasCapital, at: index..<end, stemmer: &stemmer)
                (isBeginning, mayBeName, isAfterWord) = (false, true, true)
                index = end
            }
        }
    }

    private func hasSmall(_ word: ArraySlice<UInt8>) -> Bool {
        String(decoding: word, as: UTF8.self).unicodeScalars.contains { LetterFolding.isSmall($0.value) }
    }

    private mutating func readSign(_ value: UInt32, at range: Range<Int>) {
        guard let sign = SentenceSign(value) else { return }
        let name = CueWeights.signs[sign.rawValue]
        add("c:" + name, at: range)
        if sign == .quote {
            isQuoted.toggle()
            if isBeginning { add("c:^q", at: range) }
        }
        if sign == .colon, !person.isEmpty, isAfterWord { add("v:\(person) :", at: range) }
        if sign.isStop { pass(name) }
        (isBeginning, mayBeName, isAfterWord) = (false, !sign.isStop, false)
    }

    private mutating func readWord(
        _ word: [UInt8], hasCapital: Bool, at range: Range<Int>, stemmer: inout WordStemmer
    ) {
        if let role = firstWord.take() { return readWord(role.word, hasCapital: false, at: range, stemmer: &stemmer) }
        _ = stemmer.stem(ofFolded: word.span)
        let stem = stemmer.stem
        var classes = names(of: model.lexicon.classSet(of: word.span, stem: stem.span))
        if classes.isEmpty, word.last == UInt8(ascii: "s") {
            let name = Array(word.dropLast())
            if model.lexicon.isPersonalName(name.span) { classes = ["navn"] }
        }
        // A capital tells nothing at the beginning, but of a name the case has given.
        let isName = hasCapital && (mayBeName || named.role(ofName: TextHash.of(stem)) != nil)
        let pairStem: String
        if classes == ["navn"] || classes == ["sted"] || isName && classes.isEmpty {
            if classes.isEmpty { classes = ["navn"] }
            if classes == ["navn"], let role = named.role(ofName: TextHash.of(stem)) {
                return readWord(role.word, hasCapital: false, at: range, stemmer: &stemmer)
            }
            pairStem = "=" + classes[0]
            add("t:" + classes[0], at: range)
        } else {
            let common = classes.filter { $0 != "navn" && $0 != "sted" }
            if !common.isEmpty { classes = common }
            pairStem = String(decoding: stem, as: UTF8.self)
            add("s:" + pairStem, at: range)
            addLetters(of: word, at: range)
            addParts(of: word, classes: &classes, at: range, stemmer: &stemmer)
            for name in classes { add("t:" + name, at: range) }
        }
        let common = classes.filter { $0 != "navn" && $0 != "sted" }
        let namesPerson = classes.contains { $0.hasPrefix("p-") || $0 == "navn" }
        addPairs(pairStem, classes: common, namesPerson: namesPerson, at: range)
        pass(pairStem, classes: common)
        addCourse(classes, at: range)
        words += 1
    }

    private func names(of set: Int) -> [String] {
        model.lexicon.classSets[set].map { model.lexicon.classNames[Int($0)] }
    }

    private mutating func addLetters(of word: [UInt8], at range: Range<Int>) {
        guard word.count <= WordLexicon.longestCompound else { return }
        let marked = [UInt8(ascii: "^")] + word + [UInt8(ascii: "$")]
        let groups = (3...6).flatMap { length in
            (0..<max(0, marked.count - length + 1)).map { marked[$0..<$0 + length] }
        }
        let value = 1 / Float(groups.count).squareRoot()
        for group in groups { add("n:" + String(decoding: group, as: UTF8.self), value, at: range) }
    }

    private mutating func addParts(
        of word: [UInt8], classes: inout [String], at range: Range<Int>, stemmer: inout WordStemmer
    ) {
        guard
            let (modifier, head) = model.lexicon.split(
                word.span, stemmer: &stemmer.stemmer, scratch: &stemmer.scratch)
        else { return }
        let isClassless = classes.isEmpty
        for part in [modifier, head] {
            let letters = Array(word[part])
            _ = stemmer.stem(ofFolded: letters.span)
            let stem = stemmer.stem
            add("p:" + String(decoding: stem, as: UTF8.self), at: range)
            let partClasses = names(of: model.lexicon.classSet(of: letters.span, stem: stem.span))
                .filter { $0 != "navn" && $0 != "sted" }
            if part == modifier {
                for name in partClasses { add("m:" + name, at: range) }
            } else if isClassless {
                classes = partClasses
            }
        }
    }

    /// Who is named, says and is quoted.
    private mutating func addCourse(_ classes: [String], at range: Range<Int>) {
        let named = classes.lazy.compactMap { $0.hasPrefix("p-") ? String($0.dropFirst(2)) : $0 == "navn" ? $0 : nil }
            .first
        if let named {
            add("o:" + named + (isQuoted ? " q" : ""), at: range)
            if !isFirstPersonNamed { add("f:" + named, at: range) }
            isFirstPersonNamed = true
            if sinceSaying < 3 { add("v:say " + named, at: range) }
            if sinceSource < 4 { add("v:ifl " + named, at: range) }
        }
        if classes.contains("sige") { add("v:" + (person.isEmpty ? "-" : person) + " say", at: range) }
        sinceSaying = classes.contains("sige") ? 0 : sinceSaying + 1
        sinceSource = classes.contains("ifoelge") ? 0 : sinceSource + 1
        if classes.contains("jeg") { add("j:" + (isQuoted ? "q" : "-"), at: range) }
        if !person.isEmpty {
            for name in classes where !name.hasPrefix("p-") { add("x:\(person) \(name)", at: range) }
        }
        if let named { person = named }
    }
}
