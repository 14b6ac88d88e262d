/// A step of casework (sagsskridt), as the official templates for ledelsestilsyn split a case.
package enum CaseStep: String, CaseIterable, Comparable, Sendable {
    case notification = "underretning"
    case screening = "screening-og-afdaekning"
    case assessment = "undersoegelse"
    case decision = "afgoerelse"
    case plan = "plan"
    case followUp = "opfoelgning"

    /// In the order the work is done.
    package static func < (one: Self, other: Self) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
}

extension DocumentKind {
    /// The step whose work the document shows; `nil` for a statement, which may belong to any.
    package var step: CaseStep? {
        switch self {
        case .notification: .notification
        case .screening, .limitedAssessment: .screening
        case .investigationPlan, .assessment: .assessment
        case .decision: .decision
        case .plan: .plan
        case .followUp: .followUp
        case .statement: nil
        }
    }
}

/// The scale of one of the official templates for ledelsestilsyn of January 2024.
package enum OfficialScale: String, CaseIterable, Sendable {
    /// Overordnet ledelsestilsyn, on lawfulness: ja, nej, ikke relevant.
    case lawfulness = "overordnet"
    /// Tematiseret ledelsestilsyn, on the quality of social work: lav grad, nogen grad, høj grad.
    case quality = "tematiseret"

    package var best: OfficialAnswer { self == .lawfulness ? .yes : .high }

    /// The answers of the scale, the best first.
    package var answers: [OfficialAnswer] {
        switch self {
        case .lawfulness: [.yes, .no, .notApplicable]
        case .quality: [.high, .some, .low, .notApplicable]
        }
    }
}

/// An answer on an official scale.
package enum OfficialAnswer: String, CaseIterable, Sendable {
    case yes = "ja"
    case no = "nej"
    case high = "hoej-grad"
    case some = "nogen-grad"
    case low = "lav-grad"
    case notApplicable = "ikke-relevant"
}

/// Where a criterion belongs in ledelsestilsyn; part of the standard (`review`).
package struct ReviewPlace: Equatable, Sendable, Codable {
    package let step: CaseStep
    package let scale: OfficialScale
    /// What delvist becomes on the scale of lawfulness, which has no middle; `no` unless the law is content with it.
    package let partly: OfficialAnswer

    package init(step: CaseStep, scale: OfficialScale, partly: OfficialAnswer = .no) {
        self.step = step
        self.scale = scale
        self.partly = scale == .quality ? .some : partly
    }

    /// The official answer a verdict stands for; `nil` when it cannot be judged.
    package func answer(for verdict: Verdict) -> OfficialAnswer? {
        switch (verdict, scale) {
        case (.yes, .lawfulness): .yes
        case (.yes, .quality): .high
        case (.partly, _): partly
        case (.no, .lawfulness): .no
        case (.no, .quality): .low
        case (.notApplicable, _): .notApplicable
        case (.notAssessable, _): nil
        }
    }

    private enum CodingKeys: String, CodingKey {
        case step = "sagsskridt"
        case scale = "skala"
        case partly = "delvist"
    }

    /// The verdict an official answer stands for.
    package func verdict(for answer: OfficialAnswer) -> Verdict {
        switch answer {
        case .yes, .high: .yes
        case .some: .partly
        case .no, .low: .no
        case .notApplicable: .notApplicable
        }
    }
}
