/// The names of the parents and other grown-ups of one case, as its texts introduce them: "mor Anja", "Mor hedder Anja",
/// "pædagogen (Lis)", "Jens (far)".
///
/// Where the name stands alone later on, it is read as if the person's role stood there: by itself a name is mostly taken for
/// the child's. A name keeps the role it got first.
struct NamedPersons: Sendable {
    /// Where a role or a name was met last in the sentence being read.
    struct Mention: Sendable {
        /// The role, as its index; or the stem of the name.
        var value: UInt32
        var end: Int
    }

    private let roles: PersonRoles
    private var byName: [UInt32: Int] = [:]
    /// Names that stood without a role first: the child's, mostly, beside which a role may stand by chance ("henter mormor Karla").
    private var alone: Set<UInt32> = []
    /// Whether a case is being read, whose names are learnt.
    private var isLearning = false
    /// The stem of the child's name, where it is known.
    private var child: UInt32?

    init(_ roles: PersonRoles = PersonRoles()) { self.roles = roles }

    /// Forgets the names of the case before.
    ///
    /// - Parameter introduced: those whom any text of the case introduces, such as the notification ("mor, Trine, har …"); of
    ///   them the parents, whom others then call by name.
    mutating func beginCase(child: UInt32?, introduced: NamedPersons? = nil) {
        self.child = child
        byName.removeAll(keepingCapacity: true)
        alone.removeAll(keepingCapacity: true)
        isLearning = true
        if let introduced { byName = introduced.byName.filter { $0.key != child && roles.roles[$0.value].isParent } }
    }

    /// The role of the person with a name of this stem, if the case has told.
    func role(ofName stem: UInt32) -> PersonRoles.Role? {
        guard !byName.isEmpty else { return nil }
        return byName[stem].map { roles.roles[$0] }
    }

    /// Whether the word, which the model has no class for, is a name the case has given, with a capital: it may open a
    /// sentence, where a capital alone tells nothing.
    func isGivenName(_ word: ReadWord, of text: Span<UInt8>) -> Bool {
        guard word.marks.contains(.classless), word.stem == child || role(ofName: word.stem) != nil else {
            return false
        }
        return SentenceJudge.hasCapitalAndSmall(text, Int(word.start)..<Int(word.end))
    }

    /// Whether a name is not the child's, where that is known.
    func isAnother(_ name: UInt32) -> Bool { child.map { $0 != name } ?? false }

    /// The role that a word with this person's class is for; `nil` for genitives, after which another's name may follow.
    func mention(person: Int, _ text: Span<UInt8>, end: Int) -> Mention? {
        guard isLearning, let index = roles.index(ofPerson: person), roles.roles[index].hasName else { return nil }
        guard text[end &- 1] | 0x20 != UInt8(ascii: "s") else { return nil }
        return Mention(value: UInt32(index), end: end)
    }

    /// Learns a name of which nothing is known if a role introduces it; else notes that it stood alone.
    mutating func meet(name stem: UInt32, _ text: Span<UInt8>, _ range: Range<Int>, behind role: Mention?) {
        guard isLearning, stem != child else { return }
        if let role {
            let gap = role.end..<range.lowerBound
            let isAside = Self.says(text, gap, Self.comma) && Self.isClosed(text, range.upperBound)
            if Self.says(text, gap, Self.bracket) || Self.says(text, gap, Self.called) || isAside
                || Self.says(text, gap, Self.space) && !alone.contains(stem)
            {
                return learn(stem, Int(role.value))
            }
        }
        if alone.count < Self.mostNames { alone.insert(stem) }
    }

    /// Learns a name that a role in brackets follows.
    mutating func learn(role: Mention, _ text: Span<UInt8>, start: Int, behind name: Mention) {
        guard Self.says(text, name.end..<start, Self.bracket), role.end < text.count,
            text[role.end] == UInt8(ascii: ")")
        else {
            return
        }
        learn(name.value, Int(role.value))
    }

    private mutating func learn(_ name: UInt32, _ role: Int) {
        guard name != child, byName.count < Self.mostNames, byName[name] == nil else { return }
        byName[name] = role
    }

    /// A bound on memory; no case names as many.
    private static let mostNames = 256

    /// Whether "mor, Anja" is an aside of its own, as in "mor, Anja, siger", and no list.
    private static func isClosed(_ text: Span<UInt8>, _ end: Int) -> Bool {
        end < text.count && text[end] == UInt8(ascii: ",") || startsBracket(text, end)
    }

    private static func startsBracket(_ text: Span<UInt8>, _ end: Int) -> Bool {
        (2...4).contains { end + $0 <= text.count && says(text, end..<end + $0, bracket) }
    }

    /// Whether just these words stand there; a space may be any blank.
    private static func says(_ text: Span<UInt8>, _ range: Range<Int>, _ words: [UInt8]) -> Bool {
        var index = range.lowerBound
        for byte in words {
            guard index < range.upperBound else { return false }
            let length = byte == 0x20 ? text.spaceLength(at: index) : text[index] == byte ? 1 : 0
            guard length > 0 else { return false }
            index += length
        }
        return index == range.upperBound
    }

    private static let space = Array(" ".utf8)
    private static let bracket = Array(" (".utf8)
    private static let comma = Array(", ".utf8)
    private static let called = Array(" hedder ".utf8)
}
