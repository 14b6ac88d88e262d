import AuditModel
import YAMLReading

/// How a step of a case stands to the deadline the law sets it (frist).
enum Timeliness: String, CaseIterable, Sendable {
    case inTime = "rettidig"
    case late = "for-sent"
    /// Not there, and the deadline has passed.
    case missing = "mangler"
    /// Not there, and the deadline has not passed.
    case notDue = "ikke-endnu"
    case notDemanded = "ikke-kraevet"
    /// What is recorded does not tell.
    case unclear = "uafklaret"

    /// What a check of a deadline found: where the step stands, why, and what that rests on.
    struct Finding {
        let timeliness: Timeliness
        let reason: Reason
        let evidence: [Evidence]

        init(_ timeliness: Timeliness, _ reason: Reason, _ evidence: [Evidence]) {
            self.timeliness = timeliness
            self.reason = reason
            self.evidence = evidence
        }

        /// Whether it is one of those asked for.
        func outcome(oneOf wanted: [Timeliness]) -> CheckOutcome {
            CheckOutcome(wanted.contains(timeliness), evidence: evidence, reason: reason)
        }
    }

    /// The word a report has for it.
    var name: LocalizedText {
        switch self {
        case .inTime: LocalizedText(danish: "rettidig", english: "in time")
        case .late: LocalizedText(danish: "for sent", english: "late")
        case .missing: LocalizedText(danish: "mangler", english: "missing")
        case .notDue: LocalizedText(danish: "endnu ikke forfalden", english: "not due yet")
        case .notDemanded: LocalizedText(danish: "ikke krævet", english: "not demanded")
        case .unclear: LocalizedText(danish: "uafklaret", english: "unclear")
        }
    }
}

extension CheckArguments {
    /// One or more ways to stand to a deadline.
    func timeliness() throws(YAMLError) -> [Timeliness] {
        var wanted: [Timeliness] = []
        for item in node.listOrSingle() { wanted.append(try item.word()) }
        return wanted
    }
}

extension [Timeliness] {
    /// "vurdering af underretningen: rettidig eller for sent".
    func demand(danish: String, english: String) -> LocalizedText {
        LocalizedText(
            danish: "\(danish): \(map(\.name.danish).joined(separator: " eller "))",
            english: "\(english): \(map(\.name.english).joined(separator: " or "))")
    }
}
