/// Why the model judges a sentence as it does: every feature that has a part in it, with its place and weights.
package struct SentenceExplanation: Sendable {
    /// One feature at one place.
    package struct Part: Sendable, Equatable {
        /// As named in the weights: "s:skol" a stem, "n:^sk" letters, "b:i skol" a pair, "c:?" a sign …
        package let feature: String
        /// UTF-8 offsets of the word or sign it ends with.
        package let range: Range<Int>
        /// What it adds to the score of the column asked for.
        package let weight: Float
    }

    /// The columns of the model.
    package let columns: [String]
    /// The score of each column, before any threshold.
    package let scores: [Float]
    private let found: [SentenceFeatures.Found]
    private let model: SentenceModel
    private let factor: Float

    init(_ features: SentenceFeatures, model: SentenceModel) {
        self.model = model
        columns = model.columns
        found = features.found
        let factor = 1 / Float(features.words + 1).squareRoot()
        self.factor = factor
        scores = model.weights.columns.indices.map { index in
            let column = model.weights.columns[index]
            let sum = features.found.reduce(Float(0)) { sum, feature in
                sum + feature.value * Float(model.weights.weight(of: feature.row, in: index))
            }
            return column.bias + column.step * sum * factor
        }
    }

    /// What adds to or takes from a column, most important first; empty for a column the model does not have.
    package func parts(of column: String) -> [Part] {
        guard let index = columns.firstIndex(of: column) else { return [] }
        let step = model.weights.columns[index].step
        return found.compactMap { feature in
            let weight = feature.value * Float(model.weights.weight(of: feature.row, in: index)) * step * factor
            return weight == 0 ? nil : Part(feature: feature.name, range: feature.range, weight: weight)
        }
        .sorted { ($0.weight.magnitude, $1.range.lowerBound) > ($1.weight.magnitude, $0.range.lowerBound) }
    }
}

extension TextReader {
    /// Why a sentence of `text` is judged as it is; `nil` without a model. Slow: it works out everything anew.
    package mutating func explain(_ text: [UInt8], _ sentence: SentenceReading) -> SentenceExplanation? {
        explain(text, in: sentence.range, firstWord: judge.role(numbered: sentence.pronounRole))
    }

    /// The same for a sentence of which only its place is known.
    package mutating func explain(_ text: [UInt8], in range: Range<Int>) -> SentenceExplanation? {
        explain(text, in: range, firstWord: nil)
    }

    private mutating func explain(
        _ text: [UInt8], in range: Range<Int>, firstWord: PersonRoles.Role?
    ) -> SentenceExplanation? {
        guard let model else { return nil }
        var features = SentenceFeatures(model: model, named: judge.named, firstWord: firstWord)
        features.read(text, range: range, stemmer: &stemmer)
        return SentenceExplanation(features, model: model)
    }
}
