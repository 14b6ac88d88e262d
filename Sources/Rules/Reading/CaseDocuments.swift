package import AuditModel

/// Which documents of a case count (`criteria.md`, "What counts as text"): the newest assessment, and the plan,
/// decision and follow-ups that belong to it.
///
/// Newest is the latest date; an undated document is older than a dated one, and of equals the last in the export
/// counts. With one assessment, or none, all other documents belong to it. With several, a plan, decision or follow-up
/// belongs to the newest when it is not older than the day that one was begun (without that day: concluded); undated
/// ones belong when they stand behind it in the export. Of the plans that belong the newest counts, of the follow-ups
/// all: a follow-up is of the plan as it was then.
package struct CaseDocuments: Sendable, Equatable {
    /// Indexes into `CaseFile.documents`.
    package let assessment: Int?
    package let investigationPlan: Int?
    package let decision: Int?
    package let plan: Int?
    /// All plans that belong, in the order of the export.
    package let plans: [Int]
    /// The notification (underretning) the assessment goes back to: the newest that is not younger than the day the
    /// assessment was begun; the newest of all without such a day.
    package let notification: Int?
    package let screening: Int?
    package let limitedAssessment: Int?
    /// In the order of the export.
    package let followUps: [Int]
    /// Statements of others (statusudtalelser), in the order of the export.
    package let statements: [Int]

    package init(_ file: CaseFile) {
        let documents = file.documents
        func newest(_ kind: DocumentKind, where belongs: (Int) -> Bool = { _ in true }) -> Int? {
            var best: Int?
            for index in documents.indices where documents[index].kind == kind && belongs(index) {
                guard let previous = best else {
                    best = index
                    continue
                }
                if Self.isNotOlder(documents[index].date, than: documents[previous].date) { best = index }
            }
            return best
        }
        let assessment = newest(.assessment)
        let assessments = documents.filter { $0.kind == .assessment }.count
        let begun = assessment.flatMap { documents[$0].begun ?? documents[$0].date }
        func belongsToNewest(_ index: Int) -> Bool {
            guard assessments > 1, let assessment else { return true }
            guard let begun, let date = documents[index].date else { return index > assessment }
            return date >= begun
        }
        func precedesNewest(_ index: Int) -> Bool {
            guard assessments > 1, let assessment, let concluded = documents[assessment].date,
                let date = documents[index].date
            else { return true }
            return date <= concluded
        }
        self.assessment = assessment
        investigationPlan = newest(.investigationPlan, where: precedesNewest)
        decision = newest(.decision, where: belongsToNewest)
        plan = newest(.plan, where: belongsToNewest)
        plans = documents.indices.filter { documents[$0].kind == .plan && belongsToNewest($0) }
        let beforeAssessment = newest(.notification) { index in
            guard let begun, let date = documents[index].date else { return false }
            return date <= begun
        }
        notification = beforeAssessment ?? newest(.notification)
        screening = newest(.screening)
        limitedAssessment = newest(.limitedAssessment)
        followUps = documents.indices.filter { documents[$0].kind == .followUp && belongsToNewest($0) }
        statements = documents.indices.filter { documents[$0].kind == .statement }
    }

    /// The document of a kind that counts; of follow-ups the last.
    package func index(of kind: DocumentKind) -> Int? {
        switch kind {
        case .assessment: assessment
        case .investigationPlan: investigationPlan
        case .decision: decision
        case .plan: plan
        case .followUp: followUps.last
        case .statement: statements.last
        case .notification: notification
        case .screening: screening
        case .limitedAssessment: limitedAssessment
        }
    }

    private static func isNotOlder(_ one: CalendarDate?, than other: CalendarDate?) -> Bool {
        guard let other else { return true }
        guard let one else { return false }
        return one >= other
    }
}
