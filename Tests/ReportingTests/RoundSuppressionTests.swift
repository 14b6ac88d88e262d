import AuditModel
import Testing

@testable import Reporting

@Suite("The politicians' page of a round")
struct RoundSuppressionTests {
    /// A round whose criteria "k1", "k2", … got as many ja, delvist and nej, from case 1 on; all belong to the assessment
    /// unless a step is named.
    ///
    /// - Parameters:
    ///   - chances: of the cases drawn.
    ///   - strata: the names of those they are drawn from, two of five cases each.
    private func round(
        _ counts: [(yes: Int, partly: Int, no: Int)], steps: [CaseStep] = [], chances: [Double] = [],
        strata: [String] = [], language: ReportLanguage = .danish
    ) -> ReviewRound {
        let criteria = counts.indices.map { index in
            CriterionDescription(
                id: CriterionID(rawValue: "k\(index + 1)"), chapter: "3-kvalitet",
                question: LocalizedText(danish: "Er det?", english: "Is it?"),
                title: LocalizedText(danish: "Titel \(index + 1)", english: "Title \(index + 1)"),
                review: ReviewPlace(
                    step: steps.indices.contains(index) ? steps[index] : .assessment, scale: .quality))
        }
        let answers = zip(criteria, counts).flatMap { criterion, counts in
            let verdicts =
                Array(repeating: Verdict.yes, count: counts.yes)
                + Array(repeating: .partly, count: counts.partly) + Array(repeating: .no, count: counts.no)
            return verdicts.enumerated().map { place, verdict in
                ReviewRound.Answer(
                    caseNumber: place + 1, caseID: "147-\(place + 1)", criterion: criterion.id, verdict: verdict,
                    machine: nil, comment: "")
            }
        }
        let day = CalendarDate(daysSinceEpoch: 16_251)
        let standard = ReportSamples.standard(criteria)
        return ReviewRound(
            sample: CaseSample(
                id: "abc", drawnOn: day, referenceDate: day, standard: standard.name, standardHash: standard.hash,
                criteria: criteria.map(\.id), frameHash: "", frameSize: 60, frameFilters: [], seed: "", isBlind: false,
                scale: .verdicts, places: [], isPublished: false,
                strata: strata.map { CaseSample.Stratum(name: $0, size: 5, drawn: 2) }, frameTallies: [],
                cases: chances.enumerated().map { place, chance in
                    SampledCase(
                        number: place + 1, municipality: ReportSamples.municipality(147), caseID: "147-\(place + 1)",
                        stratum: "alle", probability: chance, isDouble: false, fingerprint: "", answers: [])
                }, reserve: [],
                replacements: []),
            standard: standard, date: day, readers: 1, answers: answers, disputed: 0, actions: [], formerActions: [],
            earlier: [], language: language)
    }

    @Test("Large numbers are written with a mark between the thousands")
    func thousands() {
        let round = round([(1000, 0, 0)])
        let page = RoundPage(round, style: "", isForPoliticians: false)
        #expect(page.facts.first?.value == "1.000")
        #expect(page.summary.first == "1.000 af 0 udtrukne sager er læst; 1.000 spørgsmål er besvaret.")
    }

    @Test("A stratum that nothing recorded names is told in the language of the report")
    func strata() {
        func told(_ language: ReportLanguage) -> [String] {
            let round = round([(1, 0, 0)], strata: ["Nord", "uden team"], language: language)
            return RoundWords(language).drawn(round.sample).filter { $0.contains(": 2 ") }
        }
        #expect(told(.danish) == ["Nord: 2 af 5", "uden team: 2 af 5"])
        #expect(told(.english) == ["Nord: 2 of 5", "team not recorded: 2 of 5"])
    }

    @Test("Where cases were drawn with different chances, both pages say that the shares are of the drawn cases")
    func chances() throws {
        let equal = round([(20, 0, 0)], chances: [0.5, 0.5])
        for (language, words) in [
            (ReportLanguage.danish, "andele gælder de udtrukne sager"),
            (.english, "shares are those of the drawn cases"),
        ] {
            let round = round([(20, 0, 0)], chances: [0.5, 1], language: language)
            for (page, other) in try [
                (RoundHTML.report(round), RoundHTML.report(equal)),
                (RoundHTML.politicalPage(round), RoundHTML.politicalPage(equal)),
            ] {
                #expect(String(decoding: page, as: UTF8.self).contains(words))
                #expect(!String(decoding: other, as: UTF8.self).contains(words))
            }
        }
    }

    private func page(_ round: ReviewRound) -> RoundPage { RoundPage(round, style: "", isForPoliticians: true) }

