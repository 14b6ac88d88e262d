/// The numbers of the heads that tie two texts of the red thread, in a fixed order; `Training/FEATURES.md`, section 8.
enum ThreadNumbers {
    static let linkNames = [
        "same-place", "as-many", "same-and-many", "belongs", "belongs-same", "first", "beyond", "other-beyond",
        "single",
        "single-goal", "sure", "cover", "cover-lead", "cover-goal-lead", "topic", "topic-lead", "topic-goal-lead",
    ]
    static let followedNames = [
        "cover", "cover-lead", "cover-best", "topic", "topic-max", "belongs", "first", "single", "goals",
    ]

    /// Does `others[other]`, a need or an intervention, go with `goals[goal]`?
    static func link(
        _ goals: [ThreadText], _ others: [ThreadText], _ goal: Int, _ other: Int, belongs: Float
    ) -> [Float] {
        let cover = both(goals[goal], others[other])
        let topic = ThreadText.cosine(goals[goal].topics, others[other].topics)
        let otherCovers = others.indices.filter { $0 != other }.map { both(goals[goal], others[$0]) }
        let otherTopics = others.indices.filter { $0 != other }
            .map { ThreadText.cosine(goals[goal].topics, others[$0].topics) }
        let goalCovers = goals.indices.filter { $0 != goal }.map { both(goals[$0], others[other]) }
        let goalTopics = goals.indices.filter { $0 != goal }
            .map { ThreadText.cosine(goals[$0].topics, others[other].topics) }
        let isSame: Float = goal == other ? 1 : 0
        let isAsMany: Float = goals.count == others.count ? 1 : 0
        return [
            isSame, isAsMany, isSame * isAsMany, belongs, belongs * isSame, goal == 0 ? 1 : 0,
            goal >= others.count ? 1 : 0, other >= goals.count ? 1 : 0, others.count == 1 ? 1 : 0,
            goals.count == 1 ? 1 : 0, goals[goal].topics.max() ?? 0, cover, cover - (otherCovers.max() ?? 0),
            cover - (goalCovers.max() ?? 0), topic, topic - (otherTopics.max() ?? 0), topic - (goalTopics.max() ?? 0),
        ]
    }

    /// Does the follow-up take up `goals[goal]`?
    static func followed(_ goals: [ThreadText], _ followUp: ThreadText, _ goal: Int, belongs: Float) -> [Float] {
        let own = goals[goal]
        let cover = ThreadText.cover(own.content, followUp.content)
        let others = goals.indices.filter { $0 != goal }.map { ThreadText.cover(goals[$0].content, followUp.content) }
        let best = followUp.sentences.map { ThreadText.cover(own.content, $0.content) }.max() ?? 0
        let topic = followUp.sentences.map { ThreadText.cosine(own.topics, $0.topics) }.max() ?? 0
        let most = zip(own.topics, followUp.topics).reduce(Float(0)) { $0 + $1.0 * $1.1 }
        return [
            cover, cover - (others.max() ?? 0), best, topic, most, belongs, goal == 0 ? 1 : 0, goals.count == 1 ? 1 : 0,
            Float(goals.count) / 3,
        ]
    }

    /// Whether the two share no word and are about different things: then no order ties them. An intervention says less of
    /// what it is about than a need does ("Kontaktperson."), so there both must be about something, with a need one clearly.
    static func areApart(_ one: ThreadText, _ other: ThreadText, _ head: ThreadHead) -> Bool {
        guard both(one, other) == 0 else { return false }
        let alike = ThreadText.cosine(one.topics, other.topics)
        let highest = (one.topics.max() ?? 0, other.topics.max() ?? 0)
        return head == .goalNeed && alike < 0.1 && max(highest.0, highest.1) > 0.5
            || alike < 0.05 && min(highest.0, highest.1) > 0.3
    }

    private static func both(_ one: ThreadText, _ other: ThreadText) -> Float {
        ThreadText.cover(one.content, other.content) + ThreadText.cover(other.content, one.content)
    }
}
