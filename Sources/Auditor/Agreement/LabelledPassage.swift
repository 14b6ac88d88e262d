import AuditModel

/// A labelled passage: needs and analysis of an assessment, or the red thread of a plan and its follow-up.
struct LabelledPassage: Decodable, Sendable {
    struct Links: Decodable, Sendable {
        let goalNeed: [[Int]]
        let goalIntervention: [[Int]]
        let followedGoals: [Int]

        private enum CodingKeys: String, CodingKey {
            case goalNeed = "goal_need"
            case goalIntervention = "goal_intervention"
            case followedGoals = "followed_goals"
        }
    }

    /// A verdict, or whether something is so.
    enum Label: Decodable, Equatable, Sendable {
        case verdict(String)
        case truth(Bool)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let truth = try? container.decode(Bool.self) {
                self = .truth(truth)
            } else {
                self = .verdict(try container.decode(String.self))
            }
        }

        var text: String {
            switch self {
            case .verdict(let verdict): verdict
            case .truth(let isSo): isSo ? "ja" : "nej"
            }
        }
    }

    let needs: [String]
    let verdicts: [String: Label]
    // Of an analysis.
    let facts: String?
    let analyse: String?
    let vurdering: String?
    let analysetype: Int?
    // Of a red thread.
    let goals: [String]?
    let interventions: [String]?
    let followup: String?
    let links: Links?

    /// What is judged: the analysis, or the needs, goals, interventions and follow-up.
    var judged: String {
        let thread = needs + (goals ?? []) + (interventions ?? []) + [followup ?? ""]
        return analyse ?? thread.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The passage as a case file: only what the passage has, without ids and without attributes.
    func caseFile(in municipality: MunicipalityCode) -> CaseFile {
        var builder = PassageCase(municipality: municipality)
        var assessed: [(SectionKind, String)] = []
        if let facts { assessed.append((.description, facts)) }
        assessed += needs.map { (.unmetNeed, $0) }
        if let analyse { assessed.append((.overallAnalysis, analyse)) }
        if let vurdering, !vurdering.isEmpty { assessed.append((.professionalAssessment, vurdering)) }
        builder.add(.assessment, assessed)
        if let goals, let interventions {
            builder.add(.plan, goals.map { (.goal, $0) } + interventions.map { (.intervention, $0) })
            if let followup, !followup.isEmpty { builder.add(.followUp, [(.other, followup)]) }
        }
        return builder.caseFile
    }
}

/// Puts sections into a case file.
private struct PassageCase {
    private(set) var caseFile: CaseFile

    init(municipality: MunicipalityCode) {
        caseFile = CaseFile(id: "passage", municipality: municipality)
    }

    mutating func add(_ kind: DocumentKind, _ sections: [(kind: SectionKind, text: String)]) {
        var document = Document(kind: kind)
        for section in sections {
            let start = caseFile.text.count
            caseFile.text.append(contentsOf: section.text.utf8)
            document.sections.append(Section(kind: section.kind, text: start..<caseFile.text.count))
            caseFile.text.append(0)
        }
        caseFile.documents.append(document)
    }
}
