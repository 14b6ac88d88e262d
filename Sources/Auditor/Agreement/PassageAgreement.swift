import AuditModel
import Rules

/// How judgements of passages compare with their labels (`auditor agreement --passages`).
struct PassageAgreement {
    /// Not a criterion of its own: whether the three domains are related to one another.
    private static let relatedDomains = "domaener-relateret"

    private(set) var passages = 0
    private var verdicts: [String: EqualCount] = [:]
    private var analysisTypes = EqualCount()
    private var links = Hits()

    mutating func add(_ passage: LabelledPassage, _ judgement: CaseJudgement, _ reading: CaseReading) {
        passages += 1
        let found = Dictionary(
            judgement.findings.map { ($0.criterion.rawValue, $0.verdict.rawValue) },
            uniquingKeysWith: { first, _ in first })
        for (name, label) in passage.verdicts {
            switch label {
            case .verdict(let verdict): verdicts[name, default: EqualCount()].add(found[name] == verdict)
            case .truth(let isSo) where name == Self.relatedDomains:
                let isFound = reading.analysis.sides.count == Domain.Side.allCases.count && reading.analysis.weighs
                verdicts[name, default: EqualCount()].add(isFound == isSo)
            case .truth: verdicts[name, default: EqualCount()].add(false)
            }
        }
        if passage.analyse != nil { analysisTypes.add(judgement.analysisType == passage.analysetype) }
        if let labelled = passage.links { links += Self.hits(labelled, reading) }
    }

    private static func hits(_ labelled: LabelledPassage.Links, _ reading: CaseReading) -> Hits {
        func pairs(_ links: (PlanReading.Goal) -> [Int]) -> Set<[Int]> {
            Set(reading.plan.goals.enumerated().flatMap { index, goal in links(goal).map { [index, $0] } })
        }
        var hits = Hits()
        hits.add(labelled: Set(labelled.goalNeed), found: pairs(\.needs))
        hits.add(labelled: Set(labelled.goalIntervention), found: pairs(\.interventions))
        hits.add(
            labelled: Set(labelled.followedGoals),
            found: Set(reading.followUp.followed.indices.filter { reading.followUp.followed[$0] }))
        return hits
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
    func json() throws -> String {
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
        }
        return try JSONText.of(
            Document(
                passages: passages, verdicts: verdicts.mapValues(Equal.init), analysetype: Equal(analysisTypes),
                links: Found(precision: links.precision, recall: links.recall, f1: links.f1)))
    }
}
