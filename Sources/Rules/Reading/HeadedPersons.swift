import AuditModel
import TextFeatures

/// Whose conversation, letter or view the heading of an untyped section tells of: "Samtale m. Karla 12/6", "Mail fra mor",
/// "Mors syn på sagen", "Hvad siger Karla?".
///
/// Whoever is called by name is the child, unless a role stands with the name or the texts call the child otherwise.
struct HeadedPersons: Sendable {
    enum Person {
        case child, parents, another

        /// What a section about a conversation with this person serves as.
        var roleOfConversation: SectionKind {
            switch self {
            case .child: .conversationWithChild
            case .parents: .perspective
            case .another: .description
            }
        }

        /// What a section with this person's letter serves as, and whose view that is.
        var letter: (role: SectionKind, party: Party?) {
            switch self {
            case .child: (.perspective, .child)
            case .parents: (.perspective, .parents)
            case .another: (.description, nil)
            }
        }
    }

    private let childWords: Set<UInt32>
    private let parentWords: Set<UInt32>
    /// Others whose word counts, and groups of which the child may be one.
    private let otherWords: Set<UInt32>
    private let conversations: Set<UInt32>
    private let letters: Set<UInt32>
    private let from: UInt32
    /// What a heading about somebody on the telephone may begin with; who it was may follow without a "med".
    private let telephone: Set<UInt32>
    private let with: Set<UInt32>
    /// What a heading asks somebody's view with: "Hvad siger Karla?".
    private let what: UInt32
    private let says: Set<UInt32>
    /// Words behind which a heading tells no longer with whom, but where or when.
    private let ends: Set<UInt32>
    private let article: UInt32

    init(_ vocabulary: Vocabulary, stem: (String) -> UInt32) {
        func stems(_ words: [String]) -> Set<UInt32> { Set(words.map(stem)) }
        childWords = stems(Vocabulary.childWords + ["barnets", "unges", "eleven"])
        parentWords = stems(vocabulary.parentWords)
        otherWords = stems(vocabulary.otherPersonWords)
        conversations = stems(["samtale", "samtalen", "samtaler", "snak"])
        letters = stems(["besked", "beskeder", "brev", "mail", "mails", "sms", "sms'er"])
        from = stem("fra")
        telephone = stems(["telefon", "telefonisk", "telefonsamtale", "tlf"])
        with = stems(["med", "m"])
        what = stem("hvad")
        says = stems(["fortæller", "mener", "siger", "synes"])
        ends = stems([
            "på", "hos", "i", "d", "den", "kl", "ved", "v", "om", "vedr", "vedrørende", "af", "efter", "fra", "til",
            "under",
            "og", "samt", "alene", "uge", "hjemme",
        ])
        article = stem("den")
    }

    /// With whom there was the conversation that the heading names; `nil` where it names none.
    func conversation(in heading: TextReading, _ bytes: [UInt8]) -> Person? {
        let stems = heading.stems
        guard let at = stems.firstIndex(where: conversations.contains) else {
            return onTelephone(in: stems)
        }
        // "Karlas samtale med den børnesagkyndige".
        if at == 1, isName(0, of: heading, bytes, inGenitive: true) || childWords.contains(stems[0]) { return .child }
        // "Mor v/ samtale 3/6".
        if at == 2, parentWords.contains(stems[0]), ends.contains(stems[1]) { return .parents }
        guard at + 2 < stems.count, with.contains(stems[at + 1]) else { return nil }
        return person(from: at + 2, of: heading, bytes)
    }

    /// Who wrote the letter that the heading names: "Mail fra Karla 4. juni", "Mors brev"; `nil` where it names none.
    func writer(in heading: TextReading, _ bytes: [UInt8]) -> Person? {
        let stems = heading.stems
        guard let at = stems.firstIndex(where: letters.contains) else { return nil }
        if at == 1, parentWords.contains(stems[0]) { return .parents }
        if at == 1, isName(0, of: heading, bytes, inGenitive: true) || childWords.contains(stems[0]) { return .child }
        guard at + 2 < stems.count, stems[at + 1] == from else { return nil }
        return person(from: at + 2, of: heading, bytes)
    }

