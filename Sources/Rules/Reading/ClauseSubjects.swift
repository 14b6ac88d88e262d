import AuditModel
import TextFeatures

/// Which of the parties stands as the subject of a sentence or clause, by small words and capitals: for what the model of
/// sentences leaves open.
struct ClauseSubjects: Sendable {
    private let parents: StemSet
    private let child: StemSet
    /// Whom a genitive may lead to that is somebody else: "Karlas lærer".
    private let others: StemSet
    private let possessives: StemSet
    private let joiners: StemSet
    private let relatives: StemSet
    /// Words behind a comma that begin a clause of the same rank.
    private let coordinators: StemSet
    private let clauseJoiners: StemSet
    /// Words in front of parties of whom the same holds: "både", "hverken".
    private let both: StemSet
    /// Verbs that repeat what was said before: "det gør Karla også".
    private let echoes: StemSet
    private let likewise: StemSet
    private let accordingTo: StemSet
    /// What somebody has who sees something their way: "mors opfattelse".
    private let views: StemSet
    private let pronouns: StemSet
    private let firstPerson: StemSet
    private let from: UInt32
    private let side: UInt32
    private let important: UInt32
    private let forWord: UInt32
    private let he: UInt32
    private let she: UInt32
    private let it: UInt32
    private let that: UInt32

    init(_ vocabulary: Vocabulary, stem: (String) -> UInt32) {
        func stems(_ words: [String]) -> StemSet { StemSet(words.map(stem)) }
        let parents = stems(vocabulary.parentWords + ["familien"])
        self.parents = parents
        child = stems(Vocabulary.childWords + ["datter", "datteren", "søn", "sønnen"])
        others = StemSet(vocabulary.otherPersonWords.map(stem).filter { !parents.contains($0) })
        possessives = stems(["hans", "hendes", "deres", "sin", "begge", "den"])
        joiners = stems(["og", "eller", "samt", "herunder", "inklusive"])
        relatives = stems(["der", "som"])
        coordinators = stems(["og", "men", "mens"])
        clauseJoiners = stems(["at", "og", "men", "mens", "da", "fordi", "når", "hvis", "hvor", "hvorfor"])
        both = stems(["både", "hverken", "såvel"])
        echoes = stems(["er", "var", "gør", "har", "vil", "kan", "mener", "synes", "siger", "gælder"])
        likewise = stems(["også", "samme", "heller"])
        accordingTo = stems(Vocabulary.accordingToWords)
        views = stems([
            "holdning", "håb", "indtryk", "mening", "opfattelse", "oplevelse", "synspunkt", "ønske", "ønsker",
        ])
        pronouns = stems(["han", "hun", "de"])
        firstPerson = stems(["jeg", "mig"])
        from = stem("fra")
        side = stem("side")
        important = stem("vigtigt")
        forWord = stem("for")
        he = stem("han")
        she = stem("hun")
        it = stem("det")
        that = stem("at")
    }

    /// The parties that are subjects together or one after the other: "Karla og hendes mor er enige", "…, og det er Karla
    /// også", "Det samme er Karla".
    func joined(in sentence: SentenceReading, of text: TextReading, _ bytes: [UInt8]) -> Set<Party> {
        let words = sentence.words
        var found: Set<Party> = []
        var index = words.lowerBound
        if index < words.upperBound, both.contains(text.stems[index]) { index += 1 }
        var members = 0
        while let member = party(at: &index, in: words, of: text, bytes) {
            found.insert(member)
            members += 1
            guard index < words.upperBound, joiners.contains(text.stems[index]) else { break }
            index += 1
        }
        if members < 2 || !sentence.concepts.contains(.stance) && sentence.view == nil { found = [] }
        // "…, og far bakker op om det."
        for start in words.dropFirst(2)
        where sentence.view != nil && members > 0 && coordinators.contains(text.stems[start - 1])
            && text.gap(before: start - 1, bytes).contains(UInt8(ascii: ","))
        {
            var next = start
            guard let other = party(at: &next, in: words, of: text, bytes) else { continue }
            if tells([.stance], from: next, in: sentence, of: text, bytes) { found.insert(other) }
        }
        // "Vurderingen er gennemgået med mor, som er enig, …"
        for start in words.dropFirst()
        where relatives.contains(text.stems[start]) && text.gap(before: start, bytes).contains(UInt8(ascii: ",")) {
            var next = start - 1
            guard let party = party(at: &next, in: words.lowerBound..<start, of: text, bytes), next == start,
                tells([.stance, .ownWords], from: start + 1, in: sentence, of: text, bytes)
            else { continue }
            found.insert(party)
        }
        guard words.contains(where: { likewise.contains(text.stems[$0]) }) else { return found }
        for start in words where text.stems[start] == it {
            var next = start + 1
            if next < words.upperBound, likewise.contains(text.stems[next]) { next += 1 }
            guard next < words.upperBound, echoes.contains(text.stems[next]) else { continue }
            next += 1
            if let echo = party(at: &next, in: words, of: text, bytes) { found.insert(echo) }
        }
        return found
    }

