package import AuditModel

/// All that is measured of a case before it is judged; made once, read by every check.
package struct CaseReading: Sendable {
    package let file: CaseFile
    package let documents: CaseDocuments
    package let referenceDay: ReferenceDay
    /// The assessment's sections, and those of plan, follow-ups and decision, in the order of the export.
    package let assessmentSections: [ReadSection]
    package let planSections: [ReadSection]
    package let coverage: CoverageReading
    package let needs: NeedsReading
    package let analysis: AnalysisReading
    package let assessment: AssessmentReading
    package let viewsOnAssessment: ViewsOnAssessment
    package let child: PerspectiveReading
    package let parents: PerspectiveReading
    package let others: OthersReading
    package let conversation: ConversationReading
    package let hearing: HearingReading
    package let plan: PlanReading
    package let followUp: FollowUpReading
    package let focus: FocusReading
    package let separation: SeparationReading
    package let sources: SourcesReading
    package let extent: ExtentReading
    /// Word lists found in the assessment, with the first place of each; for criteria a municipality adds.
    package let mentions: MentionsReading
    /// Where words of the lists a standard adds stand, in any document.
    package let listMentions: ListMentions
    /// What the newest decision itself tells of a conversation with the child.
    package let conversationInDecision: ConversationReading
    /// Whether the newest decision grants an intervention; `nil` without a decision.
    package let interventionGranted: Bool?

    /// The documents that count, as evidence of where something was looked for.
    package var documentsLookedThrough: [Evidence] {
        let indexes = [documents.assessment, documents.plan, documents.followUps.last].compactMap { $0 }
        return indexes.map { Evidence(document: $0) }
    }

    /// The sections of the assessment that serve as one of some roles; the assessment itself when there are none.
    func places(of roles: SectionKind...) -> [Evidence] {
        let places = assessmentSections.filter { roles.contains($0.role) }.map(\.place)
        if !places.isEmpty { return places }
        return documents.assessment.map { [Evidence(document: $0)] } ?? []
    }

    /// The newest decision that belongs to the assessment, with its date.
    var decision: (index: Int, date: CalendarDate?)? {
        documents.decision.map { ($0, file.documents[$0].date) }
    }

    func place(of kind: DocumentKind) -> [Evidence] {
        documents.index(of: kind).map { [Evidence(document: $0)] } ?? documentsLookedThrough
    }
}