    /// The person whom the words from one on name, up to where they tell of something else.
    private func person(from start: Int, of heading: TextReading, _ bytes: [UInt8]) -> Person? {
        let stems = heading.stems
        var end = start
        // "Samtale med den unge".
        if stems[end] == article { end += 1 }
        while end < stems.count, !ends.contains(stems[end]), !isNumber(end, of: heading, bytes),
            !isApart(end, of: heading, bytes)
        {
            end += 1
        }
        let named = stems[start..<end]
        // "Samtale med Camilla Holm, mor".
        let aside = end < stems.count && stems.count - end < 3 && isApart(end, of: heading, bytes) ? stems[end...] : []
        let told = named + aside
        if told.contains(where: otherWords.contains) { return .another }
        if told.contains(where: parentWords.contains) { return .parents }
        if named.contains(where: childWords.contains) { return .child }
        return named.isEmpty || heading.sentences.contains(where: \.speaksOfAnother) ? nil : .child
    }

    /// Whom a heading says somebody telephoned with: "Tlf. far 3/6".
    private func onTelephone(in stems: [UInt32]) -> Person? {
        guard let first = stems.first, telephone.contains(first) else { return nil }
        let rest = stems.dropFirst().drop(while: with.contains)
        guard let person = rest.first else { return nil }
        return parentWords.contains(person) ? .parents : otherWords.contains(person) ? .another : nil
    }

    /// Whose view a section for views gives; `nil` where the heading does not tell, or tells of both.
    func party(in heading: TextReading, _ bytes: [UInt8]) -> Party? {
        let stems = heading.stems
        if stems.contains(where: otherWords.contains) { return nil }
        switch (stems.contains(where: childWords.contains), stems.contains(where: parentWords.contains)) {
        case (true, true): return nil
        case (true, false): return .child
        case (false, true): return .parents
        case (false, false):
            let isAnother = heading.sentences.contains(where: \.speaksOfAnother)
            return !isAnother && (isName(0, of: heading, bytes, inGenitive: true) || asksName(heading, bytes))
                ? .child : nil
        }
    }

    /// Whether a heading says that, or asks what, somebody called by name says: "Karla fortæller", "Hvad siger Karla?".
    private func asksName(_ heading: TextReading, _ bytes: [UInt8]) -> Bool {
        guard let verb = heading.stems.firstIndex(where: says.contains) else { return false }
        let name = heading.stems[0] == what ? verb + 1 : verb - 1
        return name >= 0 && isName(name, of: heading, bytes, inGenitive: false)
    }

    /// Whether a word has a capital, and is none of those that stand for a role.
    private func isName(_ index: Int, of heading: TextReading, _ bytes: [UInt8], inGenitive: Bool) -> Bool {
        guard index < heading.stems.count else { return false }
        let (stem, place) = (heading.stems[index], heading.places[index])
        guard !parentWords.contains(stem), !otherWords.contains(stem) else { return false }
        let word = String(decoding: bytes[Int(place.offset)..<Int(place.offset + place.length)], as: UTF8.self)
        return word.first?.isUppercase == true && (!inGenitive || word.count > 2 && word.hasSuffix("s"))
    }

    private func isNumber(_ index: Int, of heading: TextReading, _ bytes: [UInt8]) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[Int(heading.places[index].offset)])
    }

    /// Whether a comma or colon stands before a word.
    private func isApart(_ index: Int, of heading: TextReading, _ bytes: [UInt8]) -> Bool {
        let before = heading.places[index - 1]
        let end = Int(before.offset + before.length)
        return bytes[end..<max(end, Int(heading.places[index].offset))].contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";")
        }
    }
}
