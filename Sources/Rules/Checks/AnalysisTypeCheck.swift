import AuditModel
import YAMLReading

/// `analysis-type: {one-of: [1, 2]}`: which of the four types the overall analysis is; criteria.md, sections 3 and 7.
struct AnalysisTypeCheck: Sendable, Equatable {
    let types: [Int]

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("one-of")
        var types: [Int] = []
        for item in try arguments.node.required("one-of").listOrSingle() {
            let type = try item.integer()
            guard (1...4).contains(type) else {
                throw YAMLError(.other("an analysis is of type 1, 2, 3 or 4"), at: item.position)
            }
            types.append(type)
        }
        self.types = types
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard let type = reading.analysis.type else {
            return CheckOutcome(false, evidence: reading.places(of: .overallAnalysis), reason: .noAnalysis)
        }
        let holds = types.contains(type)
        return CheckOutcome(
            holds, evidence: reading.analysis.places, reason: holds ? Self.reason(forType: type) : nil)
    }

    /// `nil` for an analysis that weighs: how much of the triangle it weighs, the criterion says.
    private static func reason(forType type: Int) -> Reason? {
        switch type {
        case 3: .analysisLists
        case 4: .analysisBringsNews
        default: nil
        }
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "den samlede analyse er af type \(types.map(String.init).joined(separator: " eller "))",
            english: "the overall analysis is of type \(types.map(String.init).joined(separator: " or "))")
    }
}
