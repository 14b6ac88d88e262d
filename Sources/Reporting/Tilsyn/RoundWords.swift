import AuditModel
import Statistics

/// The fixed words and the sentences of a round's report.
struct RoundWords {
    let language: ReportLanguage
    let languageCode: String
    let title: String
    let politicalTitle: String
    let short: String
    let results: String
    let resultsLead: String
    let well: String
    let wellLead: String
    let work: String
    let workLead: String
    let actionsTitle: String
    let noActions: String
    let formerTitle: String
    let comparisonTitle: String
    let comparisonLead: String
    let how: String
    let every: String
    let step: String
    let scale: String
    let number: String
    let answer: String
    let programAnswer: String
    let comment: String
    let question: String
    let answered: String
    let caseWord: String
    let what: String
    let who: String
    let when: String
    let status: String
    let inAll: String
    let wholeCase: String
    let withheld: String
    let closed: String
    let open: String
    let late: String
    let factCases: String
    let factFrame: String
    let factReaders: String
    let factDate: String
    let factActions: String
    let politicalNote: String
    let smallNote: String

    init(_ language: ReportLanguage) {
        self.language = language
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        languageCode = language.rawValue
        title = text("Ledelsestilsyn", "Case review by management")
        politicalTitle = text("Ledelsestilsyn: orientering til udvalget", "Case review: note to the committee")
        short = text("Kort fortalt", "In short")
        results = text("Resultater efter sagsskridt", "Results by case step")
        resultsLead = text(
            "På de to skalaer fra de officielle skabeloner. »Ikke relevant« tæller ikke med i andelene.",
            "On the two scales of the official templates. 'Not applicable' does not count in the shares.")
        well = text("Det gør vi godt", "What is done well")
        wellLead = text(
            "Spørgsmål, hvor mindst fire af fem svar er ja, med eksempler at lære af. Hele domæner uden mål står efter alle andre spørgsmål.",
            "Questions with at least four of five answers yes, with examples to learn from. Whole domains without a target stand after all other questions."
        )
        work = text("Det skal vi arbejde med", "What to work on")
        workLead = text(
            "Spørgsmål med færrest ja, og hvad læserne skrev, der manglede. Hele domæner uden mål står efter alle andre spørgsmål.",
            "Questions with the fewest yes, and what readers wrote was missing. Whole domains without a target stand after all other questions."
        )
        actionsTitle = text("Det er aftalt", "What is agreed")
        noActions = text("Der er ikke aftalt næste skridt i denne runde.", "No next steps were agreed in this round.")
        formerTitle = text("Opfølgning på sidste runde", "Follow-up of the last round")
        comparisonTitle = text("Sammenlignet med tidligere runder", "Compared with earlier rounds")
        comparisonLead = text(
            "Andel ja, og i parentes antal sager. Få sager giver store udsving, så se efter mønstre over flere runder.",
            "Share of yes, and the number of cases in brackets. Few cases vary a lot: look for patterns over several rounds."
        )
        how = text("Sådan er sagerne udtrukket", "How the cases were drawn")
        every = text("Svar på hvert spørgsmål", "Answers to each question")
        step = text("Sagsskridt", "Case step")
        scale = text("Skala", "Scale")
        number = text("Nr.", "No.")
        answer = text("Svar", "Answer")
        programAnswer = text("Programmets svar", "Program's answer")
        comment = text("Kommentar", "Comment")
        question = text("Spørgsmål", "Question")
        answered = text("Svar", "Answers")
        caseWord = text("Sag", "Case")
        what = text("Hvad", "What")
        who = text("Hvem", "Who")
        when = text("Senest", "By")
        status = text("Status", "Status")
        inAll = text("Sagsskridtet i alt", "The step in all")
        wholeCase = text("Hele sagen", "The whole case")
        withheld = text("skjult", "withheld")
        closed = text("lukket", "closed")
        open = text("åben", "open")
        late = text("over fristen", "overdue")
        factCases = text("Sager læst", "Cases read")
        factFrame = text("Udtrukket blandt", "Drawn among")
        factReaders = text("Læsere", "Readers")
        factDate = text("Udtrukket den", "Drawn on")
        factActions = text("Åbne handlinger", "Open actions")
        smallNote = text(
            "Runden har færre end fem sager. Del ikke siden: tallene kan fortælle noget om enkelte sager.",
            "The round has fewer than five cases. Do not share this page: the numbers may tell of single cases.")
        politicalNote = text(
            "Siden indeholder ingen oplysninger om enkelte sager, børn, familier eller medarbejdere. Antal fra 1 til 4 er skjult, og det samme er de tal, som de kunne regnes ud af.",
            "This page holds nothing about single cases, children, families or staff. Counts from 1 to 4 are withheld, and so are those they could be worked out from."
        )
    }

    private var numbers: ReportNumbers { ReportNumbers(language: language) }

    private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    func former(closed: Int, of all: Int) -> String {
        text(
            "\(closed) af \(all.of("handling", "handlinger")) er lukket.",
            "\(closed) of \(all.of("action is", "actions are")) closed.")
    }

    func title(of criterion: CriterionID, in standard: StandardDescription) -> String {
        standard.criteria.first { $0.id == criterion }?.title[language] ?? criterion.rawValue
    }

