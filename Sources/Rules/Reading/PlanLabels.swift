import AuditModel
import TextFeatures

/// What a sentence of a plan or a follow-up says it is by its first words: "Mål 2:", "Til mål 2:", "Indsats:".
///
/// The words are those that stand alone on a line of `Vocabulary/overskrifter/maal.txt` and `indsats.txt`.
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
        func words(_ role: SectionKind) -> Set<UInt32> {
            let lines = vocabulary.headingLines.filter { $0.role == role }.flatMap(\.lines)
            return Set(lines.filter { !$0.contains(" ") && !$0.hasPrefix("=") }.map(stem))
        }
        goalWords = words(.goal)
        interventionWords = words(.intervention)
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

    /// Whether a goal is only to be agreed or written later: it begins by saying so, behind its label, says so of a goal it
    /// names ("De nærmere mål beskrives af …"), or says that it is not set.
    func isPostponed(_ sentence: SentenceReading, in section: ReadSection) -> Bool {
        guard sentence.words.count <= Self.wordsOfPostponement else { return false }
        let stems = section.stems(of: sentence)
        var first = sentence.words.lowerBound
        if stems.first.map(goalWords.contains) == true { first = numbers(behind: stems).end }
        if stems[first...].count == 1, postponingWords.contains(stems[first]) { return true }
        let named = stems.first == that ? nil : stems.prefix(Self.wordsToGoal).firstIndex(where: goalWords.contains)
        return section.text.hits.contains { hit in
            guard hit.list == Concept.postponed.index, sentence.words.contains(hit.words.lowerBound) else {
                return false
            }
            return hit.words.lowerBound == first || section.text.stems[hit.words].contains(not)
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
