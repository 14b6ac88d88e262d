import AuditModel
import Rules

/// How judgements of passages compare with their labels (`auditor agreement --passages`).
struct PassageAgreement {
    /// Not a criterion of its own: whether the three domains are related to one another.
    private static let relatedDomains = "domaener-relateret"

    private(set) var passages = 0
    private(set) var disagreements: [LineDisagreement] = []
    private var verdicts: [String: EqualCount] = [:]
    private var analysisTypes = EqualCount()
    private var links = Hits()

    /// - Parameter place: of the line, for the list of disagreements.
    mutating func add(
        _ passage: LabelledPassage, at place: String, _ judgement: CaseJudgement, _ reading: CaseReading
    ) {
        passages += 1
        let found = Dictionary(
            judgement.findings.map { ($0.criterion.rawValue, $0.verdict.rawValue) },
            uniquingKeysWith: { first, _ in first })
        func compare(_ part: String, _ label: String, _ answer: String) -> Bool {
            if answer != label {
                disagreements.append(
                    LineDisagreement(at: place, part, label: label, answer: answer, text: passage.judged))
            }
            return answer == label
        }
        for (name, label) in passage.verdicts.sorted(by: { $0.key < $1.key }) {
            let answer =
                switch label {
                case .verdict: found[name] ?? "-"
                case .truth where name == Self.relatedDomains: Self.relatesDomains(reading) ? "ja" : "nej"
                case .truth: "-"
                }
            verdicts[name, default: EqualCount()].add(compare(name, label.text, answer))
        }
        if passage.analyse != nil {
            func name(_ type: Int?) -> String { type.map { "\($0)" } ?? "-" }
            analysisTypes.add(compare("analysetype", name(passage.analysetype), name(judgement.analysisType)))
        }
        if let labelled = passage.links {
            for (part, labelled, found) in Self.linked(labelled, reading) {
                links.add(labelled: labelled, found: found)
                _ = compare("links: \(part)", Self.list(labelled), Self.list(found))
            }
        }
    }

    private static func relatesDomains(_ reading: CaseReading) -> Bool {
        reading.analysis.sides.count == Domain.Side.allCases.count && reading.analysis.weighs
    }

    /// The numbers that each sort of link ties, from 0 on.
    private static func linked(_ labelled: LabelledPassage.Links, _ reading: CaseReading)
        -> [(part: String, labelled: Set<[Int]>, found: Set<[Int]>)]
    {
        func pairs(_ links: (PlanReading.Goal) -> [Int]) -> Set<[Int]> {
            Set(reading.plan.goals.enumerated().flatMap { index, goal in links(goal).map { [index, $0] } })
        }
        let followed = reading.followUp.followed.indices.filter { reading.followUp.followed[$0] }
        return [
            ("goal_need", Set(labelled.goalNeed), pairs(\.needs)),
            ("goal_intervention", Set(labelled.goalIntervention), pairs(\.interventions)),
            ("followed_goals", Set(labelled.followedGoals.map { [$0] }), Set(followed.map { [$0] })),
        ]
    }

    /// As "0-0 1-2".
    private static func list(_ links: Set<[Int]>) -> String {
        let names = links.map { $0.map { "\($0)" }.joined(separator: "-") }.sorted()
        return names.isEmpty ? "-" : names.joined(separator: " ")
    }

    /// Links, type of analysis, and each criterion.
    var sheet: ScoreSheet {
        var sheet = ScoreSheet()
        sheet.add("links", links)
        sheet.add("analysetype", analysisTypes)
        for (criterion, count) in verdicts.sorted(by: { $0.key < $1.key }) {
            sheet.add("verdicts", class: criterion, count)
        }
        return sheet
    }

    /// Keys sorted.
    func json(withErrors: Bool = false) throws -> String {
        struct Equal: Encodable {
            let n: Int
            let equal: Double
            init(_ count: EqualCount) {
                n = count.n
                equal = count.share
            }
        }
        struct Found: Encodable { let precision, recall, f1: Double }
        struct Document: Encodable {
            let passages: Int
            let verdicts: [String: Equal]
            let analysetype: Equal
            let links: Found
            let errors: [LineDisagreement]?
        }
        return try JSONText.of(
            Document(
                passages: passages, verdicts: verdicts.mapValues(Equal.init), analysetype: Equal(analysisTypes),
                links: Found(precision: links.precision, recall: links.recall, f1: links.f1),
                errors: withErrors ? disagreements : nil))
    }
}