    @Test("A case step with an answer given one to four times is withheld, and so is the scale it follows from")
    func steps() throws {
        let steps: [CaseStep] = [.assessment, .plan, .followUp]
        let one = round([(6, 6, 8), (13, 5, 2), (20, 0, 0)], steps: steps)
        let shown = try #require(page(one).scales.first)
        #expect(
            shown.steps.map(\.total.texts) == [
                ["6 (30\u{A0}%)", "6 (30\u{A0}%)", "8 (40\u{A0}%)", "0"], ["skjult", "skjult", "skjult", "skjult"],
                ["20 (100\u{A0}%)", "0 (0\u{A0}%)", "0 (0\u{A0}%)", "0"],
            ])
        #expect(shown.steps[1].total.n == "skjult" && shown.steps[1].total.segments.isEmpty)
        // 39 of 60 less 26 of 40 would tell the step that is withheld.
        #expect(page(one).summary == ["20 af 0 udtrukne sager er læst."])
        // Of two steps withheld only the sum follows, 18 of 40.
        let two = round([(5, 12, 3), (13, 5, 2), (20, 0, 0)], steps: steps)
        #expect(page(two).summary.last == "Faglig kvalitet (tematiseret): 63\u{A0}% høj grad af 60 svar.")
        // The leader sees all.
        let leader = RoundPage(one, style: "", isForPoliticians: false)
        #expect(leader.scales.first?.steps[1].total.texts.first == "13 (65\u{A0}%)")
        #expect(leader.summary.last?.hasSuffix("af 60 svar.") == true)
    }

    @Test("A criterion is named with its share only where neither it nor what its step holds beside it is small")
    func criteria() {
        // The last two are small; beside the first two the step holds their 20 ja and 20 others.
        let told = page(round([(20, 0, 0), (5, 5, 10), (17, 0, 3), (3, 0, 17)]))
        #expect(told.praise.map(\.name) == ["Titel 1"])
        #expect(told.concerns.map(\.name) == ["Titel 2"])
        // Beside the first: 17 ja and 3 others.
        let step = page(round([(10, 5, 5), (17, 0, 3)]))
        #expect(step.praise.isEmpty && step.concerns.isEmpty)
    }

    @Test("One to four cases that a question does not count in are withheld as well, for the cases read are told")
    func notCounted() throws {
        // 20 cases are read; 17 count in the second question, and in the third 15.
        let told = page(round([(20, 0, 0), (17, 0, 0), (15, 0, 0)], steps: [.assessment, .plan, .followUp]))
        #expect(told.praise.map(\.name) == ["Titel 1", "Titel 3"])
        let steps = try #require(told.scales.first).steps
        #expect(steps.map(\.total.n) == ["20", "skjult", "15"])
        // Beside the first question its step holds 3 of 20 that do not count.
        let beside = page(round([(20, 0, 0), (17, 0, 0)]))
        #expect(beside.praise.isEmpty)
        // 18 + 17 of 40: what is left over is 2 + 3 of two steps withheld, 5 in all.
        let two = round([(20, 0, 0), (18, 0, 0), (17, 0, 0)], steps: [.assessment, .plan, .followUp])
        #expect(page(two).summary.last == "Faglig kvalitet (tematiseret): 100\u{A0}% høj grad af 55 svar.")
        // 1 + 3 are too few.
        let few = round([(20, 0, 0), (19, 0, 0), (17, 0, 0)], steps: [.assessment, .plan, .followUp])
        #expect(page(few).summary == ["20 af 0 udtrukne sager er læst."])
        // The leader sees all.
        #expect(RoundPage(few, style: "", isForPoliticians: false).praise.count == 3)
    }

    @Test("Where questions were answered and none is good, or none bad, the page says so")
    func noneToName() {
        func sentences(_ counts: [(yes: Int, partly: Int, no: Int)], _ language: ReportLanguage, told: Bool)
            -> [String]
        {
            let page = RoundPage(round(counts, language: language), style: "", isForPoliticians: told)
            return (page.praise.isEmpty ? [page.noPraise] : []) + (page.concerns.isEmpty ? [page.noConcerns] : [])
        }
        let (middling, good) = ([(yes: 15, partly: 0, no: 5)], [(yes: 20, partly: 0, no: 0)])
        #expect(sentences(middling, .danish, told: false) == ["Intet spørgsmål har ja i fire af fem svar."])
        #expect(sentences(middling, .english, told: false) == ["No question has yes in four of five answers."])
        #expect(
            sentences(middling, .danish, told: true)
                == ["Intet spørgsmål, der kan nævnes, har ja i fire af fem svar."])
        #expect(sentences(good, .danish, told: false) == ["Alle spørgsmål har ja i mindst fire af fem svar."])
        #expect(
            sentences(good, .english, told: true)
                == ["All questions that can be named have yes in at least four of five answers."])
        // Two cases, and a question withheld.
        let none = "Ingen spørgsmål har svar fra tre sager eller flere."
        #expect(sentences([(2, 0, 0)], .danish, told: false) == [none, none])
        let small = "Ingen spørgsmål kan nævnes, uden at små tal fortæller om enkelte sager."
        #expect(sentences([(17, 0, 3)], .danish, told: true) == [small, small])
    }

    @Test("Of fewer than five cases nothing is told, in either language")
    func fewCases() throws {
        for (language, withheld) in [(ReportLanguage.danish, "skjult"), (.english, "withheld")] {
            let page = page(round([(4, 0, 0), (4, 0, 0)], language: language))
            #expect(page.summary.isEmpty && page.praise.isEmpty && page.isSmall)
            #expect(page.facts.first?.value == withheld)
            #expect(try #require(page.scales.first?.steps.first).total.texts.allSatisfy { $0 == withheld })
        }
    }
}