    /// "5 af 6 sager (83 %)": those with ja of those that count.
    func share(_ share: Share, _ numbers: ReportNumbers) -> String {
        text(
            "ja i \(share.count) af \(share.total.of("sag", "sager"))",
            "yes in \(share.count) of \(share.total.of("case", "cases"))")
            + (numbers.percent(share).map { " (\($0))" } ?? "")
    }

    /// Why nothing is praised or blamed where there are questions that could be.
    ///
    /// - Parameter told: whether small counts are withheld, and only those beside them are spoken of.
    func noneAmong(praise: Bool, told: Bool) -> String {
        let named = (told ? text(", der kan nævnes,", " that can be named") : "")
        return praise
            ? text(
                "Intet spørgsmål\(named) har ja i fire af fem svar.",
                "No question\(named) has yes in four of five answers.")
            : text(
                "Alle spørgsmål\(named) har ja i mindst fire af fem svar.",
                "All questions\(named) have yes in at least four of five answers.")
    }

    /// Why there are none that could be.
    func noQuestion(told: Bool) -> String {
        told
            ? text(
                "Ingen spørgsmål kan nævnes, uden at små tal fortæller om enkelte sager.",
                "No question can be named without small numbers telling of single cases.")
            : text(
                "Ingen spørgsmål har svar fra tre sager eller flere.",
                "No question has answers of three cases or more.")
    }

    /// What was read, and how much was answered.
    func read(_ round: ReviewRound, _ read: Int) -> String {
        casesRead(round, read)
            + text(
                "; \(numbers.count(round.answers.count)) spørgsmål er besvaret.",
                "; \(numbers.count(round.answers.count, "question was", "questions were")) answered.")
    }

    /// The same without the answers, of which a number tells what is withheld.
    func drawnAndRead(_ round: ReviewRound, _ read: Int) -> String { casesRead(round, read) + "." }

    private func casesRead(_ round: ReviewRound, _ read: Int) -> String {
        let drawn = round.sample.cases.count
        return text(
            "\(numbers.count(read)) af \(numbers.count(drawn, "udtrukket sag", "udtrukne sager")) er læst",
            "\(numbers.count(read)) of \(numbers.count(drawn, "drawn case was", "drawn cases were")) read")
    }

    /// What the answers on a scale came to; `nil` where there are none.
    func result(of scale: OfficialScale, _ tables: RoundTables, _ numbers: ReportNumbers) -> String? {
        let steps = tables.steps.filter { $0.scale == scale }
        let n = steps.reduce(0) { $0 + $1.counted }
        guard n > 0 else { return nil }
        let share = Share(steps.reduce(0) { $0 + $1.good }, of: n)
        return "\(scale.name[language]): \(numbers.percent(share) ?? "–") \(scale.best.name[language]) "
            + text("af \(numbers.count(n)) svar.", "of \(numbers.count(n, "answer", "answers")).")
    }

    /// How the readers answered beside the program and one another.
    func reading(_ round: ReviewRound, _ tables: RoundTables) -> [String] {
        var sentences: [String] = []
        if tables.corrected > 0 {
            sentences.append(
                text(
                    "Læserne rettede programmets svar \(numbers.count(tables.corrected, "gang", "gange")).",
                    "Readers corrected the program's answer \(numbers.count(tables.corrected, "time", "times"))."))
        }
        if round.disputed > 0 {
            sentences.append(
                text(
                    "\(round.disputed) svar er to læsere uenige om; \(round.disputed == 1 ? "det" : "de") er ikke talt med.",
                    "Two readers differ on \(round.disputed.of("answer; it is", "answers; these are")) not counted."))
        }
        return sentences
    }

    /// That shares are those of the drawn cases alone; `nil` where they are those of the frame too.
    func chances(_ sample: CaseSample) -> String? {
        guard !sample.hasEqualChances else { return nil }
        return text(
            "Sagerne er udtrukket med forskellig chance: antal og andele gælder de udtrukne sager og ikke alle sager. Hvor mange sager hver af dem står for, står i udtraek.csv.",
            "Cases were drawn with different chances: counts and shares are those of the drawn cases, not of all cases. How many cases each of them stands for is in udtraek.csv."
        )
    }

    /// How the sample came about, for whoever asks.
    func drawn(_ sample: CaseSample) -> [String] {
        let filters = sample.frameFilters.joined(separator: "; ")
        var lines = [
            text(
                "Rammen: " + numbers.count(sample.frameSize, "sag", "sager"),
                "The frame: " + numbers.count(sample.frameSize, "case", "cases"))
                + (filters.isEmpty ? "." : " (\(filters))."),
            text(
                "Rammen blev frosset, før lodtrækningen; dens SHA-256 er \(sample.frameHash).",
                "The frame was frozen before the draw; its SHA-256 is \(sample.frameHash)."),
            text(
                "Frøet er »\(sample.seed)«; opskrift.txt viser, hvordan andre trækker de samme sager.",
                "The seed is '\(sample.seed)'; opskrift.txt shows how others draw the same cases."),
        ]
        lines += sample.strata.filter { _ in sample.strata.count > 1 }.map {
            "\($0.title[language]): \($0.drawn) " + text("af", "of") + " " + numbers.count($0.size)
        }
        if sample.isBlind {
            lines.append(
                text(
                    "Læserne så først programmets svar, når de selv havde svaret.",
                    "Readers saw the program's answer only after their own."))
        }
        lines += sample.replacements.map {
            text("Nr. \($0.number) blev udskiftet: ", "No. \($0.number) was replaced: ") + $0.reason
        }
        return lines
    }
}
