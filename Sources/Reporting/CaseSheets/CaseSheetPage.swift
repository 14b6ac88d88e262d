import AuditModel

/// One case as its sheet shows it.
struct CaseSheetPage {
    struct FindingView {
        /// "ja", "delvist", "nej", or "uden" for what does not count in N.
        let kind: String
        let mark: String
        let verdict: String
        let title: String
        let reason: String
        /// What became of a human's verdict.
        let review: String?
        let place: String?
        let quote: String?
        let missing: [String]
        /// Where it falls short of a ja, when the verdict rests on something else.
        let failing: FailingView?
    }

    struct FailingView {
        let failingPlace: String
        let failingQuote: String
    }

    struct ChapterView {
        let heading: String
        let findings: [FindingView]
    }

    let words: CaseSheetWords
    let number: String
    let caseID: String
    let facts: [ReportPage.Fact]
    let chapters: [ChapterView]
    let file: String
    let standard: String
    let version: String

    init(
        _ auditedCase: AuditedCase, number: Int, municipality: String, run: RunRecord,
        standard description: StandardDescription, words: CaseSheetWords, numbers: ReportNumbers
    ) {
        let language = numbers.language
        self.words = words
        self.number = numbers.count(number)
        caseID = CPRNumber.masked(auditedCase.id)
        file = CPRNumber.masked(auditedCase.file)
        standard = description.name
        version = run.version
        facts = Self.facts(auditedCase, municipality, words, numbers)
        chapters = ReportPage.chapterRanges(description.criteria).map { range in
            ChapterView(
                heading: ChapterName.name(of: description.criteria[range.lowerBound].chapter)[language],
                findings: range.map { index in
                    Self.view(auditedCase.findings[index], description.criteria[index], language)
                })
        }
    }

    private static func facts(
        _ auditedCase: AuditedCase, _ municipality: String, _ words: CaseSheetWords, _ numbers: ReportNumbers
    ) -> [ReportPage.Fact] {
        func tally(_ verdict: Verdict) -> String { "\(auditedCase.findings.count { $0.verdict == verdict })" }
        let possible: [(String, String?)] = [
            (words.municipality, municipality), (words.period, auditedCase.period.map { String($0) }),
            (words.date, auditedCase.setting.date.map(numbers.date)),
            (words.age, auditedCase.setting.ageInYears.map { String($0) }),
            (words.pages, auditedCase.standardPages.map { numbers.decimal($0) }),
            (words.repeated, auditedCase.repeatedShare.map { numbers.percent(fraction: $0) }),
            (
                "\(words.yes) · \(words.partly) · \(words.no)",
                "\(tally(.yes)) · \(tally(.partly)) · \(tally(.no))"
            ),
        ]
        return possible.compactMap { term, value in value.map { ReportPage.Fact(term: term, value: $0) } }
    }

    private static func view(
        _ finding: AuditedCase.LocatedFinding, _ criterion: CriterionDescription, _ language: ReportLanguage
    ) -> FindingView {
        func place(_ document: DocumentKind?, _ section: SectionKind?, _ position: SourcePosition?) -> String {
            // In Danish the words of the format, as they stand in the file.
            let names =
                language == .danish
                ? [document?.rawValue, section?.rawValue] : [document?.name.english, section?.name.english]
            return (names + [position?.description]).compactMap(\.self).joined(separator: " › ")
        }
        let (kind, mark) =
            switch finding.verdict {
            case .yes: ("ja", "✓")
            case .partly: ("delvist", "◐")
            case .no: ("nej", "✗")
            case .notApplicable, .notAssessable: ("uden", "–")
            }
        let found = place(finding.document, finding.section, finding.position)
        let quote = finding.note?.quote ?? ""
        let isShort = finding.verdict != .yes
        return FindingView(
            kind: kind, mark: mark, verdict: finding.verdict.name[language], title: criterion.title[language],
            reason: finding.reason.sentence[language], review: finding.review?.sentence(language),
            place: found.isEmpty ? nil : found,
            quote: quote.isEmpty ? nil : quote, missing: isShort ? finding.note?.missing ?? [] : [],
            failing: (isShort ? finding.note?.failing : nil).map {
                FailingView(failingPlace: place($0.document, $0.section, $0.position), failingQuote: $0.quote)
            })
    }
}

/// A case's line in the list of sheets.
struct CaseSheetLine {
    let file: String
    let caseID: String
    let municipality: String
    let period: String
    let yes: String
    let partly: String
    let no: String

    init(_ auditedCase: AuditedCase, file: String, municipality: String) {
        func tally(_ verdict: Verdict) -> String { "\(auditedCase.findings.count { $0.verdict == verdict })" }
        self.file = file
        self.municipality = municipality
        caseID = CPRNumber.masked(auditedCase.id)
        period = auditedCase.period.map { String($0) } ?? ""
        yes = tally(.yes)
        partly = tally(.partly)
        no = tally(.no)
    }
}
