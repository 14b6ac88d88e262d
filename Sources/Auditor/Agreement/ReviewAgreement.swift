import AuditLedger
import AuditModel
import Reporting
import Statistics

/// How far the auditor can be trusted, criterion by criterion, from what readers answered (`agreement --reviews`).
struct ReviewAgreement {
    /// The limits of the plain reading.
    enum Limit {
        /// Fewer cases say nothing either way.
        static let fewestCases = 20
        /// The lower end of the interval of AC2: "substantial" agreement begins here (J. R. Landis and G. G. Koch,
        /// Biometrics 33 (1977), 159–174).
        static let ac2 = 0.6
    }

    /// What to make of a criterion.
    enum Reading: String {
        case tooFew = "for-faa-sager"
        case useMachine = "brug-maskinens-svar"
        case lookYourself = "se-selv-efter"

        func name(_ language: ReportLanguage) -> String {
            switch self {
            case .tooFew: language == .danish ? "for få sager" : "too few cases"
            case .useMachine: language == .danish ? "brug maskinens svar" : "use the machine's answer"
            case .lookYourself: language == .danish ? "se selv efter" : "look yourself"
            }
        }
    }

    /// A question that a reader and the machine answer differently.
    struct Disagreement {
        let place: AnswerPlace
        let reader: String
        let human: Verdict
        let machine: Verdict
        /// The reader's, masked and shortened.
        let comment: String
    }

    struct Row {
        let criterion: CriterionID
        /// Those that `machine` counts, in the order of the sample.
        let disagreements: [Disagreement]
        /// The reader's verdict, then the machine's.
        let machine: AgreementTable
        /// The first reader's verdict, then the second's.
        let readers: AgreementTable
        /// The share of ja of the whole frame as the machine sees it, and corrected for its misjudgements.
        let seen: Share?
        let corrected: Double?
        let interval: Interval?
        /// Ja against all else: how many true ja the machine finds, and how many of the others it leaves alone.
        let sensitivity: Double?
        let specificity: Double?

        var reading: Reading {
            guard machine.total >= Limit.fewestCases, let ac2 = machine.ac2 else { return .tooFew }
            return (ac2.interval?.lower ?? ac2.value) >= Limit.ac2 ? .useMachine : .lookYourself
        }
    }

    let sample: CaseSample
    let rows: [Row]
    /// Cases with at least one answer.
    let cases: Int

    /// Only what was answered without seeing the machine's verdict measures agreement, unless the sample was not blind.
    init(_ sample: CaseSample, _ reviews: [RecordedReview]) {
        self.sample = sample
        let answers = HumanAnswers(reviews)
        cases = sample.cases.count { one in sample.criteria.contains { answers[one, $0] != nil } }
        rows = sample.criteria.map { Self.row($0, sample, answers) }
    }

    private static func row(_ criterion: CriterionID, _ sample: CaseSample, _ answers: HumanAnswers) -> Row {
        // What the sheet did not offer nobody could choose by chance.
        let offered = [Verdict.yes, .partly, .no, .notApplicable].map { sample.asked($0, on: criterion) }
        var machine = AgreementTable(
            weights: AgreementWeights(ordered: 3, alone: 2), offered: Set(offered.map(category)))
        var readers = machine
        var disagreements: [Disagreement] = []
        var observations: [MisjudgedSample.Observation] = []
        for one in sample.cases {
            guard let question = answers[one, criterion], let first = question.given.first else { continue }
            let human = first.answer.unseenVerdict
            if question.given.count > 1 {
                readers.add(category(human), category(question.given[1].answer.unseenVerdict))
            }
            guard let seen = one.verdict(on: criterion) else { continue }
            let verdict = sample.asked(seen, on: criterion)
            machine.add(category(human), category(verdict))
            if human != verdict {
                disagreements.append(
                    Disagreement(
                        place: AnswerPlace(key: one.key, criterion: criterion),
                        reader: first.reader, human: human, machine: verdict,
                        comment: Quote.shortened(Quote.masked(first.answer.comment))))
            }
            // What two readers settled on is nearer the truth than what either said.
            let truth = question.moderated?.answer.verdict ?? human
            guard let stratum = sample.strata.firstIndex(where: { $0.name == one.stratum }) else { continue }
            observations.append(
                .init(stratum: stratum, machine: counted(verdict), human: counted(truth)))
        }
        let correction = Correction(
            sample, observations, tally: sample.frameTallies.first { $0.criterion == criterion })
        return Row(
            criterion: criterion, disagreements: disagreements, machine: machine, readers: readers,
            seen: correction.seen,
            corrected: correction.share, interval: correction.interval, sensitivity: correction.sensitivity,
            specificity: correction.specificity)
    }

    /// As the confusion tables have them: ja, delvist, nej, ikke relevant, kan ikke vurderes.
    private static func category(_ verdict: Verdict) -> Int { CaseAgreement.categories.firstIndex(of: verdict) ?? 0 }

    /// ja, delvist, nej, and all that does not count in N.
    static func counted(_ verdict: Verdict) -> Int {
        switch verdict {
        case .yes: 0
        case .partly: 1
        case .no: 2
        case .notApplicable, .notAssessable: 3
        }
    }
}

/// The share of ja in the frame, of those that count, corrected by the cases humans judged.
private struct Correction {
    var seen: Share?
    var share: Double?
    var interval: Interval?
    var sensitivity: Double?
    var specificity: Double?

    init(_ sample: CaseSample, _ observations: [MisjudgedSample.Observation], tally: CaseSample.FrameTally?) {
        guard let tally, tally.counts.count == Verdict.allCases.count else { return }
        var frame = [0.0, 0, 0, 0]
        for (verdict, count) in zip(Verdict.allCases, tally.counts) {
            frame[ReviewAgreement.counted(sample.asked(verdict, on: tally.criterion))] += Double(count)
        }
        let total = frame.reduce(0, +)
        let countedCases = Int(frame[0] + frame[1] + frame[2])
        guard total > 0 else { return }
        if countedCases > 0 { seen = Share(Int(frame[0]), of: countedCases) }
        // Too few cases to tell how the machine errs: a corrected share would only look exact.
        guard observations.count >= ReviewAgreement.Limit.fewestCases else { return }
        // Cases not answered yet, or left out, were not drawn as far as weights go.
        let strata = sample.strata.indices.map { index in
            MisjudgedSample.Stratum(
                size: sample.strata[index].size, drawn: observations.count { $0.stratum == index })
        }
        let judged = MisjudgedSample(categories: 4, observations: observations, strata: strata)
        let shares = frame.map { $0 / total }
        share = judged.correctedShares(ofFrame: shares).flatMap(Self.yesOfCounted)
        if share != nil {
            interval = judged.interval(ofFrame: shares, seed: 1, figure: Self.yesOfCounted)
        }
        func weight(_ matching: (MisjudgedSample.Observation) -> Bool) -> Double {
            observations.reduce(0) { sum, one in
                let stratum = strata[one.stratum]
                return matching(one) ? sum + Double(stratum.size) / Double(stratum.drawn) : sum
            }
        }
        let (yes, other) = (weight { $0.human == 0 }, weight { $0.human != 0 })
        if yes > 0 { sensitivity = weight { $0.human == 0 && $0.machine == 0 } / yes }
        if other > 0 { specificity = weight { $0.human != 0 && $0.machine != 0 } / other }
    }

    private static func yesOfCounted(_ shares: [Double]) -> Double? {
        let counted = shares[0] + shares[1] + shares[2]
        return counted > 1e-9 ? shares[0] / counted : nil
    }
}
