/// Whether a professional assessment (faglig vurdering) says if an intervention is needed: the head `assessment` of the model of
/// passages, `Training/FEATURES.md`, section 6.
struct AssessmentHead: Sendable {
    private let columns: PassageColumns
    /// The kinds of sentence that may hide an assessment in another text, by index.
    private let hidden: [Int]

    private static let hiddenKinds: [SentenceKind] = [.assessmentWithReason, .assessmentWithoutReason, .intervention]

    /// - Parameter columns: those of the head, among all columns of passages.
    init(_ columns: Range<Int>, of features: FeatureWeights, kinds: [String]) throws(ModelError) {
        let names = features.passageColumns[columns].map(\.name)
        guard names == AssessmentAnswer.allCases.map({ "assessment:" + $0.rawValue }) else {
            throw ModelError(file: .passages, line: 0, problem: .missingHead("assessment"))
        }
        hidden = Self.hiddenKinds.compactMap { kinds.firstIndex(of: $0.rawValue) }
        let numbers = hidden.map { "hidden:" + kinds[$0] } + ["empty", "length"] + PassageSums.kindNames(kinds)
        self.columns = PassageColumns(columns, of: features, numbers: numbers.map { "assessment." + $0 })
    }

    /// Scores of nej, delvist and ja.
    func scores(_ assessment: PassageSums, hiddenIn others: [PassageSums]) -> [Float] {
        let hidden = hidden.map { kind in 2 * (others.map { $0.highest(kind: kind) }.max() ?? 0) }
        let empty: Float = assessment.sentences == 0 ? 1 : 0
        return columns.scores(assessment, hidden + [empty, assessment.length] + assessment.kindNumbers)
    }

    func answer(_ scores: [Float]) -> AssessmentAnswer {
        zip(AssessmentAnswer.allCases, scores).max { $0.1 < $1.1 }?.0 ?? .no
    }
}

/// Whether the need for an intervention is assessed.
package enum AssessmentAnswer: String, CaseIterable, Sendable {
    case no = "nej"
    /// Without reasons, or only inside another text.
    case partly = "delvist"
    case yes = "ja"
}

extension TextReader {
    /// Reads `range` of `text` and sums up what an assessment can be judged by; no sums without a model of passages.
    package mutating func readAssessment(
        _ text: [UInt8], in range: Range<Int>, expecting expectation: SentenceExpectation = .none
    ) -> (reading: TextReading, sums: PassageSums?) {
        if let model, let heads = model.passages { gathering = .assessment(PassageSums(model, heads)) }
        let reading = read(text, in: range, expecting: expectation)
        guard case .assessment(let sums)? = gathering.take() else { return (reading, nil) }
        return (reading, sums)
    }

    /// Judges the sections of an assessment as one, none included; `nil` without a model.
    /// - Parameter others: texts that may hide one.
    package func judgeAssessment(_ sections: [PassageSums], hiddenIn others: [PassageSums]) -> AssessmentReply? {
        guard let model, let heads = model.passages else { return nil }
        var whole = PassageSums(model, heads)
        for section in sections { whole.add(section) }
        let scores = heads.assessment.scores(whole, hiddenIn: others)
        return AssessmentReply(answer: heads.assessment.answer(scores), scores: scores)
    }
}

/// A professional assessment judged as a whole.
package struct AssessmentReply: Sendable, Equatable {
    package let answer: AssessmentAnswer
    /// Of nej, delvist and ja.
    package let scores: [Float]
}