    /// The party whose wish or opinion a sentence tells of, or that it begins with and that feels, wants or thinks something
    /// or stands before a colon: "Det er fars opfattelse, at …", "Far modsætter sig indsatsen", "Mor: ok med besøg".
    func holder(in sentence: SentenceReading, of text: TextReading, _ bytes: [UInt8]) -> Party? {
        let words = sentence.words
        if let named = ownerOfView(in: sentence, of: text, bytes) { return named }
        var next = words.lowerBound
        guard let party = party(at: &next, in: words, of: text, bytes), next < words.upperBound,
            party != .child || !sentence.speaksOfAnother
        else { return nil }
        if text.gap(before: next, bytes).contains(UInt8(ascii: ":")) { return party }
        return tells([.stance], from: next, in: sentence, of: text, bytes) ? party : nil
    }

    /// Whether a sentence begins with one of the family who says, thinks or judges: "Far vurderer, at støtten virker."
    func opensWithFamilySaying(_ sentence: SentenceReading, in text: TextReading, _ bytes: [UInt8]) -> Bool {
        var next = sentence.words.lowerBound
        guard next < sentence.words.upperBound else { return false }
        if accordingTo.contains(text.stems[next]) {
            next += 1
            return party(at: &next, in: sentence.words, of: text, bytes) != nil
        }
        // A capital at the beginning makes no name.
        return (parents.contains(text.stems[next]) || child.contains(text.stems[next]))
            && tells([.source, .ownWords, .stance], from: next + 1, in: sentence, of: text, bytes)
    }

    /// Whether somebody is said to tell how the child feels, what it wants or thinks: "Mor siger, at Karla savner sin far."
    func childFeels(inWhatIsTold sentence: SentenceReading, of text: TextReading, _ bytes: [UInt8]) -> Bool {
        guard !sentence.concepts.isDisjoint(with: [.stance, .ownWords]), !sentence.speaksOfAnother else { return false }
        return text.hits(of: sentence).contains { hit in
            [Concept.stance.index, Concept.ownWords.index].contains(hit.list)
                && isChilds(hit.words.lowerBound, in: sentence, text, bytes)
        }
    }

    /// Whether a sentence begins with a word for somebody outside the parents and the child: "Storesøster fortæller, …".
    func opensWithAnother(_ sentence: SentenceReading, in text: TextReading, _ bytes: [UInt8]) -> Bool {
        guard let first = sentence.words.first else { return false }
        return others.contains(text.stems[first]) && !text.isGenitive(first, bytes)
    }

    func opensWithPronoun(_ sentence: SentenceReading, in text: TextReading) -> Bool {
        sentence.words.first.map { pronouns.contains(text.stems[$0]) } ?? false
    }

    /// Whether a sentence begins with the initial of somebody who says or wants something: "K. fortæller, at …". "M." and
    /// "F." mostly stand for the parents.
    func opensWithInitialSaying(_ sentence: SentenceReading, in text: TextReading, _ bytes: [UInt8]) -> Bool {
        guard let first = sentence.words.first, text.isInitial(first, bytes) else { return false }
        return tells([.ownWords, .stance], from: first + 1, in: sentence, of: text, bytes)
    }

    /// Whether a sentence begins with somebody called by name who says or wants something: "Susanne fortæller, at …".
    func opensWithNameSaying(_ sentence: SentenceReading, in text: TextReading, _ bytes: [UInt8]) -> Bool {
        guard let first = sentence.words.first, text.isName(first, bytes), !pronouns.contains(text.stems[first]) else {
            return false
        }
        return tells([.ownWords, .stance], from: first + 1, in: sentence, of: text, bytes)
    }

