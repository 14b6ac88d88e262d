import AuditModel
import TextFeatures

/// What a word list stands for; the raw value is the name of its file in `Vocabulary/`.
package enum Concept: String, CaseIterable, Sendable {
    case placeholder = "pladsholder"
    case denial = "benaegtelse"
    case reason = "begrundelse"
    case source = "kilde"
    case refusal = "afslag"
    case grant = "bevilling"
    case service = "ydelser"
    case theory = "teori"
    case news = "nye-oplysninger"
    case otherActor = "aktoerer"
    case asked = "adspurgt"
    case faintPraise = "spinkel-vurdering"
    case continuation = "fortsaetter"
    case change = "aendring"
    case undecided = "uafgjort"
    case interruption = "samtale-afbrudt"
    case caseHandling = "sagsgang"
    case judging = "vurderer"
    case parents = "foraeldrene"
    case surroundings = "omgivelserne"
    case omission = "samtale-undladt"
    case childsCondition = "barnets-forhold"
    case praiseOrBlame = "ros-og-ris"
    case unresolved = "uopklaret"
    case ownWords = "egne-ord"
    case postponed = "udskudt"
    case namedConversation = "boernesamtale"
    case hearing = "hoering"
    case noHearing = "hoering-mangler"
    case plannedConversation = "samtale-planlagt"
    case prompt = "ledetekst"
    case stance = "holdninger"
    case leavingOut = "fravalg"
    case noFollowUp = "opfoelgning-mangler"
    case followUp = "opfoelgning"
    case pending = "afventes"

    /// Its place among the lists given to the text reader, from 0; lists a standard adds come after.
    var index: Int { Self.indexes[self] ?? 0 }

    private static let indexes = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

    /// What finding one of its terms means for the sentence.
    var role: TermList.Role {
        switch self {
        case .placeholder: .placeholder
        case .denial: .denial
        case .reason: .reason
        case .source: .source
        case .prompt: .prompt
        default: .plain
        }
    }
}

/// Concepts found in a sentence: one bit for each word list, in the order of `Vocabulary.lists`.
package struct ConceptSet: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    static let reason = ConceptSet(.reason)
    static let refusal = ConceptSet(.refusal)
    static let theory = ConceptSet(.theory)
    static let news = ConceptSet(.news)
    static let otherActor = ConceptSet(.otherActor)
    static let asked = ConceptSet(.asked)
    static let faintPraise = ConceptSet(.faintPraise)
    static let continuation = ConceptSet(.continuation)
    static let change = ConceptSet(.change)
    static let undecided = ConceptSet(.undecided)
    static let interruption = ConceptSet(.interruption)
    static let caseHandling = ConceptSet(.caseHandling)
    static let judging = ConceptSet(.judging)
    static let parents = ConceptSet(.parents)
    static let surroundings = ConceptSet(.surroundings)
    static let omission = ConceptSet(.omission)
    static let childsCondition = ConceptSet(.childsCondition)
    static let praiseOrBlame = ConceptSet(.praiseOrBlame)
    static let unresolved = ConceptSet(.unresolved)
    static let ownWords = ConceptSet(.ownWords)
    static let postponed = ConceptSet(.postponed)
    static let namedConversation = ConceptSet(.namedConversation)
    static let hearing = ConceptSet(.hearing)
    static let noHearing = ConceptSet(.noHearing)
    static let plannedConversation = ConceptSet(.plannedConversation)
    static let stance = ConceptSet(.stance)
    static let leavingOut = ConceptSet(.leavingOut)
    static let noFollowUp = ConceptSet(.noFollowUp)
    static let followUp = ConceptSet(.followUp)
    static let pending = ConceptSet(.pending)

    private init(_ concept: Concept) { rawValue = 1 << UInt64(concept.index) }
}

extension SentenceReading {
    var concepts: ConceptSet { ConceptSet(rawValue: terms) }
}
