import AuditModel
import YAMLReading

/// `other-actors: udtaler-sig`: what other actors say is in the assessment, or at least that they were asked; criteria.md, section 3.
struct OtherActorsCheck: Sendable, Equatable {
    let depth: Depth

    enum Depth: String, CaseIterable, Sendable {
        case speak = "udtaler-sig"
        case asked = "adspurgt"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        depth = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let others = reading.others
        let evidence = others.places.isEmpty ? reading.places(of: .description, .perspective) : others.places
        return CheckOutcome(
            others.depth.rawValue >= (depth == .speak ? OthersReading.Depth.speak : .asked).rawValue, evidence: evidence
        )
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "andre aktører \(depth == .speak ? "udtaler sig" : "er i det mindste spurgt")",
            english: "other actors \(depth == .speak ? "speak" : "are at least asked")")
    }
}
