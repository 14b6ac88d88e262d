import AuditModel
import YAMLReading

/// `follow-up-changes: beskrevet`: the follow-up says whether it changes plan or intervention; criteria.md, sections 5 and 7.
struct FollowUpChangesCheck: Sendable, Equatable {
    let least: Depth

    enum Depth: String, CaseIterable, Sendable {
        case full = "beskrevet"
        case sparse = "antydet"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        least = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let found = reading.followUp.change
        let wanted: FollowUpReading.Depth = least == .full ? .full : .sparse
        let evidence = found.places.isEmpty ? reading.place(of: .followUp) : found.places
        return CheckOutcome(found.depth.rawValue >= wanted.rawValue, evidence: evidence)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "opfølgningen \(least == .full ? "siger" : "antyder i det mindste"), om den fører til ændringer",
            english: "the follow-up \(least == .full ? "says" : "hints at least") whether it leads to changes")
    }
}
