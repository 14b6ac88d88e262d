/// Which name the texts of a case use for the child.
///
/// Mostly the one they use most, since a case calls the parents "mor" and "far"; not that of somebody a role introduces ("mor,
/// Gitte, …"). Where no such name stands out, it is the one whose age is told and is the child's ("Karla er 7 år").
/// Counts words with a capital inside a sentence, where Danish has capitals for names alone.
struct ChildsName: ~Copyable {
    private var counts: [UInt32: Int] = [:]
    /// Whether the age that is told of somebody may be the child's; of two told ages one is enough.
    private var isOfAge: [UInt32: Bool] = [:]

    /// A name must come so often to be the child's, and so many halves of times as often as the next one.
    private static let least = 4
    private static let halvesOfNext = 3
    /// So many times as often must come the one name of two whose ages both may be the child's.
    private static let timesOfSameAge = 2
    /// At most so many times as often may another come as the name whose age tells that it is the child's.
    private static let timesOfOther = 3
    /// A bound on memory; no case names as many.
    private static let mostNames = 1024

    /// Notes a name, genitives too, which have its stem.
    mutating func meet(_ stem: UInt32) {
        guard counts.count < Self.mostNames || counts[stem] != nil else { return }
        counts[stem, default: 0] += 1
    }

    /// Notes whether the age told of who is called so may be the child's.
    mutating func meet(_ stem: UInt32, isOfAge: Bool) {
        guard self.isOfAge.count < Self.mostNames || self.isOfAge[stem] != nil else { return }
        self.isOfAge[stem] = isOfAge || self.isOfAge[stem] == true
    }

    /// The stem of the child's name; `nil` where no name stands out.
    /// - Parameter others: knows whose names are introduced with a role.
    consuming func found(beside others: NamedPersons) -> UInt32? {
        let dominant = Self.standingOut(among: counts)
        let isOfAge = isOfAge
        func isOther(_ stem: UInt32) -> Bool { others.role(ofName: stem) != nil || isOfAge[stem] == false }
        if let dominant, !isOther(dominant) { return dominant }
        let unknown = counts.filter { !isOther($0.key) }
        let named = unknown.filter { isOfAge[$0.key] == true }.sorted { $0.value > $1.value }
        if let best = named.first, named.count == 1 || best.value >= Self.timesOfSameAge * named[1].value,
            Self.timesOfOther * best.value >= unknown.values.max() ?? 0
        {
            return best.key
        }
        return Self.standingOut(among: unknown) ?? dominant
    }

    private static func standingOut(among counts: [UInt32: Int]) -> UInt32? {
        var (first, next) = (0, 0)
        var name: UInt32?
        for (stem, count) in counts {
            if count > first {
                (first, next, name) = (count, first, stem)
            } else {
                next = max(next, count)
            }
        }
        return first >= least && 2 * first >= halvesOfNext * next ? name : nil
    }

    /// Where, from `start` on, a word with a capital and a small letter begins.
    static func nextCapital(in text: Span<UInt8>, from first: Int) -> Int? {
        let end = text.count &- 2
        var block = first
        while block <= end {
            var places = maybeCapitals(text.eightBytes(at: block))
            while places != 0 {
                let place = block &+ places.trailingZeroBitCount &>> 3
                places &= places &- 1
                let index = text[place] < 0x80 ? place : place &- 1
                guard index >= first, index < end, index == 0 || !isLetter(text, before: index) else { continue }
                let letter = LetterFolding.scalar(in: text, at: index, end: text.count)
                let next = index &+ letter.length
                if LetterFolding.isCapital(letter.value), next < text.count, isSmall(text[next]) { return index }
            }
            block &+= 8
        }
        return nil
    }

    /// The highest bit of each of eight bytes that is a capital of ASCII, or that ends one of U+00C0...U+00DF.
    @inline(__always)
    private static func maybeCapitals(_ bytes: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        let low = bytes & ~tops
        let ascii = (low &+ ones &* (0x80 - 0x41)) & ~(low &+ ones &* (0x80 - 0x5B)) & ~bytes
        // 0x80...0x9F: the highest bit alone of three.
        let second = bytes & ~(bytes &<< 1) & ~(bytes &<< 2)
        return (ascii | second) & tops
    }

    /// Whether one blank stands before `index`, and before that what goes on: a word of small letters or a comma.
    static func isInside(_ text: Span<UInt8>, before index: Int) -> Bool {
        guard index > 2 else { return false }
        if text[index &- 1] == 0x20 { return isSmall(text[index &- 2]) }
        guard text[index &- 1] & 0xC0 == 0x80, let length = text.spaceLength(before: index, downTo: 1) else {
            return false
        }
        return isSmall(text[index &- length &- 1])
    }

    /// Whether a letter of ASCII or of two bytes stands before `index`.
    static func isLetter(_ text: Span<UInt8>, before index: Int) -> Bool {
        let byte = text[index &- 1]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
        return index > 1 && (0xC3...0xCD).contains(text[index &- 2])
    }

    /// A small letter of ASCII or a part of another letter; a comma, which goes on with the sentence.
    static func isSmall(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: ",")
    }
}
