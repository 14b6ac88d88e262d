import AuditModel
import Statistics

/// What the templates of the round's report show, as texts.
struct RoundPage {
    let words: RoundWords
    let style: String
    let policy: String
    let title: String
    let standardTitle: String
    let facts: [FactView]
    let summary: [String]
    let chances: String?
    let scales: [ScaleView]
    let praise: [PraiseView]
    let concerns: [PraiseView]
    /// What stands where nothing is praised, or blamed.
    let noPraise: String
    let noConcerns: String
    let agreed: ActionsView?
    let former: ActionsView?
    let hasFormer: Bool
    let formerText: String
    let comparison: ComparisonView?
    let drawn: [String]
    let isSmall: Bool

    /// - Parameter isForPoliticians: whether it leaves the administration, and small counts are withheld.
    init(_ round: ReviewRound, style: String, isForPoliticians: Bool) {
        let language = round.language
        let words = RoundWords(language)
        let tables = RoundTables(round)
        let numbers = ReportNumbers(language: language)
        self.words = words
        self.style = style
        policy =
            "default-src 'none'; style-src \(ReviewPage.policyHash(style)); img-src data:; base-uri 'none'; form-action 'none'"
        title = words.title
        standardTitle = round.standard.title[language]
        let read = Set(round.answers.map(\.caseNumber)).count
        let told = isForPoliticians ? RoundSuppression(tables, read: read) : nil
        func count(_ count: Int) -> String {
            told != nil && RoundSuppression.isSmall(count) ? words.withheld : numbers.count(count)
        }
        facts = [
            FactView(words.factCases, count(read)), FactView(words.factFrame, count(round.sample.frameSize)),
            FactView(words.factReaders, "\(round.readers)"),
            FactView(words.factDate, numbers.date(round.sample.drawnOn)),
            FactView(words.factActions, count(round.actions.count { $0.closed == nil })),
        ]
        let open = round.formerActions.count { $0.closed == nil }
        let closed = round.formerActions.count - open
        formerText =
            told != nil && [open, closed].contains(where: RoundSuppression.isSmall)
            ? words.withheld : words.former(closed: closed, of: round.formerActions.count)
        let scaleSentences = OfficialScale.allCases.filter { told?.tells($0) ?? true }
            .compactMap { words.result(of: $0, tables, numbers) }
        summary =
            told == nil
            ? [words.read(round, read)] + scaleSentences + words.reading(round, tables)
            : (RoundSuppression.isSmall(read) ? [] : [words.drawnAndRead(round, read)]) + scaleSentences
        chances = words.chances(round.sample)
        scales = OfficialScale.allCases.compactMap { scale in
            let steps = tables.steps.filter { $0.scale == scale }
            return steps.isEmpty ? nil : ScaleView(scale, steps, told, words: words, numbers: numbers)
        }
        func mayStand(_ row: RoundTables.Row) -> Bool { told?.tells(row) ?? true }
        praise = tables.best(5, where: mayStand).map { PraiseView($0, verdicts: [.yes], words, round, numbers) }
        concerns = tables.weakest(5, where: mayStand).map {
            PraiseView($0, verdicts: [.no, .partly], words, round, numbers)
        }
        let noQuestion = tables.ranked(where: mayStand).isEmpty ? words.noQuestion(told: told != nil) : nil
        noPraise = noQuestion ?? words.noneAmong(praise: true, told: told != nil)
        noConcerns = noQuestion ?? words.noneAmong(praise: false, told: told != nil)
        agreed = ActionsView(round.actions, round)
        former = ActionsView(round.formerActions, round)
        hasFormer = !round.formerActions.isEmpty
        comparison = round.earlier.isEmpty ? nil : ComparisonView(round, tables, numbers)
        drawn = words.drawn(round.sample)
        isSmall = read < RoundSuppression.threshold
    }
}

/// One official scale: a block for each case step.
struct ScaleView {
    struct Step {
        let name: String
        let total: LineView
        let lines: [LineView]
    }

    struct LineView {
        let name: String
        let question: String
        let segments: [SegmentView]
        let texts: [String]
        let n: String
    }

    /// A piece of a bar, in per cent of its width.
    struct SegmentView {
        let kind: String
        let start: String
        let width: String
    }

    let name: String
    let columns: [String]
    let steps: [Step]

