/// The linear model that judges sentences: what they are about, what they do, whose view they give, who speaks.
///
/// Every score is a bias plus the weights of the sentence's features, divided by the square root of its words plus one; so
/// each word has its own part in it, which `explain` shows. Trained by `make train`; format and features are described in
/// `Training/FEATURES.md`. Immutable and shared by all readers, a class so that sharing costs
/// nothing; about 100 bytes a feature.
package final class SentenceModel: Sendable {
    /// The topics (dimensions), in the order of the bits of `SentenceReading.described`.
    package let topics: [String]
    /// The columns as named in the weights ("described:sundhed", "kind:behov").
    package let columns: [String]
    /// Ids of the domains that passages are judged by; none without weights for passages.
    package var domains: [String] { passages?.domains ?? [] }

    let lexicon: WordLexicon
    let weights: FeatureWeights
    let heads: SentenceHeads
    let cues: CueWeights
    /// The sets of classes of all personal and of all place names.
    let personalNameSet: Int
    let placeNameSet: Int
    /// By class, the row of its weights and of those as the modifier of a compound, when the model has one.
    let classRows: [UInt32?]
    let modifierRows: [UInt32?]
    /// By set of classes those that tell what a text is about: not who it is of, nor when, nor that someone says it.
    let tellingClasses: [ClassBits]
    /// Judges whole passages by the same features; `nil` without weights for them.
    let passages: PassageHeads?
    /// Ties needs, analyses, goals, interventions and follow-ups; `nil` without weights for it.
    let threads: LinearHeads<ThreadHead>?
    /// Tells how far texts cover a topic; `nil` without weights for it.
    let coverage: LinearHeads<TopicCoverage>?

    /// The list `SKIP` of `Training/passage_features.py`.
    private static let untelling: Set<String> = [
        "navn", "sted", "jeg", "han-hun", "negation", "generel", "tid-dag", "tid-hyppighed", "fremtid", "maaske",
        "behov-ord",
        "mene", "sige", "beskrive", "ifoelge",
    ]

    /// - Parameters:
    ///   - weights: the file of columns and features.
    ///   - passages: the same for whole passages; none if they are not to be judged.
    ///   - threads: weights for the red thread; none if it is not to be tied.
    ///   - coverage: weights for how far texts cover a topic; none if that is not to be judged.
    ///   - classes: word classes, see `WordLexicon`.
    ///   - parts: the parts of compounds, one a line.
    package init(
        weights: [UInt8], passages: [UInt8]? = nil, threads: [UInt8]? = nil, coverage: [UInt8]? = nil, classes: [UInt8],
        parts: [UInt8]
    ) throws(ModelError) {
        let lexicon = try WordLexicon(classes: classes, parts: parts)
        let weights = try FeatureWeights(weights, passages: passages, isPassageHead: PassageHeads.isKnown)
        heads = try SentenceHeads(weights.columns)
        cues = CueWeights(weights: weights, lexicon: lexicon)
        personalNameSet = lexicon.classSets.firstIndex(of: [lexicon.personalName]) ?? 0
        placeNameSet = lexicon.classSets.firstIndex(of: [lexicon.placeName]) ?? 0
        self.passages = passages == nil ? nil : try PassageHeads(weights, kinds: heads.kindNames, lexicon: lexicon)
        topics = heads.topics
        classRows = lexicon.classNames.map { weights.row(of: "t:" + $0) }
        modifierRows = lexicon.classNames.map { weights.row(of: "m:" + $0) }
        let isTelling = lexicon.classNames.map { !$0.hasPrefix("p-") && !Self.untelling.contains($0) }
        tellingClasses = lexicon.classSets.map { set in ClassBits(set.filter { isTelling[Int($0)] }) }
        columns = weights.columns.map(\.name)
        self.lexicon = lexicon
        self.weights = weights
        let goalNames = ThreadText.goalNumberNames(heads, columns: columns)
        self.threads = try threads.map { (table) throws(ModelError) in
            try LinearHeads(table, .threads) { head in
                switch head {
                case .belongs: goalNames
                case .goalNeed, .goalIntervention: ThreadNumbers.linkNames
                case .followed: ThreadNumbers.followedNames
                case .takenUp: NeedNumbers.names
                }
            }
        }
        let topicNames = Self.coverageNames(heads.topics)
        self.coverage = try coverage.map { (table) throws(ModelError) in
            try LinearHeads(table, .coverage) { _ in topicNames }
        }
    }
}
