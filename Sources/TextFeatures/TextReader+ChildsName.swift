extension TextReader {
    /// The stem of the child's name in the texts of a case, `nil` where no name stands out, and the persons they introduce.
    mutating func names(in text: [UInt8], ages: ClosedRange<Int>?) -> (child: UInt32?, introduced: NamedPersons?) {
        guard let model else { return (nil, nil) }
        let bytes = text.span
        var names = ChildsName()
        var others = judge.nobodyNamed
        var place = 0
        while let start = ChildsName.nextCapital(in: bytes, from: place) {
            let isInside = ChildsName.isInside(bytes, before: start)
            let isInBrackets = start > 0 && bytes[start - 1] == UInt8(ascii: "(")
            let isBeforeAge = ages != nil && AgeWords.mayFollow(bytes, nameAt: start)
            guard isInside || isInBrackets || isBeforeAge else {
                place = start + 1
                continue
            }
            let role = isInside || isInBrackets ? mention(before: start, in: bytes, others, model) : nil
            let (end, key) = fold(bytes, at: start)
            place = max(end, start + 1)
            guard !folded.isEmpty else { continue }
            if table.isFull { makeRoom(sentence: 0..<0) }
            let row = Int(row(for: key))
            let record = table.records[row]
            guard !record.marks.contains(.placeName) else { continue }
            if let ages, isBeforeAge, let age = age(behind: end, in: bytes) {
                names.meet(record.stem, isOfAge: ages.contains(age))
            }
            if isInside { names.meet(record.stem) }
            if isInside || role != nil { others.meet(name: record.stem, bytes, start..<end, behind: role) }
        }
        return (names.found(beside: others), others)
    }

    /// Whom the word before a name tells of, if it is a role: "mor, Gitte", "Mor hedder Gitte".
    private mutating func mention(
        before start: Int, in text: Span<UInt8>, _ named: borrowing NamedPersons, _ model: SentenceModel
    ) -> NamedPersons.Mention? {
        var end = start
        // "hedder", or the role; and what is before "hedder".
        for _ in 0..<2 {
            while end > 0, !ChildsName.isLetter(text, before: end) {
                guard start - end < Self.mostBytesToRole else { return nil }
                end -= 1
            }
            guard end > 2, Self.mayEndRole(text[end - 1]) else { return nil }
            var first = end
            while first > 0, ChildsName.isLetter(text, before: first) {
                guard end - first < Self.longestRole else { return nil }
                first -= 1
                while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
            }
            guard end - first > 2 else { return nil }
            let (_, key) = fold(text, at: first)
            guard !folded.isEmpty else { return nil }
            if !folded.elementsEqual("hedder".utf8) {
                if table.isFull { makeRoom(sentence: 0..<0) }
                let row = Int(row(for: key))
                let set = table.records[row].marks.classSet
                return named.mention(person: model.cues.profiles[set].person, text, end: end)
            }
            end = first
        }
        return nil
    }

    /// Whether a word for one of `PersonRoles` may end in this letter; most words before names do not.
    private static func mayEndRole(_ letter: UInt8) -> Bool {
        switch letter | 0x20 {
        case UInt8(ascii: "r"), UInt8(ascii: "n"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "l"): true
        default: false
        }
    }

    /// Bytes between a role and the name it introduces, and of the longest role.
    private static let mostBytesToRole = 10
    private static let longestRole = 24

    /// The age in whole years that stands behind a name: "Karla er 7 år", "Karla (syv år)", "Karla på 7".
    private mutating func age(behind name: Int, in text: Span<UInt8>) -> Int? {
        var index = name
        var number: Int?
        var needsUnit = true
        for _ in 0..<Self.mostWordsOfAge {
            if index < text.count, text[index] == UInt8(ascii: ",") { index += 1 }
            guard index < text.count else { return nil }
            let blank = text.spaceLength(at: index)
            guard blank > 0 else { return nil }
            index += blank
            if index < text.count, text[index] == UInt8(ascii: "(") { index += 1 }
            guard index < text.count else { return nil }
            let (end, _) = fold(text, at: index)
            guard !folded.isEmpty else { return nil }
            switch ageWords[folded: folded.span] {
            case .between?: break
            case .on?: needsUnit = false
            case .number(let told)? where !needsUnit: return told
            case .number(let told)?: number = told
            case .years?: return number
            case .months?: return number.map { _ in 0 }
            case nil: return nil
            }
            index = end
            // "9½ år"
            if number != nil, index + 1 < text.count, text[index] == 0xC2, text[index + 1] == 0xBD { index += 2 }
        }
        return nil
    }

    /// "er lige fyldt syv år"
    private static let mostWordsOfAge = 5
}
