/// A case with its findings and measures, ready to be tabulated and written; holds no text but masked quotes.
package struct AuditedCase: Equatable, Sendable {
    /// A finding with its deciding place resolved to file and position.
    package struct LocatedFinding: Equatable, Sendable {
        package let criterion: CriterionID
        package let verdict: Verdict
        package let reason: Reason
        package let document: DocumentKind?
        package let section: SectionKind?
        /// `nil` when the verdict rests on nothing in particular.
        package let position: SourcePosition?
        /// What a human answered, where one did; `verdict` is then the one that stands.
        package let review: FindingReview?
        /// Only where case sheets are to be written.
        package let note: Note?

        /// What a case sheet shows of a finding beside its place.
        package struct Note: Equatable, Sendable {
            /// The passage the verdict rests on, CPR numbers masked, cut at a word near 200 characters; "" without one.
            package let quote: String
            /// What would have to be there for a ja, in the language of the sheets.
            package let missing: [String]
            /// Where a delvist falls short of a ja, unless that is what it rests on.
            package let failing: Passage?

            package init(quote: String, missing: [String], failing: Passage? = nil) {
                self.quote = quote
                self.missing = missing
                self.failing = failing
            }
        }

        /// A passage with its place.
        package struct Passage: Equatable, Sendable {
            package let document: DocumentKind?
            package let section: SectionKind?
            package let position: SourcePosition
            /// As that of a note.
            package let quote: String

            package init(document: DocumentKind?, section: SectionKind?, position: SourcePosition, quote: String) {
                self.document = document
                self.section = section
                self.position = position
                self.quote = quote
            }
        }

        package init(
            criterion: CriterionID, verdict: Verdict, reason: Reason, document: DocumentKind?, section: SectionKind?,
            position: SourcePosition?, review: FindingReview? = nil, note: Note? = nil
        ) {
            self.criterion = criterion
            self.verdict = verdict
            self.reason = reason
            self.document = document
            self.section = section
            self.position = position
            self.review = review
            self.note = note
        }
    }

    package let municipality: MunicipalityCode
    package let id: String
    package let file: String
    package let period: Int?
    package let setting: CaseSetting
    package let targetGroup: TargetGroup?
    package let legalDemand: LegalDemand
    /// 1…4, `nil` without an analysis (`docs/criteria.md`, the four types).
    package let analysisType: Int?
    /// The assessment's length in standard pages of 2,400 characters; `nil` without an assessment.
    package let standardPages: Double?
    /// Words of the assessment.
    package let words: Int?
    /// Share of the assessment's words that repeat another passage of the case, 0…1.
    package let repeatedShare: Double?
    package let warnings: [ImportWarning]
    /// In the order of the standard.
    package let findings: [LocatedFinding]

    package init(
        municipality: MunicipalityCode, id: String, file: String, period: Int?, setting: CaseSetting,
        targetGroup: TargetGroup?, legalDemand: LegalDemand, analysisType: Int?, standardPages: Double?, words: Int?,
        repeatedShare: Double?,
        warnings: [ImportWarning], findings: [LocatedFinding]
    ) {
        self.municipality = municipality
        self.id = id
        self.file = file
        self.period = period
        self.setting = setting
        self.targetGroup = targetGroup
        self.legalDemand = legalDemand
        self.analysisType = analysisType
        self.standardPages = standardPages
        self.words = words
        self.repeatedShare = repeatedShare
        self.warnings = warnings
        self.findings = findings
    }
}

extension AuditedCase {
    package var key: CaseKey { CaseKey(municipality: municipality, caseID: id) }

    /// The same case with other findings.
    package func with(findings: [LocatedFinding]) -> AuditedCase {
        AuditedCase(
            municipality: municipality, id: id, file: file, period: period, setting: setting, targetGroup: targetGroup,
            legalDemand: legalDemand, analysisType: analysisType, standardPages: standardPages, words: words,
            repeatedShare: repeatedShare, warnings: warnings, findings: findings)
    }
}

extension AuditedCase.LocatedFinding {
    /// The same finding with what a case sheet shows beside it.
    package func with(note: Note?) -> AuditedCase.LocatedFinding {
        AuditedCase.LocatedFinding(
            criterion: criterion, verdict: verdict, reason: reason, document: document, section: section,
            position: position, review: review, note: note)
    }
}
