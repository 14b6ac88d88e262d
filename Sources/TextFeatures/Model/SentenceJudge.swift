/// Sums the weights of one sentence after another: those of its words, and of what happens between them.
struct SentenceJudge: Sendable {
    /// Rows of the pairs in the sentence, then those of its events.
    private var pairs = [UInt32](repeating: 0, count: 1024)
    /// The pairs that may have one.
    private var candidates = [UInt64](repeating: 0, count: 1024)
    /// Rows of the signs, persons and sources in the sentence.
    private var events: [UInt32] = []
    /// The persons whose names the case has given.
    var named = NamedPersons()
    /// Whom the text being read spoke of last.
    var spokenOf = SpokenOf()
    private var roles = PersonRoles()

    init() {}

    /// Reads names and pronouns as the persons they stand for, within a case.
    init(_ roles: PersonRoles, stemmer: inout WordStemmer) {
        self.roles = roles
        named = NamedPersons(roles)
        spokenOf = SpokenOf(roles, stemmer: &stemmer)
    }

    /// Persons of a case of whom nothing is known yet.
    var nobodyNamed: NamedPersons {
        var nobody = NamedPersons(roles)
        nobody.beginCase(child: nil)
        return nobody
    }

    /// What is read from here on belongs to one case, some of whose persons are known from the whole of it.
    mutating func beginCase(child: UInt32?, introduced: NamedPersons?) {
        named.beginCase(child: child, introduced: introduced)
        spokenOf.child = child
        spokenOf.isInCase = true
    }

    private enum Before { case nothing, word, number, stop, sign }

    /// What the sentence has told so far.
    private struct Course {
        var before = Before.nothing
        var isQuoted = false
        /// The person named last, and first; 0 for none.
        var person = 0
        var firstPerson = 0
        /// The person spoken of first, `SpokenOf.somebody` for one unknown; 0 for nobody.
        var spokenOf = 0
        var speaksOfAnother = false
        /// Whether it names no other person than the first.
        var namesOne = true
        var words = 0
        /// Which word says ("siger") and which names a source ("ifølge"), the latest of each.
        var saying = -99
        var source = -99
        /// What the next word forms a pair with, and what stood before that; 0 for nothing.
        var previous: UInt32
        var beforePrevious: UInt32 = 0
        /// The classes of the word before, and of this one, in `CueWeights.classHashes`.
        var previousClasses = 0..<0
        var classes = 0..<0
        /// The role and the name met last, of persons whose names are learnt.
        var role: NamedPersons.Mention?
        var name: NamedPersons.Mention?

        /// Goes on to what comes after a word, a number or a sign.
        @inline(__always)
        mutating func pass(_ hash: UInt32) {
            beforePrevious = previous
            previous = hash
            previousClasses = classes
        }
    }

    /// The role with this number, from 1; `nil` for 0.
    func role(numbered number: UInt8) -> PersonRoles.Role? { number > 0 ? roles.roles[Int(number) - 1] : nil }

