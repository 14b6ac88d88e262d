import AuditModel

/// The closed vocabularies of the format by member, as they are written in an export.
package enum CodedWords {
    /// The words a member may have, in the order of the model; `nil` for free text, dates and ids.
    package static func of(_ member: CaseMember, at level: RawCase.Level) -> [String]? {
        switch (member, level) {
        case (.type, .document): words(of: DocumentKind.self) + ["barnets-plan", "ungeplan"]
        case (.type, .section): words(of: SectionKind.self)
        case (.targetGroup, _): words(of: TargetGroup.self)
        case (.delivery, _): words(of: Delivery.self)
        case (.legalDemand, _): words(of: LegalDemand.self)
        case (.template, _): words(of: DocumentTemplate.self)
        case (.sender, _): words(of: Sender.self)
        case (.domain, _): words(of: Domain.self)
        case (.dimension, _), (.focus, _): words(of: Dimension.self)
        case (.held, _): words(of: Held.self)
        case (.party, _): words(of: Party.self)
        case (.planChange, _): words(of: PlanChange.self)
        default: nil
        }
    }

    private static func words<Value: RawRepresentable & CaseIterable>(of type: Value.Type) -> [String]
    where Value.RawValue == String { type.allCases.map(\.rawValue) }
}