    func opensWithFirstPerson(_ sentence: SentenceReading, in text: TextReading) -> Bool {
        sentence.words.first.map { firstPerson.contains(text.stems[$0]) } ?? false
    }

    /// Whether a sentence begins with a pronoun and what the one it stands for feels, wants or thinks: "Hun er bange for …".
    func opensWithPronounAndStance(_ sentence: SentenceReading, in text: TextReading, _ bytes: [UInt8]) -> Bool {
        let first = sentence.words.lowerBound
        return first < sentence.words.upperBound && pronouns.contains(text.stems[first])
            && tells([.stance], from: first + 1, in: sentence, of: text, bytes)
    }

    /// Whether a sentence that names nobody begins with what someone feels, wants or thinks: "Savner sin farmor."
    func opensWithStance(_ sentence: SentenceReading, in text: TextReading) -> Bool {
        text.hits(of: sentence).contains {
            $0.list == Concept.stance.index && $0.words.lowerBound == sentence.words.lowerBound
        }
    }

    /// Whether someone tells of themselves: "Jeg savner min farmor."
    func isFirstPerson(_ sentence: SentenceReading, in text: TextReading) -> Bool {
        sentence.words.contains { firstPerson.contains(text.stems[$0]) }
    }

    /// Words that may stand before whoever has a view: "der er fra", "det er".
    private static let mostWordsBeforeOwner = 4
    /// Words that may stand between them and the view: "eget store".
    private static let mostWordsBeforeView = 2

    /// Who has the wish or opinion that a sentence begins with: "Fra Karlas side …", "Det er vigtigt for mor, at …".
    func ownerOfView(in sentence: SentenceReading, of text: TextReading, _ bytes: [UInt8]) -> Party? {
        let words = sentence.words
        for index in words.prefix(Self.mostWordsBeforeOwner) {
            let stem = text.stems[index]
            if stem == important, index + 2 < words.upperBound, text.stems[index + 1] == forWord {
                var next = index + 2
                return party(at: &next, in: words, of: text, bytes)
            }
            guard text.isGenitive(index, bytes) else { continue }
            let owner: Party? =
                parents.contains(stem)
                ? .parents
                : child.contains(stem)
                    || !others.contains(stem) && text.isName(index, bytes) && !sentence.speaksOfAnother
                        && !(index == words.lowerBound && text.isGenitiveOfDefinite(index, bytes))
                    ? .child : nil
            guard let owner else { continue }
            let isFrom = index > words.lowerBound && text.stems[index - 1] == from
            let behind = words.suffix(from: index + 1).prefix(Self.mostWordsBeforeView + 1)
            if behind.contains(where: { views.contains(text.stems[$0]) || isFrom && text.stems[$0] == side }) {
                return owner
            }
        }
        return nil
    }

    /// Words between a subject and what it feels: "er stærkt", "har selv også".
    private static let nearby = 3

    /// Whether a term of the lists follows closely in the same clause.
    private func tells(
        _ concepts: [Concept], from index: Int, in sentence: SentenceReading, of text: TextReading, _ bytes: [UInt8]
    ) -> Bool {
        text.hits(of: sentence).contains { hit in
            let start = hit.words.lowerBound
            return concepts.contains { $0.index == hit.list } && start >= index && start <= index + Self.nearby
                && !(index...start).contains { text.gap(before: $0, bytes).contains(UInt8(ascii: ",")) }
        }
    }

    /// Whom the words from `index` on name, which is then behind them.
    private func party(
        at index: inout Int, in words: Range<Int>, of text: TextReading, _ bytes: [UInt8]
    ) -> Party? {
        var next = index
        while next < words.upperBound, possessives.contains(text.stems[next]) { next += 1 }
        guard next < words.upperBound else { return nil }
        if parents.contains(text.stems[next]) {
            guard !text.isGenitive(next, bytes) else { return nil }
            index = next + 1
            return .parents
        }
        if child.contains(text.stems[next]) {
            guard !text.isGenitive(next, bytes) else { return nil }
            index = next + 1
            return .child
        }
        guard text.isName(next, bytes), !others.contains(text.stems[next]), !firstPerson.contains(text.stems[next]),
            next + 1 < words.upperBound || next > words.lowerBound
        else { return nil }
        // "Karlas mor"
        if next + 1 < words.upperBound, parents.contains(text.stems[next + 1]), !text.isGenitive(next + 1, bytes) {
            index = next + 2
            return .parents
        }
        guard next + 1 == words.upperBound || !others.contains(text.stems[next + 1]) else { return nil }
        index = next + 1
        return .child
    }

