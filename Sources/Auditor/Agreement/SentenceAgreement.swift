import TextFeatures

/// How sentence judgements compare with labelled sentences (`auditor agreement --sentences`).
struct SentenceAgreement {
    /// One labelled text: a sentence, sometimes two or three that belong together.
    struct Line: Decodable, Sendable {
        let t: String
        /// Dimensions it concretely describes.
        let dims: [String]
        let kind: String
        let view: String?
    }

    /// What is found of a text.
    struct Judgement: Equatable, Sendable {
        let described: Set<String>
        let kind: SentenceKind?
        let view: Viewpoint?

        /// Joins the sentences of one text: all that is described, the surest kind, the first view.
        init(_ reading: TextReading, topics: [String]) {
            let bits = reading.sentences.reduce(UInt32(0)) { $0 | $1.described }
            described = Set(topics.enumerated().filter { bits & 1 << UInt32($0.offset) != 0 }.map(\.element))
            kind = reading.sentences.max { $0.kindMargin < $1.kindMargin }?.kind
            view = reading.sentences.lazy.compactMap(\.view).first
        }
    }

    private(set) var sentences = 0
    private(set) var disagreements: [LineDisagreement] = []
    private var described: [String: Hits] = [:]
    private var kinds: [String: EqualCount] = [:]
    private var views: [String: EqualCount] = [:]

    init(topics: [String]) {
        for topic in topics { described[topic] = Hits() }
    }

    /// - Parameter place: of the line, for the list of disagreements.
    mutating func add(_ line: Line, at place: String, _ judgement: Judgement) {
        sentences += 1
        let labelled = Set(line.dims)
        for topic in described.keys {
            described[topic, default: Hits()].add(
                isLabelled: labelled.contains(topic), isFound: judgement.described.contains(topic))
        }
        kinds[line.kind, default: EqualCount()].add(judgement.kind?.rawValue == line.kind)
        views[line.view ?? Self.nothing, default: EqualCount()].add(judgement.view?.rawValue == line.view)
        for (part, label, answer) in [
            ("described", Self.list(labelled), Self.list(judgement.described)),
            ("kind", line.kind, judgement.kind?.rawValue ?? Self.nothing),
            ("view", line.view ?? Self.nothing, judgement.view?.rawValue ?? Self.nothing),
        ] where label != answer {
            disagreements.append(LineDisagreement(at: place, part, label: label, answer: answer, text: line.t))
        }
    }

    private static let nothing = "ingen"

    private static func list(_ topics: Set<String>) -> String {
        topics.isEmpty ? nothing : topics.sorted().joined(separator: " ")
    }

    /// Over all, then for each dimension, kind and view.
    var sheet: ScoreSheet {
        var sheet = ScoreSheet()
        sheet.add("described", allDescribed)
        sheet.add("kind", kinds.values.reduce(into: EqualCount()) { $0 += $1 })
        sheet.add("view", views.values.reduce(into: EqualCount()) { $0 += $1 })
        for (topic, hits) in described.sorted(by: { $0.key < $1.key }) { sheet.add("described", class: topic, hits) }
        for (kind, count) in kinds.sorted(by: { $0.key < $1.key }) { sheet.add("kind", class: kind, count) }
        for (view, count) in views.sorted(by: { $0.key < $1.key }) { sheet.add("view", class: view, count) }
        return sheet
    }

    private var allDescribed: Hits { described.values.reduce(into: Hits()) { $0 += $1 } }

    /// Keys sorted; over all, and for each dimension, kind and view.
    func json(withErrors: Bool = false) throws -> String {
        struct Found: Encodable {
            let precision, recall, f1: Double
            init(_ hits: Hits) {
                precision = hits.precision
                recall = hits.recall
                f1 = hits.f1
            }
        }
        struct Class: Encodable {
            let n: Int
            let accuracy: Double
            init(_ count: EqualCount) {
                n = count.n
                accuracy = count.share
            }
        }
        struct Accuracy: Encodable { let accuracy: Double }
        struct PerClass: Encodable {
            let described: [String: Found]
            let kind: [String: Class]
            let view: [String: Class]
        }
        struct Document: Encodable {
            let sentences: Int
            let described: Found
            let kind, view: Accuracy
            let perClass: PerClass
            let errors: [LineDisagreement]?
            private enum CodingKeys: String, CodingKey {
                case sentences, described, kind, view, errors
                case perClass = "per_class"
            }
        }
        func accuracy(_ counts: [String: EqualCount]) -> Accuracy {
            Accuracy(accuracy: counts.values.reduce(into: EqualCount()) { $0 += $1 }.share)
        }
        return try JSONText.of(
            Document(
                sentences: sentences, described: Found(allDescribed), kind: accuracy(kinds), view: accuracy(views),
                perClass: PerClass(
                    described: described.mapValues(Found.init), kind: kinds.mapValues(Class.init),
                    view: views.mapValues(Class.init)), errors: withErrors ? disagreements : nil))
    }
}
