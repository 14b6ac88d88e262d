import AuditModel
import CaseImport
import Reporting
import Rules

/// Reads the cases of a sample once more and judges them with their passages: what a review sheet shows.
struct SampledCaseReading {
    let standard: Standard
    let judging: JudgingOptions
    let criteria: [CriterionID]

    /// A case with what only its file can tell.
    struct Found {
        let file: String
        let fingerprint: String
        let setting: CaseSetting
        let targetGroup: TargetGroup?
        let items: [ReviewSheet.Item]

        func sheetCase(
            number: Int, municipality: MunicipalityCode, caseID: String, stratum: CaseSample.Stratum, isDouble: Bool
        ) -> ReviewSheet.Case {
            ReviewSheet.Case(
                sampled: SampledCase(
                    number: number, municipality: municipality, caseID: caseID, stratum: stratum.name,
                    probability: stratum.probability, isDouble: isDouble, fingerprint: fingerprint,
                    answers: items.map { SampledCase.MachineAnswer(criterion: $0.criterion, verdict: $0.verdict) }),
                file: file, setting: setting, targetGroup: targetGroup, items: items)
        }
    }

    /// What is found of the cases asked for, in their order, of several deliveries that with the newest document; and what
    /// could not be read.
    ///
    /// - Throws: when a case is not among the inputs any more.
    func cases(_ asked: [CaseKey], in inputs: [Input]) throws -> (
        found: [Found], quarantined: [QuarantineEntry]
    ) {
        let outcome = try CaseSelection(standard: standard, judging: judging).cases(of: inputs, wanted: Set(asked)) {
            Found(
                file: $0.source.file, fingerprint: ContentFingerprint(of: $0.caseFile).hexadecimal,
                setting: $0.caseFile.setting, targetGroup: $0.caseFile.targetGroup, items: items($0))
        }
        let found = Dictionary(uniqueKeysWithValues: outcome.cases.map { ($0.key, $0.kept) })
        let cases = try asked.map { key in
            guard let one = found[key] else {
                throw CommandFailure(
                    .noInput,
                    "case '\(key.caseID)' of \(key.municipality) is not among the files; name the files it is in")
            }
            return one
        }
        return (cases, outcome.quarantined)
    }

    private func items(_ judged: JudgedCase) -> [ReviewSheet.Item] {
        zip(judged.judgement.findings, judged.read.explanations()).filter { criteria.contains($0.0.criterion) }.map {
            finding, explanation in
            let failing = explanation.failingPassages.prefix(ExplanationTree.passagesShown)
            let others = finding.evidence.filter { !failing.contains($0) }
            func passage(_ place: Evidence) -> ReviewSheet.Passage {
                ReviewSheet.Passage(place, in: judged.caseFile, judged.source)
            }
            return ReviewSheet.Item(
                criterion: finding.criterion, verdict: finding.verdict, reason: finding.reason,
                missing: explanation.missingForYes, failing: failing.map(passage),
                passages: others.prefix(ExplanationTree.passagesShown - failing.count).map(passage))
        }
    }
}