    /// Whether the nearest subject before a feeling is the child, in what somebody is said to tell.
    private func isChilds(
        _ feeling: Int, in sentence: SentenceReading, _ text: TextReading, _ bytes: [UInt8]
    ) -> Bool {
        let words = sentence.words
        guard let opening = (words.lowerBound..<feeling).first(where: { text.stems[$0] == that }) else {
            // "Ifølge mor er Karla ked af det."
            guard let source = words.prefix(2).first(where: { accordingTo.contains(text.stems[$0]) }) else {
                return false
            }
            var index = source + 1
            if party(at: &index, in: words, of: text, bytes) == nil { index += 1 }
            return (index..<max(index, min(feeling + 3, words.upperBound))).lazy
                .compactMap { isChild(at: $0, in: sentence, text, bytes) }.first ?? false
        }
        for index in (opening + 1..<max(opening + 1, feeling)).reversed()
        where clauseJoiners.contains(text.stems[index - 1]) {
            if let isChild = isChild(at: index, in: sentence, text, bytes) { return isChild }
        }
        return false
    }

    /// Whether the word is the child, or somebody else; `nil` where it is nobody.
    private func isChild(
        at index: Int, in sentence: SentenceReading, _ text: TextReading, _ bytes: [UInt8]
    ) -> Bool? {
        let stem = text.stems[index]
        if stem == he { return sentence.speaker != .father && sentence.view != .parents }
        if stem == she { return sentence.speaker != .mother && sentence.view != .parents }
        if others.contains(stem) { return false }
        var next = index
        return party(at: &next, in: sentence.words, of: text, bytes).map { $0 == .child }
    }
}

extension TextReading {
    /// The terms found in one sentence.
    func hits(of sentence: SentenceReading) -> ArraySlice<TermHit> {
        func first(from word: Int) -> Int {
            var (low, high) = (hits.startIndex, hits.endIndex)
            while low < high {
                let middle = (low + high) / 2
                if hits[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return hits[first(from: sentence.words.lowerBound)..<first(from: sentence.words.upperBound)]
    }

    /// What stands between a word and the one before it.
    fileprivate func gap(before index: Int, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard index > 0 else { return [] }
        let end = Int(places[index - 1].offset + places[index - 1].length)
        return bytes[end..<max(end, Int(places[index].offset))]
    }

    fileprivate func isGenitive(_ index: Int, _ bytes: [UInt8]) -> Bool {
        word(index, bytes).last == UInt8(ascii: "s")
    }

    /// Whether the word may be the genitive of a noun with its article: "Skolens".
    fileprivate func isGenitiveOfDefinite(_ index: Int, _ bytes: [UInt8]) -> Bool {
        ["ens", "ets", "nes"].contains { word(index, bytes).suffix(3).elementsEqual($0.utf8) }
    }

    private func word(_ index: Int, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let place = places[index]
        return bytes[Int(place.offset)..<Int(place.offset + place.length)]
    }

    /// Whether the word is one capital with a full stop that may be the child's.
    fileprivate func isInitial(_ index: Int, _ bytes: [UInt8]) -> Bool {
        let letters = word(index, bytes)
        guard isName(index, bytes), String(decoding: letters, as: UTF8.self).count == 1 else { return false }
        return letters.endIndex < bytes.count && bytes[letters.endIndex] == UInt8(ascii: ".")
            && letters.first != UInt8(ascii: "M") && letters.first != UInt8(ascii: "F")
    }

    /// Whether the word has one capital and then small letters, or is an initial ("K.").
    fileprivate func isName(_ index: Int, _ bytes: [UInt8]) -> Bool {
        let word = word(index, bytes)
        guard let first = word.first, first != UInt8(ascii: "I") || word.count > 1 else { return false }
        let isASCIICapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        // Æ, Ø and Å among them.
        let isOtherCapital = first == 0xC3 && word.dropFirst().first.map { (0x80...0x9E).contains($0) } == true
        return (isASCIICapital || isOtherCapital)
            && !word.dropFirst(isASCIICapital ? 1 : 2).contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
