import AuditModel

/// What the template of the sheet shows, as texts.
struct ReviewSheetPage {
    let words: ReviewWords
    let style: String
    let script: String
    let policy: String
    let sampleID: String
    let standardHash: String
    let isBlind: Bool
    let blindText: String
    let standardTitle: String
    let facts: [FactView]
    let cases: [ReviewCaseView]

    init(_ sheet: ReviewSheet, style: String, script: String) {
        let language = sheet.language
        let sample = sheet.sample
        let numbers = ReportNumbers(language: language)
        words = ReviewWords(language)
        self.style = style
        self.script = script
        policy =
            "default-src 'none'; style-src \(ReviewPage.policyHash(style)); script-src "
            + "\(ReviewPage.policyHash(script)); img-src data:; base-uri 'none'; form-action 'none'"
        sampleID = sample.id
        standardHash = sample.standardHash
        isBlind = sample.isBlind
        blindText = sample.isBlind ? "ja" : "nej"
        standardTitle = sheet.standard.title[language]
        let filters = sample.frameFilters.joined(separator: "; ")
        facts = [
            FactView(words.factSample, sample.id),
            FactView(words.factDate, numbers.date(sample.drawnOn)),
            FactView(words.factFrame, "\(numbers.count(sample.cases.count)) / \(numbers.count(sample.frameSize))"),
            FactView(words.factFilter, filters.isEmpty ? words.allCases : filters),
        ]
        let steps = sheet.steps
        cases = sheet.cases.map { ReviewCaseView($0, steps: steps, sheet: sheet) }
    }
}

struct FactView {
    let term: String
    let value: String

    init(_ term: String, _ value: String) {
        self.term = term
        self.value = value
    }
}

/// A case on the sheet.
struct ReviewCaseView {
    let number: String
    let caseID: String
    let municipality: String
    let fingerprint: String
    let isDouble: Bool
    let facts: [FactView]
    let steps: [ReviewStepView]

    init(
        _ one: ReviewSheet.Case, steps: [(step: CaseStep?, criteria: [CriterionDescription])], sheet: ReviewSheet
    ) {
        let words = ReviewWords(sheet.language)
        let number = "\(one.sampled.number)"
        self.number = number
        caseID = one.sampled.caseID
        municipality = one.sampled.municipality.description
        fingerprint = one.sampled.fingerprint
        isDouble = one.sampled.isDouble
        var facts = [FactView(words.factMunicipality, municipality)]
        if let team = one.setting.team { facts.append(FactView(words.factTeam, team)) }
        if let caseworker = one.setting.caseworker { facts.append(FactView(words.factCaseworker, caseworker)) }
        if let date = one.setting.date {
            facts.append(FactView(words.factCaseDate, ReportNumbers(language: sheet.language).date(date)))
        }
        if let age = one.setting.ageInYears { facts.append(FactView(words.factAge, "\(age)")) }
        if let group = one.targetGroup {
            let name = sheet.language == .danish ? group.rawValue : ReportGroup.targetGroup(group).name.english
            facts.append(FactView(words.factTarget, name))
        }
        facts.append(
            FactView(
                words.factDocuments, one.setting.documents.map { $0.name[sheet.language] }.joined(separator: ", ")))
        facts.append(FactView(words.factFile, CPRNumber.masked(one.file)))
        self.facts = facts
        self.steps = steps.map { step, criteria in
            ReviewStepView(
                name: step?.name[sheet.language] ?? words.noStep,
                items: criteria.compactMap { criterion in
                    one.items.first { $0.criterion == criterion.id }.map {
                        ReviewItemView($0, criterion, caseNumber: number, sheet: sheet)
                    }
                })
        }
    }
}

struct ReviewStepView {
    let name: String
    let items: [ReviewItemView]
}

/// A question of the sheet.
struct ReviewItemView {
    let anchor: String
    let criterion: String
    let title: String
    let question: String
    let scale: String?
    let verdict: String
    let verdictName: String
    let reason: String
    /// What would have to be there for a ja.
    let missing: [String]
    let isBlind: Bool
    let passages: [ReviewPassageView]
    let choices: [ReviewChoiceView]

    init(
        _ item: ReviewSheet.Item, _ criterion: CriterionDescription, caseNumber: String, sheet: ReviewSheet
    ) {
        let language = sheet.language
        let anchor = "s\(caseNumber)-\(criterion.id)"
        self.anchor = anchor
        self.criterion = criterion.id.rawValue
        title = criterion.title[language]
        question = criterion.question[language]
        scale = criterion.review?.scale.name[language]
        verdict = sheet.sample.asked(item.verdict, on: criterion.id).rawValue
        let official = sheet.sample.scale == .official ? criterion.review?.answer(for: item.verdict) : nil
        verdictName = official?.name[language] ?? item.verdict.name[language]
        reason = item.reason.sentence[language]
        missing = item.missing.map { $0[language] }
        isBlind = sheet.sample.isBlind
        let words = ReviewWords(language)
        passages =
            item.failing.map { ReviewPassageView($0, words.failing, language: language) }
            + item.passages.map { ReviewPassageView($0, words.passages, language: language) }
        choices = sheet.choices(for: criterion).map { ReviewChoiceView($0, group: anchor) }
    }
}

struct ReviewChoiceView {
    let group: String
    let value: String
    let key: String
    let rest: String
    let shortcut: String

    init(_ choice: AnswerChoice, group: String) {
        self.group = group
        value = choice.verdict
        shortcut = choice.key
        let isFirstLetter = choice.name.hasPrefix(choice.key)
        key = isFirstLetter ? choice.key : ""
        rest = isFirstLetter ? String(choice.name.dropFirst(choice.key.count)) : "\(choice.name) (\(choice.key))"
    }
}

struct ReviewPassageView {
    /// What the passage is to the answer.
    let meaning: String
    let place: String
    let position: String
    let before: String
    let quote: String
    let after: String
    let hasText: Bool

    init(_ passage: ReviewSheet.Passage, _ meaning: String, language: ReportLanguage) {
        self.meaning = meaning
        place = [passage.document?.name[language], passage.section?.name[language]].compactMap { $0 }
            .joined(separator: " › ")
        position = passage.positionText(language)
        before = passage.before
        quote = passage.quote
        after = passage.after
        hasText = !passage.quote.isEmpty
    }
}
