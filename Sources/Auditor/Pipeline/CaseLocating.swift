import AuditModel
import Reporting
import Rules

extension AuditedCase {
    /// Resolves the places of a judgement to files and positions, so that the text of the case can be let go.
    ///
    /// - Parameter explained: with case sheets, each finding's explanation, and the language of the sheets.
    init(
        _ caseFile: CaseFile, _ source: SourceMap, judgement: CaseJudgement,
        explained: (explanations: [Explanation], language: ReportLanguage)? = nil
    ) {
        self.init(
            municipality: caseFile.municipality, id: caseFile.id, file: source.file, period: caseFile.period,
            setting: caseFile.setting,
            targetGroup: caseFile.targetGroup, legalDemand: caseFile.legalDemand,
            analysisType: judgement.analysisType, standardPages: judgement.standardPages, words: judgement.words,
            repeatedShare: judgement.repeatedShare, warnings: caseFile.warnings,
            findings: judgement.findings.enumerated().map { index, finding in
                let note = explained.map { explained in
                    let explanation = explained.explanations[index]
                    let failing = explanation.failingPassages.first.flatMap { $0 == finding.evidence.first ? nil : $0 }
                    return LocatedFinding.Note(
                        quote: finding.evidence.first.map { Quote.text(of: $0, in: caseFile) } ?? "",
                        missing: explanation.missingForYes.map { $0[explained.language] },
                        failing: failing.map { LocatedFinding.Passage($0, in: caseFile, source) })
                }
                return LocatedFinding(finding, in: caseFile, source, note: note)
            })
    }
}

extension AuditedCase.LocatedFinding.Passage {
    fileprivate init(_ place: Evidence, in caseFile: CaseFile, _ source: SourceMap) {
        let document = caseFile.documents[place.document]
        self.init(
            document: document.kind, section: place.section.flatMap { document.sections[$0].kind },
            position: source.position(of: place, in: caseFile), quote: Quote.text(of: place, in: caseFile))
    }
}

extension AuditedCase.LocatedFinding {
    init(_ finding: Finding, in caseFile: CaseFile, _ source: SourceMap, note: Note?) {
        guard let place = finding.evidence.first else {
            self.init(
                criterion: finding.criterion, verdict: finding.verdict, reason: finding.reason, document: nil,
                section: nil, position: nil, note: note)
            return
        }
        let document = caseFile.documents[place.document]
        self.init(
            criterion: finding.criterion, verdict: finding.verdict, reason: finding.reason, document: document.kind,
            section: place.section.flatMap { document.sections[$0].kind },
            position: source.position(of: place, in: caseFile), note: note)
    }
}

extension SourceMap {
    /// Where a piece of evidence begins in the source.
    func position(of place: Evidence, in caseFile: CaseFile) -> SourcePosition {
        guard let section = place.section else { return position(ofDocument: place.document) }
        let start = caseFile.documents[place.document].sections[section].text.lowerBound
        return position(
            of: place.range?.lowerBound ?? start, document: place.document, section: section, in: caseFile.text)
    }
}
