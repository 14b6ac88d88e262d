/// All that was found of one case: a finding for every criterion of the standard, and the measures reported beside.
package struct CaseJudgement: Equatable, Sendable {
    /// In the order of the standard.
    package var findings: [Finding]
    /// 1…4, the four types of analysis; `nil` without an analysis.
    package var analysisType: Int?
    /// Length of the assessment in standard pages; `nil` without an assessment.
    package var standardPages: Double?
    /// Words of the assessment.
    package var words: Int?
    /// Share of the assessment's words that repeat another passage of the case, 0…1.
    package var repeatedShare: Double?
    /// The reference dates for which all of this is so.
    package var validity: DateBracket

    package init(
        findings: [Finding], analysisType: Int?, standardPages: Double?, words: Int?, repeatedShare: Double?,
        validity: DateBracket = DateBracket()
    ) {
        self.findings = findings
        self.analysisType = analysisType
        self.standardPages = standardPages
        self.words = words
        self.repeatedShare = repeatedShare
        self.validity = validity
    }
}
