/// What is counted of a case when cases are compared: by what it is grouped, and its answers; no text, places or reasons.
package struct CountedCase: Equatable, Sendable {
    package let municipality: MunicipalityCode
    package let id: String
    package let period: Int?
    package let date: CalendarDate?
    package let ageInYears: Int?
    package let team: String?
    package let targetGroup: TargetGroup?
    package let legalDemand: LegalDemand
    package let analysisType: Int?
    /// One for each criterion that was asked for, in the order asked; `nil` where the case's standard does not ask it.
    package let verdicts: [Verdict?]

    package init(
        municipality: MunicipalityCode, id: String, period: Int?, date: CalendarDate?, ageInYears: Int?, team: String?,
        targetGroup: TargetGroup?, legalDemand: LegalDemand, analysisType: Int?, verdicts: [Verdict?]
    ) {
        self.municipality = municipality
        self.id = id
        self.period = period
        self.date = date
        self.ageInYears = ageInYears
        self.team = team
        self.targetGroup = targetGroup
        self.legalDemand = legalDemand
        self.analysisType = analysisType
        self.verdicts = verdicts
    }

    package var key: CaseKey { CaseKey(municipality: municipality, caseID: id) }

    /// Of a case as it was audited, its answers to the criteria asked for.
    package init(_ audited: AuditedCase, asked: [CriterionID]) {
        self.init(
            municipality: audited.municipality, id: audited.id, period: audited.period, date: audited.setting.date,
            ageInYears: audited.setting.ageInYears, team: audited.setting.team, targetGroup: audited.targetGroup,
            legalDemand: audited.legalDemand, analysisType: audited.analysisType,
            verdicts: asked.indices.map { audited.verdict(on: asked[$0], at: $0) })
    }
}

extension AuditedCase {
    /// The answer to a criterion, which stands at `index` unless the case was judged by another standard.
    package func verdict(on criterion: CriterionID, at index: Int) -> Verdict? {
        if findings.indices.contains(index), findings[index].criterion == criterion { return findings[index].verdict }
        return findings.first { $0.criterion == criterion }?.verdict
    }
}