    /// The sums of a sentence's weights, and how many words count; those of `words` that stand for persons get their row.
    mutating func sums(
        _ text: Span<UInt8>, sentence: inout SentenceReading, words: inout [ReadWord],
        table: borrowing WordTable, model: SentenceModel
    ) -> (sums: WeightSums, words: Int) {
        events.removeAll(keepingCapacity: true)
        var words = words.mutableSpan
        let most = sentence.words.count * model.cues.mostPairsOfWord
        if pairs.count <= most { pairs = Array(repeating: 0, count: 2 * most) }
        if candidates.count <= most { candidates = Array(repeating: 0, count: 2 * most) }
        let first = spokenOf.roleOfFirst(words, of: sentence, cues: model.cues)
        if let first {
            words[sentence.words.lowerBound].row = roles.roles[first].row
            sentence.pronounRole = UInt8(first + 1)
        }
        let (known, counted, course) = Self.read(
            text, sentence: sentence, firstWord: first.map { roles.roles[$0].asWord }, words: &words,
            candidates: &candidates, events: &events, named: &named, model: model)
        let paired = model.weights.pairs.find(candidates, count: known, into: &pairs)
        spokenOf.meet(
            person: course.spokenOf, isAlone: course.namesOne, paragraph: sentence.paragraph)
        sentence.speaksOfAnother = course.speaksOfAnother
        let summed = paired + events.count
        while pairs.count < summed { pairs += pairs }
        for index in events.indices { pairs[paired + index] = events[index] }
        var sums = WeightSums()
        let features = model.weights.rows
        var longest = summed
        for index in 0..<summed where pairs[index] >= FeatureWeights.goesOn {
            let rows = model.weights.rows(of: pairs[index])
            pairs[index] = UInt32(rows.lowerBound)
            while pairs.count < longest + rows.count { pairs += pairs }
            for row in rows.dropFirst() {
                pairs[longest] = UInt32(row)
                longest += 1
            }
        }
        sums.add(
            features.span, at: pairs.span.extracting(0..<longest), table, of: words, in: sentence.words)
        return (sums, counted)
    }

    /// Collects pairs and events; returns how many pairs may have a row, how many words count, and the person spoken of.
    ///
    /// - Parameter firstWord: what the first word counts as, where it stands for a person.
    private static func read(
        _ text: Span<UInt8>, sentence: borrowing SentenceReading, firstWord: PersonRoles.Word?,
        words: inout MutableSpan<ReadWord>, candidates: inout [UInt64], events: inout [UInt32],
        named: inout NamedPersons, model: SentenceModel
    ) -> (paired: Int, counted: Int, course: Course) {
        let known = model.weights.pairs
        let bits = known.bits.span
        var pairs = candidates.mutableSpan
        var paired = 0
        let (persons, classes) = (model.cues.personHashes, model.cues.classHashes)
        let personHashes = persons.span
        let classHashes = classes.span
        var course = Course(previous: model.cues.beginning)
        var position = sentence.range.lowerBound
        for index in sentence.words {
            let word = words[index]
            let start = Int(word.start)
            if start > position, start > position &+ 1 || text[position] != 0x20 {
                readSigns(text, position..<start, course: &course, events: &events, model: model)
            }
            position = Int(word.end)

            var stem = word.stem
            let person = course.person
            var namesPerson = false
            course.classes = 0..<0
            if word.marks.isPlain, text[start] &- 0x61 < 26 {
                course.before = .word
                course.words &+= 1
            } else {
                let role = index == sentence.words.lowerBound ? firstWord : nil
                (stem, namesPerson) = readSpecial(
                    text, word, standingFor: role, &words[index].row, course: &course, events: &events, named: &named,
                    model: model)
            }
            PairTable.add(FeatureName.Pair.adjacent.marked(course.previous), stem, to: &pairs, &paired, bits)
            if course.before == .word {
                if course.beforePrevious > 0 {
                    PairTable.add(
                        FeatureName.Pair.skipping.marked(course.beforePrevious), stem, to: &pairs, &paired, bits)
                }
                if person > 0, !namesPerson {
                    PairTable.add(
                        FeatureName.Pair.afterPerson.marked(personHashes[person]), stem, to: &pairs, &paired, bits)
                }
                for number in course.previousClasses {
                    PairTable.add(
                        FeatureName.Pair.afterClass.marked(classHashes[number]), stem, to: &pairs, &paired, bits)
                }
                let former = FeatureName.Pair.beforeClass.marked(course.previous)
                for number in course.classes {
                    PairTable.add(former, classHashes[number], to: &pairs, &paired, bits)
                }
            }
            course.pass(stem)
        }
        if position < sentence.range.upperBound {
            readSigns(text, position..<sentence.range.upperBound, course: &course, events: &events, model: model)
        }
        return (paired, course.words, course)
    }