    /// - Parameter told: what may be told of the steps; `nil` where everything may.
    init(
        _ scale: OfficialScale, _ steps: [RoundTables.StepRow], _ told: RoundSuppression?, words: RoundWords,
        numbers: ReportNumbers
    ) {
        let language = words.language
        name = scale.name[language]
        let answers = scale.answers.filter { $0 != .notApplicable }
        columns = answers.map { $0.name[language] } + [OfficialAnswer.notApplicable.name[language]]
        func line(_ name: String, _ question: String, _ counts: [OfficialAnswer: Int]) -> LineView {
            let n = counts.reduce(0) { $1.key == .notApplicable ? $0 : $0 + $1.value }
            var start = 0.0
            var segments: [SegmentView] = []
            for answer in answers where n > 0 {
                let width = 100 * Double(counts[answer, default: 0]) / Double(n)
                if width > 0 {
                    segments.append(
                        SegmentView(
                            kind: answer.rawValue, start: Decimal.fixed(start, digits: 2),
                            width: Decimal.fixed(width, digits: 2)))
                }
                start += width
            }
            let texts =
                answers.map { answer in
                    let count = counts[answer, default: 0]
                    return n == 0 ? "–" : "\(count) (\(numbers.percent(Share(count, of: n)) ?? "–"))"
                } + ["\(counts[.notApplicable, default: 0])"]
            return LineView(name: name, question: question, segments: segments, texts: texts, n: "\(n)")
        }
        let withheld = LineView(
            name: words.inAll, question: "", segments: [], texts: columns.map { _ in words.withheld }, n: words.withheld
        )
        self.steps = steps.map { step in
            Step(
                name: step.step?.name[language] ?? words.wholeCase,
                total: told?.tells(step) ?? true ? line(words.inAll, "", step.answers) : withheld,
                lines: step.rows.map { row in
                    line(
                        row.criterion.title[language], row.criterion.question[language],
                        row.tally.official(row.place))
                })
        }
    }
}

/// A criterion that goes well or badly, with what readers wrote.
struct PraiseView {
    struct Remark {
        let caseID: String
        let text: String
    }

    let name: String
    let share: String
    let question: String
    let remarks: [Remark]

    /// - Parameter verdicts: whose remarks are shown, those of the first before those of the next.
    init(
        _ row: RoundTables.Row, verdicts: [Verdict], _ words: RoundWords, _ round: ReviewRound,
        _ numbers: ReportNumbers
    ) {
        name = row.criterion.title[round.language]
        question = row.criterion.question[round.language]
        share = words.share(row.share, numbers)
        let written = round.answers.filter { $0.criterion == row.criterion.id && !$0.comment.isEmpty }
        remarks = verdicts.flatMap { verdict in written.filter { $0.verdict == verdict } }.prefix(4).map {
            Remark(caseID: $0.caseID, text: $0.comment)
        }
    }
}

/// Remedial actions in a table; there is none without actions.
struct ActionsView {
    let actions: [ActionView]

    init?(_ actions: [ReviewRound.Action], _ round: ReviewRound) {
        guard !actions.isEmpty else { return nil }
        self.actions = actions.map { ActionView($0, round) }
    }
}

struct ActionView {
    let caseID: String
    let criterion: String
    let step: String
    let owner: String
    let due: String
    let status: String
    let kind: String

    init(_ action: ReviewRound.Action, _ round: ReviewRound) {
        let words = RoundWords(round.language)
        caseID = action.caseID
        criterion = words.title(of: action.criterion, in: round.standard)
        step = action.planned.step
        owner = action.planned.owner
        let numbers = ReportNumbers(language: round.language)
        due = action.planned.due.map(numbers.date) ?? "–"
        let isLate = action.closed == nil && (action.planned.due.map { $0 < round.date } ?? false)
        status =
            action.closed.map { "\(words.closed) \(numbers.date($0))" + (action.closedReason.map { ": \($0)" } ?? "") }
            ?? (isLate ? words.late : words.open)
        kind = action.closed != nil ? "closed" : isLate ? "late" : "open"
    }
}

/// Ja by criterion in this round and earlier ones.
struct ComparisonView {
    struct Line {
        let name: String
        let cells: [String]
    }

    let rounds: [String]
    let lines: [Line]

    init(_ round: ReviewRound, _ tables: RoundTables, _ numbers: ReportNumbers) {
        rounds = (round.earlier.map(\.date) + [round.sample.drawnOn]).map(numbers.date)
        lines = tables.rows.map { row in
            let tallies = round.earlier.map { $0.tallies[row.criterion.id] ?? RoundTally() } + [row.tally]
            return Line(
                name: row.criterion.title[round.language],
                cells: tallies.map { tally in
                    guard tally.counted > 0 else { return "–" }
                    return "\(numbers.percent(Share(tally[.yes], of: tally.counted)) ?? "–") (\(tally.counted))"
                })
        }
    }
}
