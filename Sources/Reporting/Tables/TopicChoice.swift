package import AuditModel
package import Statistics

/// Which criteria deserve talk (tre ting at tale om); one rule for the report and for what a command says at its end.
package enum TopicChoice {
    /// A criterion is talked about only when at least this many cases count.
    static let leastCases = 10
    private static let most = 3

    /// What stands over them: "Tre ting at tale om", or as many as there are.
    package static func heading(_ count: Int, _ language: ReportLanguage) -> String {
        let (danish, english) =
            switch count {
            case 0: ("Ting at tale om", "Things to talk about")
            case 1: ("Én ting at tale om", "One thing to talk about")
            case 2: ("To ting at tale om", "Two things to talk about")
            default: ("Tre ting at tale om", "Three things to talk about")
            }
        return language == .danish ? danish : english
    }

    /// The three furthest under their target; after them those without a target that have the lowest share of ja. A
    /// domain's criterion without a target stands back: it sums up dimensions that stand there themselves.
    ///
    /// - Parameter shares: the share of ja of each criterion; `nil` when it is withheld.
    /// - Returns: places in the standard, what deserves talk most first.
    package static func topics(of standard: StandardDescription, shares: [Share?]) -> [(criterion: Int, share: Share)] {
        let ranked = ranked(standard.criteria, shares)
        func sumsUp(_ place: Int) -> Bool { standard.criteria[place].sumsUpDimensions }
        let inOrder = ranked.filter { !sumsUp($0.criterion) } + ranked.filter { sumsUp($0.criterion) }
        return Array(inOrder.prefix(most))
    }

    /// All that may be talked about, what deserves it most first; equals in the order of the standard.
    private static func ranked(_ criteria: [CriterionDescription], _ shares: [Share?])
        -> [(criterion: Int, share: Share)]
    {
        let candidates = zip(criteria.indices, shares).compactMap { place, share in
            share.flatMap { $0.total >= leastCases ? (criterion: place, share: $0) : nil }
        }
        func fraction(_ share: Share) -> Double { Double(share.count) / Double(share.total) }
        func gap(_ topic: (criterion: Int, share: Share)) -> Double? {
            criteria[topic.criterion].target.map { $0 - fraction(topic.share) }
        }
        let missed = candidates.filter { (gap($0) ?? 0) > 0 }
            .sorted { ((gap($1) ?? 0), $0.criterion) < ((gap($0) ?? 0), $1.criterion) }
        let lowest = candidates.filter { gap($0) == nil && fraction($0.share) < 1 }
            .sorted { (fraction($0.share), $0.criterion) < (fraction($1.share), $1.criterion) }
        return missed + lowest
    }
}