    /// Reads a word that has classes, is a number or may be a name; returns the stem for its pairs, and whether it names a
    /// person.
    @inline(never)
    private static func readSpecial(
        _ text: Span<UInt8>, _ word: ReadWord, standingFor role: PersonRoles.Word?, _ row: inout UInt32,
        course: inout Course, events: inout [UInt32],
        named: inout NamedPersons, model: SentenceModel
    ) -> (stem: UInt32, namesPerson: Bool) {
        if word.marks.contains(.number) {
            let digits = min(Int(word.end - word.start), CueWeights.longestNumber)
            add(&events, model.cues.weight(ofNumber: digits))
            course.before = .number
            return (model.cues.numberHashes[digits], false)
        }
        var stem = word.stem
        var classes = word.marks.classSet
        if let role {
            stem = role.stem
            classes = role.classSet
        } else if word.marks.contains(.placeName) {
            row = SentenceModel.placeNameRow
            stem = model.cues.placeName
            classes = model.placeNameSet
        } else if word.marks.contains(.personalName) || isName(text, word, course)
            || named.isGivenName(word, of: text)
        {
            if let role = named.role(ofName: word.stem) {
                row = role.row
                stem = role.stem
                classes = role.classSet
            } else {
                row = SentenceModel.personalNameRow
                stem = model.cues.personalName
                classes = model.personalNameSet
                named.meet(name: word.stem, text, Int(word.start)..<Int(word.end), behind: course.role)
                course.name = NamedPersons.Mention(value: word.stem, end: Int(word.end))
                // The subject, or who is said to say it: "…, siger Flemming".
                if course.spokenOf == 0 || course.words == course.saying + 1,
                    text[Int(word.start)] &- 0x61 >= 26, named.isAnother(word.stem)
                {
                    course.speaksOfAnother = true
                }
            }
        } else if let role = named.mention(person: model.cues.profiles[classes].person, text, end: Int(word.end)) {
            course.role = role
            if let name = course.name { named.learn(role: role, text, start: Int(word.start), behind: name) }
        }
        if course.spokenOf == 0 {
            course.spokenOf = spokenOf(text, word, model.cues.profiles[classes], opens: course.before == .nothing)
        }
        let namesPerson =
            classes != 0 && readClasses(classes, course: &course, events: &events, model: model)
        course.before = .word
        course.words += 1
        return (stem, namesPerson)
    }

    /// The person a word speaks of; 0 for none. The first word of a sentence may be a name unheard of.
    @inline(__always)
    private static func spokenOf(
        _ text: Span<UInt8>, _ word: ReadWord, _ profile: CueWeights.Profile, opens: Bool
    ) -> Int {
        let length = Int(word.end - word.start)
        if profile.isPronoun { return length <= longestSubject ? SpokenOf.somebody : 0 }
        if opens, word.marks.contains(.classless), length > longestSubject { return SpokenOf.somebody }
        // "Mors kæreste" speaks of him; a name may end so ("Lars").
        let isGenitive = text[Int(word.end) - 1] | 0x20 == UInt8(ascii: "s") && !word.marks.contains(.classless)
        return isGenitive && !word.marks.contains(.personalName) ? 0 : profile.person
    }

    /// Letters of the longest pronoun that may be a subject: "han", but not "hans".
    private static let longestSubject = 3

