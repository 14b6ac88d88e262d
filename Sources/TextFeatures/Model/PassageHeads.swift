/// The heads that judge passages: which of the four types an overall analysis is and which domains it takes up, and whether
/// an assessment says if an intervention is needed.
struct PassageHeads: Sendable {
    /// Types in the order of their columns; `nil` for text that is no analysis.
    private let types: [Int?]
    /// Domains in the order of their columns.
    let domains: [String]
    /// Where the columns begin in the rows of weights.
    let start: Int
    let columnCount: Int
    /// Types, then domains.
    private let analysis: PassageColumns
    let assessment: AssessmentHead
    /// By set of classes, whether such a word belongs to a theory.
    let isTheory: [Bool]

    private static let heads = ["type", "domain", "assessment"]

    static func isKnown(_ head: String) -> Bool { heads.contains(head) }

    /// An explanation too short to be judged an analysis weighs, however little it weighs.
    private static let typeOfExplanation = 1

    private static let theoryClasses = ["teori", "teoretiker"]

    init(_ features: FeatureWeights, kinds: [String], lexicon: WordLexicon) throws(ModelError) {
        var types: [Int?] = []
        var domains: [String] = []
        var assessments = 0
        for column in features.passageColumns {
            let parts = column.name.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts.first, parts.last) {
            case ("type", "none"?) where domains.isEmpty: types.append(nil)
            case ("type", let label?) where domains.isEmpty && Int(label) != nil: types.append(Int(label))
            case ("domain", let label?) where parts.count == 2 && assessments == 0: domains.append(label)
            case ("assessment", _) where parts.count == 2 && !domains.isEmpty: assessments += 1
            default: throw ModelError(file: .passages, line: 0, problem: .unknownColumn(column.name))
            }
        }
        for (head, count) in zip(Self.heads, [types.count, domains.count, assessments]) where count == 0 {
            throw ModelError(file: .passages, line: 0, problem: .missingHead(head))
        }
        self.types = types
        self.domains = domains
        start = features.columns.count
        columnCount = features.passageColumns.count
        let ofAnalysis = types.count + domains.count
        let numbers = PassageTally.numberNames(domains: domains, kinds: kinds).map { "analysis." + $0 }
        analysis = PassageColumns(0..<ofAnalysis, of: features, numbers: numbers)
        assessment = try AssessmentHead(ofAnalysis..<columnCount, of: features, kinds: kinds)
        let theory = Self.theoryClasses.compactMap { lexicon.classNames.firstIndex(of: $0) }
        isTheory = lexicon.classSets.map { set in set.contains { theory.contains(Int($0)) } }
    }

    func reading(_ tally: PassageTally, _ context: PassageContext, explains: Bool) -> PassageReading {
        let scores = analysis.scores(tally.sums, tally.numbers(context))
        let best = types.indices.max { scores[$0] < scores[$1] } ?? 0
        let ofDomains = scores[types.count...]
        guard let type = types[best] ?? (explains ? Self.typeOfExplanation : nil) else {
            return PassageReading(type: nil, domains: [], scores: scores)
        }
        // An analysis takes up something: if no domain says yes, the nearest.
        let highest = ofDomains.max() ?? 0
        let takenUp = domains.indices.filter { index in
            let score = scores[types.count + index]
            return score > 0 || highest <= 0 && score == highest
        }
        return PassageReading(type: type, domains: takenUp.map { domains[$0] }, scores: scores)
    }
}

/// An overall analysis judged as a whole.
package struct PassageReading: Sendable, Equatable {
    /// 1…4; `nil` for text that is no analysis.
    package let type: Int?
    /// Ids of the domains it takes up, in the order of the model.
    package let domains: [String]
    /// The score of each column: types with none first, then domains.
    package let scores: [Float]
}
