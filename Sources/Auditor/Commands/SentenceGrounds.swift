import AuditModel
import Reporting
import Rules
import TextFeatures

/// What the language model takes a passage for, and the words that decided (`auditor explain`).
struct SentenceGrounds: ~Copyable {
    private static let wordsShown = 4

    private let topics: [String]
    private var reader: TextReader
    /// The case whose names the reader has learnt.
    private var known: ContentFingerprint?

    init(_ standard: Standard) throws {
        topics = standard.model.topics
        reader = try TextReader(lists: standard.vocabulary.lists, model: standard.model)
    }

    /// A line for each answer: what the sentence does, what it describes or touches, whose view it gives, who says it;
    /// none where no single sentence is the evidence.
    mutating func lines(of place: Evidence, in reading: CaseReading, language: ReportLanguage) -> [String] {
        let text = reading.file.text
        let fingerprint = ContentFingerprint(of: reading.file)
        if known != fingerprint {
            known = fingerprint
            reader.beginCase(text, ages: reading.file.agesInYears)
            for section in reading.file.documents.flatMap(\.sections) { _ = reader.read(text, in: section.text) }
        }
        guard let sentence = sentence(at: place, in: reading),
            let explanation = reader.explain(text, sentence)
        else { return [] }
        let numbers = Self.numbers(in: sentence.range, of: reading.file)
        return answers(sentence, isDanish: language == .danish).map { answer, column in
            let words = Self.words(explanation.parts(of: column), in: reading.file, numbers: numbers)
            return words.isEmpty ? answer : "\(answer): \(words)"
        }
    }

    /// As it was judged in the case; a sentence of a document that is not kept is judged alone.
    private mutating func sentence(at place: Evidence, in reading: CaseReading) -> SentenceReading? {
        guard let range = place.range else { return nil }
        let parts = (reading.assessmentSections + reading.planSections).filter {
            $0.document == place.document && $0.section == place.section
        }
        guard !parts.isEmpty else { return reader.read(reading.file.text, in: range).sentences.first }
        return parts.lazy.flatMap(\.text.sentences).first { $0.range == range }
    }

    /// Each with the column of the model it comes from.
    private func answers(_ sentence: SentenceReading, isDanish: Bool) -> [(answer: String, column: String)] {
        let kind = sentence.kind
        var answers = [
            (isDanish ? "læst som " + kind.rawValue : "read as " + kind.english, "kind:" + kind.rawValue)
        ]
        for (index, topic) in topics.enumerated() {
            let name = isDanish ? topic : Dimension(rawValue: topic)?.name.english ?? topic
            if sentence.described & 1 << UInt32(index) != 0 {
                answers.append(((isDanish ? "beskriver " : "describes ") + name, "described:" + topic))
            } else if sentence.touched & 1 << UInt32(index) != 0 {
                answers.append(((isDanish ? "strejfer " : "touches ") + name, "touched:" + topic))
            }
        }
        if let view = sentence.view {
            answers.append(
                (isDanish ? "synspunkt " + view.rawValue : "view of " + view.english, "view:" + view.rawValue))
        }
        if let speaker = sentence.speaker {
            answers.append(
                (isDanish ? "siges af " + speaker.rawValue : "said by " + speaker.english, "who:" + speaker.rawValue))
        }
        return answers
    }

    /// Where CPR numbers stand in a sentence, of which a word may be but a part.
    private static func numbers(in sentence: Range<Int>, of caseFile: CaseFile) -> [Range<Int>] {
        caseFile.numberRanges(in: Array(caseFile.text[sentence])).map {
            $0.lowerBound + sentence.lowerBound..<$0.upperBound + sentence.lowerBound
        }
    }

    /// The words that speak most for it, each with all that hangs on it: its stem, its parts, the pair it ends.
    private static func words(
        _ parts: [SentenceExplanation.Part], in caseFile: CaseFile, numbers: [Range<Int>]
    ) -> String {
        var weights: [Range<Int>: Float] = [:]
        for part in parts { weights[part.range, default: 0] += part.weight }
        return
            weights.filter { $0.value >= 0.05 }
            .sorted { ($1.value, $0.key.lowerBound) < ($0.value, $1.key.lowerBound) }
            .prefix(wordsShown)
            .map { range, weight in
                let isOfNumber = numbers.contains { $0.overlaps(range) }
                let word = isOfNumber ? CPRNumber.mask : String(decoding: caseFile.text[range], as: UTF8.self)
                // With a point in every language: commas stand between the words.
                return "\(word) +\(TextColumn.number(Double(weight), .english).drop { $0 == " " })"
            }
            .joined(separator: ", ")
    }
}