    /// Returns whether the word names a person.
    private static func readClasses(
        _ classes: Int, course: inout Course, events: inout [UInt32], model: SentenceModel
    ) -> Bool {
        let profile = model.cues.profiles[classes]
        if profile.person > 0 {
            add(&events, model.cues.weight(ofPerson: profile.person, inQuote: course.isQuoted))
            if course.firstPerson != 0, profile.person != course.firstPerson { course.namesOne = false }
            if course.firstPerson == 0 {
                course.firstPerson = profile.person
                add(&events, model.cues.weight(firstNamed: profile.person))
            }
            if course.words <= course.saying + 3 { add(&events, model.cues.weight(afterSaying: profile.person)) }
            if course.words <= course.source + 4 { add(&events, model.cues.weight(afterSource: profile.person)) }
        }
        if profile.isSaying {
            add(&events, model.cues.weight(sayingAfter: course.person))
            course.saying = course.words
        }
        if profile.isSource { course.source = course.words }
        if profile.isFirstPerson { add(&events, model.cues.weight(firstPersonInQuote: course.isQuoted)) }
        if course.person > 0 {
            for index in profile.classes {
                add(&events, model.cues.weight(ofClassAt: index, after: course.person))
            }
        }
        course.classes = profile.pairing
        guard profile.person > 0 else { return false }
        course.person = profile.person
        return true
    }

    /// A word without a class is a name if it has a capital and small letters and does not begin a sentence.
    @inline(__always)
    private static func isName(_ text: Span<UInt8>, _ word: ReadWord, _ course: borrowing Course) -> Bool {
        guard word.marks.contains(.classless), course.before != .nothing, course.before != .stop else { return false }
        let first = text[Int(word.start)]
        guard first &- 0x41 < 26 || first >= 0x80 else { return false }
        return hasCapitalAndSmall(text, Int(word.start)..<Int(word.end))
    }

    static func hasCapitalAndSmall(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let first = LetterFolding.scalar(in: text, at: range.lowerBound, end: range.upperBound)
        guard LetterFolding.isCapital(first.value) else { return false }
        var index = range.lowerBound + first.length
        while index < range.upperBound {
            let letter = LetterFolding.scalar(in: text, at: index, end: range.upperBound)
            if LetterFolding.isSmall(letter.value) { return true }
            index += letter.length
        }
        return false
    }

    private static func add(_ events: inout [UInt32], _ weight: UInt32) {
        if weight > 0 { events.append(weight - 1) }
    }

    private static func readSigns(
        _ text: Span<UInt8>, _ range: Range<Int>, course: inout Course, events: inout [UInt32],
        model: SentenceModel
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let value = LetterFolding.scalar(in: text, at: index, end: range.upperBound)
            index += value.length
            guard value.value > 0x20, let sign = SentenceSign(value.value) else { continue }
            add(&events, model.cues.weight(ofSign: sign.rawValue))
            if sign == .quote {
                course.isQuoted.toggle()
                if course.before == .nothing { add(&events, model.cues.openingQuote) }
            }
            if sign == .colon, course.person > 0, course.before == .word {
                add(&events, model.cues.weight(colonAfter: course.person))
            }
            if sign.isStop {
                course.classes = 0..<0
                course.pass(model.cues.signHashes[sign.rawValue])
            }
            course.before = sign.isStop ? .stop : .sign
        }
    }
}

/// A sign that the model takes notice of.
enum SentenceSign: Int {
    case fullStop, comma, colon, semicolon, question, exclamation, percent, opening, closing, section, slash, dash
    case ellipsis, quote

    init?(_ value: UInt32) {
        switch value {
        case 0x2E: self = .fullStop
        case 0x2C: self = .comma
        case 0x3A: self = .colon
        case 0x3B: self = .semicolon
        case 0x3F: self = .question
        case 0x21: self = .exclamation
        case 0x25: self = .percent
        case 0x28: self = .opening
        case 0x29: self = .closing
        case 0xA7: self = .section
        case 0x2F: self = .slash
        case 0x2D, 0x2013, 0x2014: self = .dash
        case 0x2026: self = .ellipsis
        case 0x22, 0xBB, 0xAB, 0x201C...0x201E: self = .quote
        default: return nil
        }
    }

    /// Whether the next word begins anew, so that its capital says nothing.
    var isStop: Bool {
        switch self {
        case .fullStop, .colon, .question, .exclamation, .quote, .dash, .ellipsis, .semicolon: true
        case .comma, .percent, .opening, .closing, .section, .slash: false
        }
    }
}
