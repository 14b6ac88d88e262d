package import AuditModel

/// A sheet for reviewing the cases of a sample (arbejdsark): what the HTML and the workbook both show.
package struct ReviewSheet: Sendable {
    /// A passage a verdict rests on, with the words around it; CPR numbers masked.
    package struct Passage: Equatable, Sendable {
        package let document: DocumentKind?
        package let section: SectionKind?
        package let position: SourcePosition
        package let before: String
        package let quote: String
        package let after: String

        package init(
            document: DocumentKind?, section: SectionKind?, position: SourcePosition, before: String,
            quote: String,
            after: String
        ) {
            self.document = document
            self.section = section
            self.position = position
            self.before = before
            self.quote = quote
            self.after = after
        }
    }

    /// One criterion of one case, as the auditor judged it.
    package struct Item: Equatable, Sendable {
        package let criterion: CriterionID
        package let verdict: Verdict
        package let reason: Reason
        /// What would have to be there for a ja.
        package let missing: [LocalizedText]
        /// Where a delvist falls short of a ja.
        package let failing: [Passage]
        /// What the verdict rests on beside.
        package let passages: [Passage]

        package init(
            criterion: CriterionID, verdict: Verdict, reason: Reason, missing: [LocalizedText], failing: [Passage],
            passages: [Passage]
        ) {
            self.criterion = criterion
            self.verdict = verdict
            self.reason = reason
            self.missing = missing
            self.failing = failing
            self.passages = passages
        }
    }

    package struct Case: Equatable, Sendable {
        package let sampled: SampledCase
        package let file: String
        package let setting: CaseSetting
        package let targetGroup: TargetGroup?
        /// The criteria of the sample, in the order of the standard.
        package let items: [Item]

        package init(
            sampled: SampledCase, file: String, setting: CaseSetting, targetGroup: TargetGroup?, items: [Item]
        ) {
            self.sampled = sampled
            self.file = file
            self.setting = setting
            self.targetGroup = targetGroup
            self.items = items
        }
    }

    package let sample: CaseSample
    package let standard: StandardDescription
    package let cases: [Case]
    package let language: ReportLanguage

    package init(sample: CaseSample, standard: StandardDescription, cases: [Case], language: ReportLanguage) {
        self.sample = sample
        self.standard = standard
        self.cases = cases
        self.language = language
    }

    /// The criteria under their case steps, in the order of the work; those without a step last.
    var steps: [(step: CaseStep?, criteria: [CriterionDescription])] {
        let reviewed = sample.criteria.compactMap { id in standard.criteria.first { $0.id == id } }
        let steps: [CaseStep?] = CaseStep.allCases + [nil]
        return steps.compactMap { step in
            let criteria = reviewed.filter { $0.review?.step == step }
            return criteria.isEmpty ? nil : (step, criteria)
        }
    }

    /// The answers offered for a criterion, each with the key that gives it.
    func choices(for criterion: CriterionDescription) -> [AnswerChoice] {
        guard sample.scale == .official, let place = criterion.review else {
            return criterion.offered(on: .verdicts).map { AnswerChoice($0, language) }
        }
        return place.scale.answers.map { AnswerChoice($0, verdict: place.verdict(for: $0), language) }
    }
}

/// An answer a reader can give.
struct AnswerChoice: Equatable {
    let verdict: String
    let name: String
    let key: String

    init(_ verdict: Verdict, _ language: ReportLanguage) {
        self.verdict = verdict.rawValue
        name = verdict.name[language]
        key = Self.key(name)
    }

    init(_ answer: OfficialAnswer, verdict: Verdict, _ language: ReportLanguage) {
        self.verdict = verdict.rawValue
        name = answer.name[language]
        key = Self.key(name)
    }

    /// Its first letter; those of one scale differ in both languages, but for "no" and "not applicable".
    private static func key(_ name: String) -> String { name == "not applicable" ? "x" : String(name.prefix(1)) }
}

extension ReviewSheet.Passage {
    /// Where it stands in its file, as people say it.
    func positionText(_ language: ReportLanguage) -> String {
        let word = language == .danish ? "linje" : "line"
        return switch position {
        case .line(let line, _): "\(word) \(line)"
        case .jsonLine(let line, let pointer): pointer.isEmpty ? "\(word) \(line)" : "\(word) \(line), \(pointer)"
        case .pointer(let pointer): pointer
        }
    }
}
