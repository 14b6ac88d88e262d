package import AuditModel

/// What is to be remarked on the data of an audited case, for those who run the export.
package enum CaseRemark: Hashable, CaseIterable, Sendable {
    case noAssessment
    case onlyAssessmentDelivered
    case noPeriod
    case noTargetGroup
    case warning(ImportWarning.Kind)

    package static let allCases: [CaseRemark] =
        [.noAssessment, .onlyAssessmentDelivered, .noPeriod, .noTargetGroup]
        + ImportWarning.Kind.allCases.map { .warning($0) }

    /// The id of the interface.
    package var id: String {
        switch self {
        case .noAssessment: "uden-undersoegelse"
        case .onlyAssessmentDelivered: "kun-undersoegelse"
        case .noPeriod: "uden-dato"
        case .noTargetGroup: "uden-maalgruppe"
        case .warning(let kind): kind.rawValue
        }
    }

    /// Whether the tables tell of the same cases, so that a count of them might give away what those withhold.
    var isInTables: Bool {
        switch self {
        case .warning: false
        default: true
        }
    }

    package func applies(to auditedCase: AuditedCase) -> Bool {
        switch self {
        case .noAssessment: auditedCase.words == nil
        case .onlyAssessmentDelivered:
            auditedCase.findings.indices.contains { auditedCase.findings[$0].reason == .onlyAssessmentDelivered }
        case .noPeriod: auditedCase.period == nil
        case .noTargetGroup: auditedCase.targetGroup == nil
        case .warning(let kind): auditedCase.warnings.contains { $0.kind == kind }
        }
    }
}
