/// A text as read: its sentences, and its words as hashes of their stems.
package struct TextReading: Sendable, Equatable {
    package var sentences: [SentenceReading]
    /// One hash per word, of its stem after folding (case, æ/ae, ø/oe, å/aa); equal words give equal hashes everywhere.
    package var stems: [UInt32]
    /// UTF-8 offset and length of each word in the text that was read.
    package var places: [WordPlace]
    package var paragraphs: Int
    /// Length in characters, spaces included; see `StandardPages`.
    package var characters: Int
    /// The terms found, by sentence and place.
    package var hits: [TermHit]
    /// For each sentence that was judged how likely it describes each topic, and the scores of each as touched.
    var topicScores: [Float] = []
    var topicCount = 0

    package init(
        sentences: [SentenceReading] = [], stems: [UInt32] = [], places: [WordPlace] = [], paragraphs: Int = 0,
        characters: Int = 0, hits: [TermHit] = []
    ) {
        self.sentences = sentences
        self.stems = stems
        self.places = places
        self.paragraphs = paragraphs
        self.characters = characters
        self.hits = hits
    }

    /// For each topic of the model how likely the sentence with this index describes it, then the score of each as touched; empty
    /// where sentences are not judged.
    package func topicScores(inSentence index: Int) -> ArraySlice<Float> {
        let scores = index * 2 * topicCount..<(index + 1) * 2 * topicCount
        return scores.upperBound <= topicScores.count ? topicScores[scores] : []
    }
}

/// Where a word stands.
package struct WordPlace: Sendable, Equatable {
    package let offset: Int32
    package let length: Int32

    package init(offset: Int32, length: Int32) {
        self.offset = offset
        self.length = length
    }
}
