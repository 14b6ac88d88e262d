/// Where the needs, goals, interventions and follow-ups of a case stand, to be tied by what they say (rød tråd).
package struct RedThreadTexts: Sendable {
    /// A need, a goal or an intervention.
    package struct Piece: Sendable {
        package let range: Range<Int>
        /// The topics recorded of it, as bits in the order of the model; they count as sure.
        package let topics: UInt32
        /// Whether it is about handling the case alone.
        package let handlesCase: Bool

        package init(range: Range<Int>, topics: UInt32 = 0, handlesCase: Bool = false) {
            self.range = range
            self.topics = topics
            self.handlesCase = handlesCase
        }
    }

    /// Of needs, goals and interventions each so many are compared with one another, far more than any plan has; those
    /// behind are tied to nothing, so that no case takes more than its length.
    package static let most = 64

    package let needs: [Piece]
    package let goals: [Piece]
    package let interventions: [Piece]
    package let followUps: [Range<Int>]

    package init(needs: [Piece], goals: [Piece], interventions: [Piece], followUps: [Range<Int>]) {
        self.needs = needs
        self.goals = goals
        self.interventions = interventions
        self.followUps = followUps
    }
}

/// How they hang together.
package struct RedThread: Sendable, Equatable {
    package struct Goal: Sendable, Equatable {
        /// Whether it belongs to the triangle by what it says.
        package let belongs: Bool
        /// By index.
        package let needs: [Int]
        package let interventions: [Int]
        /// The sentence of the follow-ups that takes it up; `nil` when none does.
        package let followUp: Range<Int>?
    }

    package let goals: [Goal]
}

extension TextReader {
    /// The score from which on a goal answers a need, or an intervention serves it: log odds, a likelihood of 0.35. In cases, and
    /// among labelled threads, more is tied than at even odds; chosen on both.
    private static let leastOfLink: Float = -0.6

    /// Ties needs, goals, interventions and follow-ups by what they say; `nil` without a model for it. Reads the ranges once
    /// more.
    package mutating func tie(
        _ text: [UInt8], _ texts: RedThreadTexts, functionWords: StemSet
    ) -> RedThread? {
        guard let model, let heads = model.threads else { return nil }
        threadFunctionWords = functionWords
        let needs = texts.needs.prefix(RedThreadTexts.most).map {
            threadText(text, in: [$0.range], topics: $0.topics, model: model)
        }
        let goals = texts.goals.map { threadText(text, in: [$0.range], topics: $0.topics, model: model) }
        let interventions = texts.interventions.prefix(RedThreadTexts.most).map {
            threadText(text, in: [$0.range], topics: $0.topics, model: model)
        }
        let followUp = threadText(text, in: texts.followUps, topics: 0, model: model)
        let belongs = zip(goals, texts.goals).map { goal, source in
            heads.score(.belongs, goal.goalNumbers(handlesCase: source.handlesCase))
        }
        // From −1 to 1.
        let surely = belongs.map { 2 / (1 + SentenceHeads.exponential(-$0)) - 1 }
        let compared = Array(goals.prefix(RedThreadTexts.most))
        func linked(_ head: ThreadHead, _ goal: Int, _ others: [ThreadText]) -> [Int] {
            guard compared.indices.contains(goal) else { return [] }
            return others.indices.filter { other in
                guard !ThreadNumbers.areApart(compared[goal], others[other], head) else { return false }
                let numbers = ThreadNumbers.link(compared, others, goal, other, belongs: surely[goal])
                return heads.score(head, numbers) > Self.leastOfLink
            }
        }
        return RedThread(
            goals: goals.indices.map { goal in
                RedThread.Goal(
                    belongs: belongs[goal] > 0, needs: linked(.goalNeed, goal, needs),
                    interventions: linked(.goalIntervention, goal, interventions),
                    followUp: followUp.words > 0 && compared.indices.contains(goal)
                        && heads.score(
                            .followed, ThreadNumbers.followed(compared, followUp, goal, belongs: surely[goal])) > 0
                        ? Self.nearest(to: goals[goal], in: followUp) : nil)
            })
    }

    private mutating func threadText(
        _ text: [UInt8], in ranges: [Range<Int>], topics: UInt32, model: SentenceModel
    ) -> ThreadText {
        gathering = .thread(ThreadText(model, recorded: topics))
        for range in ranges { _ = read(text, in: range) }
        guard case .thread(let read)? = gathering.take() else { return ThreadText(model, recorded: topics) }
        return read
    }

    private static func nearest(to goal: ThreadText, in followUp: ThreadText) -> Range<Int>? {
        let scores = followUp.sentences.map { sentence in
            ThreadText.cover(goal.content, sentence.content) + ThreadText.cosine(goal.topics, sentence.topics)
        }
        return scores.indices.max { scores[$0] < scores[$1] }.map { followUp.sentences[$0].range }
    }
}
