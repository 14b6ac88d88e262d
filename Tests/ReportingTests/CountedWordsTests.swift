import AuditModel
import Statistics
import Testing

@testable import Reporting

@Suite("One of a thing is told in the singular")
struct CountedWordsTests {
    @Test(
        "A count stands before the form of the word that goes with it, with marks between thousands",
        arguments: [(0, "0 sager"), (1, "1 sag"), (2, "2 sager"), (12_345, "12.345 sager")])
    func counted(number: Int, text: String) {
        #expect(ReportNumbers(language: .danish).count(number, "sag", "sager") == text)
    }

    @Test(
        "What to talk about is announced by how much there is",
        arguments: [
            (0, "Ting at tale om"), (1, "Én ting at tale om"), (2, "To ting at tale om"), (3, "Tre ting at tale om"),
        ])
    func topics(count: Int, heading: String) {
        #expect(TopicChoice.heading(count, .danish) == heading)
    }

    @Test("What a night found, one and several")
    func changes() {
        #expect(RunChange.Kind.caseDisappeared.name(of: 1).danish == "sag forsvundet")
        #expect(RunChange.Kind.caseDisappeared.name(of: 13).danish == "sager forsvundet")
        #expect(RunChange.Kind.verdictChanged.name(of: 2).english == "changed answers")
    }

    @Test("Human answers of one case")
    func reviews() {
        var human = HumanVerdicts()
        let read = ContentFingerprint(content: 1, more: 1)
        for (criterion, fingerprint) in [("k1", read), ("k2", ContentFingerprint(content: 2, more: 2))] {
            human.add(
                HumanVerdicts.Given(verdict: .yes, fingerprint: fingerprint, day: nil),
                on: CriterionID(rawValue: criterion), of: "a", in: ReportSamples.municipality(101))
        }
        var counts = ReviewCounts()
        counts.add(human.applied(to: ReportSamples.auditedCase(101, "a", [.no, .no]), fingerprint: read))
        let danish = counts.text(.danish, ReportNumbers(language: .danish))
        #expect(danish?.hasPrefix("1 svar i 1 sag er givet af et menneske; 1 af dem ") == true)
        #expect(danish?.hasSuffix(" 1 gennemgang er ældre end sagens tekst og tæller ikke længere.") == true)
        let english = counts.text(.english, ReportNumbers(language: .english))
        #expect(english?.hasPrefix("1 answer in 1 case is a human's; 1 of them ") == true)
        #expect(english?.hasSuffix(" 1 review is older than the text of the case and no longer counts.") == true)
    }

    @Test(
        "Half a per cent is rounded up",
        arguments: [(0.575, "58%"), (0.145, "15%"), (0.995, "100%"), (0.5749, "57%"), (1, "100%")])
    func halves(share: Double, text: String) {
        #expect(ReportNumbers(language: .english).percent(fraction: share) == text)
    }

    @Test("One factor, and one case of the rarer outcome")
    func factors() {
        func refusal(_ language: ReportLanguage) -> String? {
            FactorsText(
                FactorsContent(
                    standard: ReportSamples.standard(criteria: 1), outcome: [ReportSamples.criterion("k1")], rows: [],
                    sample: RegressionSample(factors: []), leftOut: (0, 0),
                    result: .refused(.tooFewEvents(events: 1, factors: 1, needed: 10)), alpha: nil, version: "1",
                    referenceDate: CalendarDate(daysSinceEpoch: 0), language: language)
            ).refusal
        }
        #expect(refusal(.danish)?.contains(": 1 sag af det sjældneste udfald er for få til 1 faktor; ") == true)
        #expect(refusal(.english)?.contains(": 1 case of the rarer outcome is too few for 1 factor; ") == true)
    }

    @Test("One case of a round, and one passage")
    func others() {
        #expect(
            RoundWords(.danish).share(Share(1, of: 1), ReportNumbers(language: .danish))
                == "ja i 1 af 1 sag (100\u{A0}%)")
        let passages = PassagesContent(
            passages: [
                .init(
                    municipality: ReportSamples.municipality(147), cases: 1, words: 31, caseID: "a", file: "a.xml",
                    position: "1:2", beginning: "Et to tre")
            ], cases: 1, fewestWords: 30, fewestCases: 1, referenceDate: CalendarDate(daysSinceEpoch: 0), version: "1",
            language: .english, names: ReportSamples.register)
        let text = PassagesWriter.text(passages)
        #expect(text.hasPrefix("147: 1 case, 31 words: "))
        #expect(text.contains("\n1 passage of 30 words or more stands in 1 or more "))
        #expect(text.contains("(1 case read)"))
    }
}
