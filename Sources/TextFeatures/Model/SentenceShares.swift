/// How likely each answer is for one sentence: e to the power of its score, out of the sum over all.
struct SentenceShares {
    /// Of the topics and, last, of none.
    let topics: [Float]
    /// Of the kinds, whose scores count three times, so that the likeliest stands out.
    let kinds: [Float]

    init(_ scores: Span<Float>, _ heads: SentenceHeads) {
        topics = Self.shares(of: scores, heads.topicColumns, sharpness: 1)
        kinds = Self.shares(of: scores, heads.kind, sharpness: 3)
    }

    private static func shares(of scores: Span<Float>, _ columns: Range<Int>, sharpness: Float) -> [Float] {
        var highest = -Float.infinity
        for column in columns { highest = max(highest, sharpness * scores[column]) }
        var sum: Float = 0
        var shares = [Float](capacity: columns.count) { shares in
            for column in columns {
                let power = SentenceHeads.exponential(sharpness * scores[column] - highest)
                sum += power
                shares.append(power)
            }
        }
        for index in shares.indices { shares[index] /= sum }
        return shares
    }
}
