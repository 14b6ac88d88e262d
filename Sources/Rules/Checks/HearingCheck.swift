import AuditModel
import YAMLReading

/// `hearing: afsluttet`: how far the hearing of the parties has come at least; criteria.md, sections 4 and 7.
struct HearingCheck: Sendable, Equatable {
    let least: Step

    enum Step: String, CaseIterable, Sendable {
        /// Sent, with the parties' comments or that none came.
        case completed = "afsluttet"
        case sent = "sendt"
        case planned = "planlagt"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        least = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let wanted: HearingReading.Step
        switch least {
        case .completed: wanted = .completed
        case .sent: wanted = .sent
        case .planned: wanted = .planned
        }
        let hearing = reading.hearing
        let evidence = hearing.place.map { [$0] } ?? reading.places(of: .hearing)
        let holds = hearing.step.rawValue >= wanted.rawValue
        return CheckOutcome(holds, evidence: evidence, reason: holds && hearing.step == .sent ? .hearingSent : nil)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "partshøringen er mindst \(least.rawValue)",
            english: "the hearing of the parties is at least \(least.english)")
    }
}

extension HearingCheck.Step {
    /// The Danish word is the raw value.
    fileprivate var english: String {
        switch self {
        case .completed: "completed"
        case .sent: "sent"
        case .planned: "planned"
        }
    }
}
