import AuditModel
import TextFeatures

/// What a sentence of a plan or a follow-up says it is by its first words: "Mål 2:", "Til mål 2:", "Indsats:".
///
/// The words are those that stand alone on a line of `Vocabulary/overskrifter/maal.txt` and `indsats.txt`; its lines of more
/// words are labels before a colon ("Hvad vil vi opnå: …").
struct PlanLabels: Sendable {
    struct Label: Sendable {
        let isGoal: Bool
        /// One of a goal; an intervention may serve several.
        var numbers: [Int]
        /// Whether the sentence says nothing more.
        let isWhole: Bool
    }

    private let goalWords: Set<UInt32>
    private let interventionWords: Set<UInt32>
    private let phrases: [(isGoal: Bool, stems: [UInt32])]
    private let titles: [[UInt32]]
    private let to: UInt32
    private let and: UInt32
    private let not: UInt32
    private let that: UInt32
    private let numbers: [UInt32: Int]
    /// First words of what postpones a goal; each says the same where it stands alone ("Mål: kommer.").
    private let postponingWords: Set<UInt32>

    /// Plans with more goals are not counted through.
    private static let highestNumber = 30
    /// Words up to which a sentence says no more than that the goal comes later.
    private static let wordsOfPostponement = 15
    /// Words up to a goal that a sentence is about, and between it and what postpones it.
    private static let wordsToGoal = 6

    init(_ vocabulary: Vocabulary, stem: (String) -> UInt32) {
        func lines(_ role: SectionKind) -> [String] {
            vocabulary.headingLines.filter { $0.role == role }.flatMap(\.lines).filter { !$0.contains("*") }
        }
        func words(_ role: SectionKind) -> Set<UInt32> {
            Set(lines(role).filter { !$0.contains(" ") && !$0.hasPrefix("=") }.map(stem))
        }
        func phrases(_ role: SectionKind) -> [[UInt32]] {
            lines(role).filter { $0.contains(" ") || $0.hasPrefix("=") }.map { line in
                line.drop { $0 == "=" }.split(separator: " ").map { stem(String($0)) }
            }
        }
        goalWords = words(.goal)
        interventionWords = words(.intervention)
        self.phrases = phrases(.goal).map { (true, $0) } + phrases(.intervention).map { (false, $0) }
        titles = phrases(.other)
        to = stem("til")
        and = stem("og")
        not = stem("ikke")
        that = stem("at")
        let postponing = vocabulary.lists[Concept.postponed.index].terms
        postponingWords = Set(postponing.compactMap { $0.split(separator: " ").first.map { stem(String($0)) } })
        numbers = Dictionary(uniqueKeysWithValues: (1...Self.highestNumber).map { (stem("\($0)"), $0) })
    }

    /// Without a number the word is a label where it stands alone, or where the sentence reads like a goal: "Målet er, at …".
    func label(of stems: ArraySlice<UInt32>, kind: SentenceKind) -> Label? {
        guard let first = stems.first else { return nil }
        if first == to {
            let rest = stems.dropFirst()
            guard let word = rest.first, goalWords.contains(word) else { return nil }
            let (numbers, end) = numbers(behind: rest)
            return numbers.isEmpty ? nil : Label(isGoal: false, numbers: numbers, isWhole: end == stems.endIndex)
        }
        let (numbers, end) = numbers(behind: stems)
        let isWhole = end == stems.endIndex
        if goalWords.contains(first), !numbers.isEmpty || isWhole || kind == .goal {
            return Label(isGoal: true, numbers: numbers, isWhole: isWhole)
        }
        // Numbers behind "Indsats" are its own.
        guard interventionWords.contains(first), isWhole || kind == .intervention else { return nil }
        return Label(isGoal: false, numbers: [], isWhole: isWhole)
    }

    /// What the words before a colon, or on a line of their own, say: "Hvad vil vi opnå: …", "Hvordan: …".
    func phraseLabel(of sentence: SentenceReading, in section: ReadSection, _ bytes: [UInt8]) -> Label? {
        let stems = section.stems(of: sentence)
        for (isGoal, phrase) in phrases where stems.starts(with: phrase) {
            let last = section.text.places[sentence.words.lowerBound + phrase.count - 1]
            let end = Int(last.offset + last.length)
            guard end == sentence.range.upperBound || bytes[end] == UInt8(ascii: ":") else { continue }
            return Label(isGoal: isGoal, numbers: [], isWhole: stems.count == phrase.count)
        }
        return nil
    }

    /// Whether it only names what follows, by a line of `andet.txt`: "Skema over mål."
    func isTitle(_ stems: ArraySlice<UInt32>) -> Bool { titles.contains { $0[...] == stems } }

    /// Whether a goal is only to be agreed or written later: it begins by saying so, behind its label, says so of a goal it
    /// names ("De nærmere mål beskrives af …"), or says that it is not set.
    func isPostponed(_ sentence: SentenceReading, in section: ReadSection) -> Bool {
        let stems = section.stems(of: sentence)
        let isLabelled = stems.first.map(goalWords.contains) == true
        guard isLabelled || sentence.words.count <= Self.wordsOfPostponement else { return false }
        let first = isLabelled ? numbers(behind: stems).end : sentence.words.lowerBound
        if stems[first...].count == 1, postponingWords.contains(stems[first]) { return true }
        let named = stems.first == that ? nil : stems.prefix(Self.wordsToGoal).firstIndex(where: goalWords.contains)
        return section.text.hits.contains { hit in
            guard hit.list == Concept.postponed.index, sentence.words.contains(hit.words.lowerBound) else {
                return false
            }
            if hit.words.lowerBound == first { return true }
            guard sentence.words.count <= Self.wordsOfPostponement else { return false }
            return section.text.stems[hit.words].contains(not)
                || named.map { abs($0 - hit.words.lowerBound) <= Self.wordsToGoal } == true
        }
    }

    /// The goals named by number: "mål 1", "mål 1 og 3".
    func goalNumbers(in stems: ArraySlice<UInt32>) -> Set<Int> {
        var found: Set<Int> = []
        for index in stems.indices where goalWords.contains(stems[index]) {
            found.formUnion(numbers(behind: stems[index...]).found)
        }
        return found
    }

    /// The numbers right behind the first word, with "og" between them, and where they end.
    private func numbers(behind stems: ArraySlice<UInt32>) -> (found: [Int], end: Int) {
        var found: [Int] = []
        var end = stems.startIndex + 1
        for index in stems.indices.dropFirst() {
            if let number = numbers[stems[index]], found.isEmpty || stems[index - 1] == and {
                found.append(number)
                end = index + 1
            } else if found.isEmpty || stems[index] != and {
                break
            }
        }
        return (found, end)
    }
}
