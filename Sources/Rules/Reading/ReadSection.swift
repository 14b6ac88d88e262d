package import AuditModel
package import TextFeatures

/// A section with its text read: what it serves as, and its sentences. A class so that handing one on costs nothing.
package final class ReadSection: Sendable {
    /// Indexes in the order of the export.
    package let document: Int
    package let section: Int
    /// Offsets into `CaseFile.text`, where it is only part of the section exported; see `RunInHeadings`.
    let part: Range<Int>?
    package let documentKind: DocumentKind
    /// What the section serves as: its type, or for an untyped one what its heading or its text shows.
    package let role: SectionKind
    /// Whether the role was read from heading or text because the export gave no type.
    package let isRoleInferred: Bool
    /// Whose view the heading of a section for views says it gives.
    let headedParty: Party?
    /// Its offsets are offsets into `CaseFile.text`.
    package let text: TextReading
    /// What it can be judged by as a whole, for an overall analysis.
    let passage: PassageTally?
    /// The same for a professional assessment, and a conclusion, which may hide one.
    let assessment: PassageSums?
    /// Concepts in the recorded source (kilde).
    let sourceConcepts: ConceptSet
    /// Whether its heading tells who says or has seen what stands under it; see `SourceLabels`.
    let headingNamesSource: Bool
    /// The topics its heading names, where something is left out under it; one bit for each topic of the model.
    let headingTopics: UInt32
    /// Under the heading of which dimension each sentence stands; empty where none does, or the dimension is recorded.
    private let headed: [Dimension?]
    /// Whether nothing but placeholders and denials stands here.
    package let isEmpty: Bool

    init(
        document: Int, section: Int, part: Range<Int>? = nil, documentKind: DocumentKind, role: SectionKind,
        isRoleInferred: Bool, headedParty: Party? = nil, text: TextReading, passage: PassageTally? = nil,
        assessment: PassageSums? = nil, sourceConcepts: ConceptSet, headingNamesSource: Bool = false,
        headingTopics: UInt32 = 0, headed: [Dimension?] = []
    ) {
        self.document = document
        self.section = section
        self.part = part
        self.documentKind = documentKind
        self.role = role
        self.isRoleInferred = isRoleInferred
        self.headedParty = headedParty
        self.text = text
        self.passage = passage
        self.assessment = assessment
        self.sourceConcepts = sourceConcepts
        self.headingNamesSource = headingNamesSource
        self.headingTopics = headingTopics
        self.headed = headed
        isEmpty = !text.sentences.contains(where: \.isContent)
    }

    package var place: Evidence { Evidence(document: document, section: section, range: part) }

    package func place(of sentence: SentenceReading) -> Evidence {
        Evidence(document: document, section: section, range: sentence.range)
    }

    /// The topics of a sentence that does no more than name them, often several at once: what is to be examined, or is left
    /// out. One bit for each topic of the model.
    func topicsNamed(inSentence index: Int) -> UInt32 { Self.topicsNamed(inSentence: index, of: text) }

    static func topicsNamed(inSentence index: Int, of text: TextReading) -> UInt32 {
        let scores = text.topicScores(inSentence: index)
        return scores.suffix(scores.count / 2).enumerated().reduce(0) { bits, score in
            score.element > leastScoreOfNamed ? bits | 1 << UInt32(score.offset) : bits
        }
    }

    /// How low the score of such a topic as touched may be; a sentence that tells something touches from -0.4 on.
    private static let leastScoreOfNamed: Float = -0.7

    /// The dimension under whose heading a sentence stands.
    func headedDimension(ofSentence index: Int) -> Dimension? { index < headed.count ? headed[index] : nil }

    /// Under which each sentence within a part of the section stands.
    func headedDimensions(in part: Range<Int>) -> [Dimension?] {
        headed.isEmpty ? [] : zip(text.sentences, headed).filter { part.contains($0.0.range.lowerBound) }.map(\.1)
    }

    /// Those under whose heading anything stands.
    var headedDimensions: DimensionSet { headed.reduce(into: []) { $0.formUnion($1?.heldUntil2018 ?? []) } }

    /// The stems of one sentence.
    func stems(of sentence: SentenceReading) -> ArraySlice<UInt32> { text.stems[sentence.words] }
}

extension SentenceReading {
    /// Words up to which it may say no more than that something is still to come.
    private static let mostOfPending = 3

    /// Whether it says anything: no placeholder, no denial that something was examined, no bare heading.
    package var isContent: Bool {
        guard !words.isEmpty, !traits.has(anyOf: .empty),
            words.count > Self.mostOfPending || !concepts.contains(.pending)
        else { return false }
        // Asked of every sentence many times: a switch costs less than `==` of another module's type.
        switch kind {
        case .placeholder, .notExamined: return false
        default: return true
        }
    }
}
