import AuditModel
import YAMLReading

/// `perspective: {of: barn, as: egne-ord}`: a party's own view is taken in, or at least what others say of it; criteria.md, sections 3, 4 and 7.
struct PerspectiveCheck: Sendable, Equatable {
    let party: Party
    let depth: Depth

    enum Depth: String, CaseIterable, Sendable {
        case own = "egne-ord"
        case indirect = "indirekte"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("of", "as")
        party = try arguments.word("of")
        guard party != .others else {
            throw YAMLError(
                .other("for other actors use 'other-actors'"), at: try arguments.node.required("of").position)
        }
        depth = try arguments.word("as")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let perspective = party == .child ? reading.child : reading.parents
        let evidence =
            perspective.places.isEmpty ? reading.places(of: .perspective, .conversationWithChild) : perspective.places
        return CheckOutcome(perspective.depth >= (depth == .own ? .own : .indirect), evidence: evidence)
    }

    var demand: LocalizedText {
        let isChild = party == .child
        return switch depth {
        case .own:
            LocalizedText(
                danish: "\(isChild ? "barnet" : "forældrene") kommer selv til orde",
                english: "the \(isChild ? "child speaks for itself" : "parents speak for themselves")")
        case .indirect:
            LocalizedText(
                danish: "\(isChild ? "barnets" : "forældrenes") perspektiv fremgår i det mindste indirekte",
                english: "the perspective of the \(isChild ? "child" : "parents") shows at least indirectly")
        }
    }
}
