import AuditModel
import Foundation
import Statistics
import Testing

@testable import Reporting

@Suite("Comparisons")
struct ComparisonTests {
    private let criteria = [CriterionID(rawValue: "k1")]

    private func counter(split: [CaseTrait] = [], contrast: CaseTrait? = nil) -> ComparisonCounter {
        ComparisonCounter(criteria: criteria, split: split, contrast: contrast, register: ReportSamples.register)
    }

    private func sample(_ id: Int, _ verdict: Verdict, in municipality: Int = 147, period: Int? = 2012) -> CountedCase {
        CountedCase(
            ReportSamples.auditedCase(municipality, "s\(id)", [verdict], period: period), asked: criteria)
    }

    /// 12 cases before (6 ja), of which 4 again after: two of them turned to ja, one cannot be assessed any more. By hand:
    /// before 6/12; without the one lost (a ja) 5/11; after 3 same (2 ja) and 9 others (8 ja) = 10/12.
    @Test("A change taken apart adds up to the whole, and each part is what a hand count gives")
    func changeParts() throws {
        var counter = counter()
        for id in 0..<12 {
            let early = sample(id, id < 6 ? .yes : .no)
            // As judged then, one more was a ja.
            let then = sample(id, id < 7 ? .yes : .no)
            let late: CountedCase? =
                switch id {
                case 5: sample(id, .notAssessable)
                case 6, 7: sample(id, .yes)
                case 8: sample(id, .no)
                default: nil
                }
            counter.add(original: then, before: early, after: late)
        }
        for id in 100..<109 { counter.add(original: nil, before: nil, after: sample(id, id == 100 ? .no : .yes)) }
        let comparison = try #require(
            ComparisonTables(counter, terms: ComparisonTerms()).groups.first?.comparisons.first)
        let change = try #require(comparison.change)
        #expect(comparison.pairs == 3)
        let close = { (one: Double?, other: Double) in abs((one ?? .nan) - other) < 1e-12 }
        #expect(close(change.total, 10.0 / 12 - 7.0 / 12))
        #expect(close(change.rules, 6.0 / 12 - 7.0 / 12))
        #expect(close(change.notAssessable, 5.0 / 11 - 6.0 / 12))
        #expect(close(change.sameCases, (3.0 / 11 + 3.0 / 12) / 2 * (2.0 / 3)))
        let sum = change.sameCases + change.otherCases + (change.rules ?? 0) + change.notAssessable
        #expect(close(sum, change.total))
    }

    @Test("The same cases are compared as pairs")
    func pairs() throws {
        var counter = counter()
        for id in 0..<20 {
            counter.add(
                original: nil, before: sample(id, id < 5 ? .yes : .no), after: sample(id, id < 14 ? .yes : .partly))
        }
        let comparison = try #require(
            ComparisonTables(counter, terms: ComparisonTerms()).groups.first?.comparisons.first)
        #expect(comparison.method == .mcNemar)
        #expect(comparison.conclusion == .higher)
        // Nine changed, all one way: 2 · (1/2)^9.
        #expect(comparison.probability == 2.0 / 512)
        #expect(comparison.change?.rules == nil)
    }

    @Test("Groups of a register are compared no before yes, and little is concluded from few cases")
    func groups() throws {
        var counter = counter(contrast: .system)
        for id in 0..<10 {
            counter.add(sample(id, .yes))
            counter.add(sample(id, .no, in: 151))
        }
        counter.add(sample(99, .yes, in: 999))
        let tables = ComparisonTables(counter, terms: ComparisonTerms(minimum: 10))
        #expect(tables.groups.map(\.id) == ["dubu=nej:ja"])
        #expect(tables.unknown == 1)
        #expect(tables.groups.first?.comparisons.first?.difference?.value == 1)
        #expect(tables.groups.first?.comparisons.first?.conclusion == .higher)
        let strict = ComparisonTables(counter, terms: ComparisonTerms(minimum: 11))
        #expect(strict.groups.first?.comparisons.first?.conclusion == .tooFew)
        #expect(strict.groups.first?.comparisons.first?.probability == nil)
    }

    /// 18 cases of one municipality, 5 with ja; 98 of two others, 55 with ja.
    @Test("The N are named, and stand in the order of the shares in the sentence above them")
    func namedCounts() throws {
        var places = counter(contrast: .municipality)
        for id in 0..<18 { places.add(sample(id, id < 5 ? .yes : .no, in: 151)) }
        for id in 0..<98 { places.add(sample(id, id < 55 ? .yes : .no, in: id < 40 ? 147 : 153)) }
        let shown = content(places, selections: nil)
        let group = try #require(shown.tables.groups.first { $0.id == "kommune=oevrige:151" })
        let sentences = ComparisonSentences(shown)
        let name = sentences.sides(group).after
        #expect(
            sentences.conclusion(group.comparisons[0], of: group, minimum: 10)
                .hasPrefix("28 procent (\(name)) mod 56 procent (de øvrige); "))
        #expect(
            sentences.figures(group.comparisons[0], of: group)
                .hasPrefix("N = 18 (\(name)) og 98 (de øvrige) · forskel −28 procentpoint"))
        var early = counter()
        for id in 0..<12 {
            early.add(original: nil, before: sample(id, .no), after: nil)
            if id < 10 { early.add(original: nil, before: nil, after: sample(id + 50, .yes)) }
        }
        let selected = content(early, selections: ("a", "b"))
        let all = try #require(selected.tables.groups.first)
        #expect(
            ComparisonSentences(selected).figures(all.comparisons[0], of: all).hasPrefix("N = 12 (før) og 10 (efter) ·")
        )
    }

    @Test("Of shares that are equal nothing is said of chance")
    func unchanged() throws {
        var counter = counter()
        for id in 0..<20 {
            counter.add(original: nil, before: sample(id, id < 7 ? .yes : .no), after: nil)
            counter.add(original: nil, before: nil, after: sample(100 + id, id < 7 ? .yes : .no))
        }
        let selected = content(counter, selections: ("a", "b"))
        let all = try #require(selected.tables.groups.first)
        #expect(
            ComparisonSentences(selected).conclusion(all.comparisons[0], of: all, minimum: 10)
                == "Uændret 35 procent.")
    }

    /// 407 and then 414 of 1,000.
    @Test("Shares that differ are told so that it shows, with decimals where whole per cents are equal")
    func equalPercents() throws {
        var counter = counter()
        for id in 0..<1000 {
            counter.add(original: nil, before: sample(id, id < 407 ? .yes : .no), after: nil)
            counter.add(original: nil, before: nil, after: sample(1000 + id, id < 414 ? .yes : .no))
        }
        let selected = content(counter, selections: ("a", "b"))
        let all = try #require(selected.tables.groups.first)
        #expect(
            ComparisonSentences(selected).conclusion(all.comparisons[0], of: all, minimum: 10)
                .hasPrefix("Steget fra 40,7 til 41,4 procent; "))
    }

    /// 14 of 40 against 23 of 40: p 0.04 alone, twice that when two are tried.
    @Test("Where no difference holds, how many were tried is said, and how many would hold alone")
    func noHighlights() throws {
        var two = ComparisonCounter(
            criteria: ["k1", "k2"].map { CriterionID(rawValue: $0) }, split: [], contrast: .system,
            register: ReportSamples.register)
        var one = counter(contrast: .system)
        for id in 0..<40 {
            for (place, yes) in [(151, 14), (147, 23)] {
                let verdicts: [Verdict] = [id < yes ? .yes : .no, .yes]
                two.add(CountedCase(ReportSamples.auditedCase(place, "s\(id)", verdicts), asked: two.criteria))
                one.add(sample(id, .yes, in: place))
            }
        }
        func said(_ counter: ComparisonCounter, minimum: Int = 10) throws -> String {
            let tables = ComparisonTables(counter, terms: ComparisonTerms(minimum: minimum))
            return ComparisonSentences(content(counter, selections: nil)).noHighlights(
                try #require(tables.groups.first))
        }
        #expect(
            try said(two)
                == "Når der tages højde for, at 2 kriterier prøves på én gang, er ingen forskel større, end tilfældighed "
                + "kan forklare. Alene er 1 det.")
        #expect(try said(one) == "Forskellen er ikke større, end tilfældighed kan forklare.")
        #expect(try said(two, minimum: 41) == "Der er for få sager til at konkludere.")
    }

    /// k1: 38 of 40 against 20 of 40, withheld for the 2 no; k2: 20 of 40 against 22 of 40.
    @Test("Published, nothing is said of the differences withheld where none of those shown holds")
    func noHighlightsShown() throws {
        var counter = ComparisonCounter(
            criteria: ["k1", "k2"].map { CriterionID(rawValue: $0) }, split: [], contrast: .system,
            register: ReportSamples.register)
        for id in 0..<40 {
            for (place, yes) in [(151, [38, 20]), (147, [20, 22])] {
                let verdicts = yes.map { id < $0 ? Verdict.yes : .no }
                counter.add(CountedCase(ReportSamples.auditedCase(place, "s\(id)", verdicts), asked: counter.criteria))
            }
        }
        func said(minimum: Int = 10, threshold: Int) throws -> String {
            let tables = ComparisonTables(counter, terms: ComparisonTerms(minimum: minimum), threshold: threshold)
            return ComparisonSentences(content(counter, selections: nil)).noHighlights(
                try #require(tables.groups.first))
        }
        #expect(
            try said(threshold: 5)
                == "Når der tages højde for, at 2 kriterier prøves på én gang, er ingen af de viste forskelle større, end "
                + "tilfældighed kan forklare.")
        #expect(try said(minimum: 41, threshold: 5) == "Det, der vises, har for få sager til at konkludere.")
        #expect(try said(threshold: 30) == "Alt er skjult, fordi tallene er små.")
    }

    @Test("Where answers do not vary there are no intervals with the same mix or with clusters, and that is said")
    func noSpread() throws {
        var all = counter(contrast: .system)
        for id in 0..<12 { for place in [147, 151, 153] { all.add(sample(id, .yes, in: place)) } }
        let shown = content(all, selections: nil)
        let comparison = try #require(shown.tables.groups.first?.comparisons.first)
        #expect(comparison.standardised == nil && comparison.clustered == nil && comparison.bootstrap == nil)
        #expect(ComparisonSentences(shown).caveats(comparison)?.contains("kan ikke beregnes") == true)
    }

    @Test("Too few municipalities on a side: no figures with clusters, and that is said")
    func fewClusters() throws {
        var all = counter(contrast: .system)
        for id in 0..<60 {
            all.add(sample(id, id < 31 ? .yes : .no, in: 151))
            all.add(sample(id, id < 30 ? .yes : .no, in: 153))
        }
        let shown = content(all, selections: nil)
        let comparison = try #require(shown.tables.groups.first?.comparisons.first)
        #expect(comparison.difference != nil)
        #expect(comparison.clustered == nil && comparison.bootstrap == nil)
        #expect(ComparisonSentences(shown).caveats(comparison)?.contains("for få") == true)
    }

    @Test("Years are compared with the year before, municipalities with all others, within each group of a split")
    func contrasts() {
        var years = counter(split: [.legalDemand], contrast: .period)
        for year in 2011...2013 { years.add(sample(year, .yes, period: year)) }
        years.add(sample(1, .yes, period: nil))
        #expect(years.contrasts.map(\.id) == ["lovkrav=ja,periode=2011:2012", "lovkrav=ja,periode=2012:2013"])
        #expect(years.unknown == 1)
        var places = counter(contrast: .municipality)
        for (place, municipality) in [101, 147, 151].enumerated() {
            for id in 0...place { places.add(sample(id, .yes, in: municipality)) }
        }
        #expect(
            places.contrasts.map(\.id) == ["kommune=oevrige:101", "kommune=oevrige:147", "kommune=oevrige:151"])
        #expect(places.contrasts.map(\.before.cases) == [5, 4, 3])
    }

    @Test("A criterion another standard does not ask is of nobody, not a no")
    func otherStandard() throws {
        var counter = ComparisonCounter(
            criteria: [CriterionID(rawValue: "k2"), CriterionID(rawValue: "k1"), CriterionID(rawValue: "k9")],
            split: [],
            contrast: nil, register: nil)
        counter.add(
            original: nil, before: nil,
            after: CountedCase(ReportSamples.auditedCase(147, "a", [.yes, .partly]), asked: counter.criteria))
        let after = try #require(counter.contrasts.first).after
        #expect(after.tally(0) == VerdictTally(partly: 1))
        #expect(after.tally(1) == VerdictTally(yes: 1))
        #expect(after.tally(2).total == 0)
    }

    @Test("Fifteen digits, a point, and no trailing zeros")
    func digits() {
        #expect(SignificantDigits.text(1.0 / 3) == "0.333333333333333")
        #expect(SignificantDigits.text(-0.0) == "0")
        #expect(SignificantDigits.text(Double?.none) == "")
        // A negative difference stays a number; a text that reads like one is defused.
        #expect(CSVCell.figure("-0.25") == Array("-0.25".utf8) && CSVCell.figure("-1.5e-07") == Array("-1.5e-07".utf8))
        for text in ["-3", "-3.5", "-1+2", "--1"] { #expect(CSVCell.bytes(text) == Array("'\(text)".utf8)) }
        #expect(CSVCell.figure("-1+2") == Array("'-1+2".utf8))
    }

    private func faults(_ value: JSONValue, of schema: String) throws -> [String] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Reporting/\(schema)")
        let schema = try JSONDecoder().decode(JSONSchema.self, from: Data(contentsOf: path))
        return schema.faults(in: try JSONDecoder().decode(JSONTree.self, from: Data(value.bytes)), at: "")
    }

    private func content(_ counter: ComparisonCounter, selections: (String, String)?) -> ComparisonContent {
        ComparisonContent(
            standard: ReportSamples.standard(criteria: 1), tables: ComparisonTables(counter, terms: ComparisonTerms()),
            selections: selections, referenceDate: CalendarDate(daysSinceEpoch: 16_251), version: "1.0.0",
            language: .danish, names: ReportSamples.register)
    }

    @Test("sammenligning.json keeps to its schema, with and without selections, clusters and answers")
    func schema() throws {
        var selected = counter()
        for id in 0..<30 {
            selected.add(
                original: nil, before: sample(id, id % 3 == 0 ? .yes : .no, in: id % 2 == 0 ? 147 : 151),
                after: sample(id + 20, id % 2 == 0 ? .yes : .partly, in: id % 2 == 0 ? 147 : 151))
        }
        let path = "Comparison/sammenligning.schema.json"
        #expect(try faults(ComparisonJSON.value(content(selected, selections: ("a", "b"))), of: path) == [])
        var empty = counter(contrast: .system)
        empty.add(sample(1, .notApplicable))
        empty.add(sample(2, .notApplicable, in: 151))
        #expect(try faults(ComparisonJSON.value(content(empty, selections: nil)), of: path) == [])
    }

    @Test("udvikling.json and faktorer.json keep to their schemas")
    func otherSchemas() throws {
        var trend = TrendCounter(criteria: criteria, length: .year, by: nil, register: nil, crosswalk: nil)
        trend.add(sample(1, .yes))
        let followed = TrendContent(
            standard: ReportSamples.standard(criteria: 1), counter: trend,
            changes: [
                RuleChange(date: CalendarDate(daysSinceEpoch: 0), name: LocalizedText(danish: "L", english: "A"))
            ],
            joined: nil, referenceDate: CalendarDate(daysSinceEpoch: 0), version: "1", language: .english,
            names: ReportSamples.register)
        #expect(try faults(TrendWriter.json(followed), of: "Trend/udvikling.schema.json") == [])
        var sums = RegressionSample(factors: [.init(name: "x", isIndicator: true)])
        for id in 0..<80 { sums.add([Double(id % 2)], outcome: id % 5 < 2 + id % 2 ? 1 : 0, cluster: id % 7) }
        for result in [
            FactorsContent.Result.logistic(try LogisticRegression(sums)), .refused(.noVariation),
            .refused(.unreliable("x", clusters: 2)),
        ] {
            let explained = FactorsContent(
                standard: ReportSamples.standard(criteria: 1), outcome: [ReportSamples.criterion("k1")], rows: [],
                sample: sums, leftOut: (1, 2), result: result, alpha: nil, version: "1",
                referenceDate: CalendarDate(daysSinceEpoch: 0), language: .danish)
            #expect(try faults(FactorsWriter.json(explained), of: "Factors/faktorer.schema.json") == [])
        }
    }

    @Test("barometer.json, flytning.json and passager.json keep to their schemas")
    func furtherSchemas() throws {
        let form = try BarometerForm()
        let answers = try BarometerAnswers(
            csv: Array("kommune,dato,nr,svar\n147,2014-01-15,1.1,slet ikke\n151,2014-01-15,1.2,i høj grad\n".utf8),
            form: form, scale: .usual)
        var cases = counter()
        for id in 0..<9 { cases.add(original: nil, before: nil, after: sample(id, id < 4 ? .yes : .no)) }
        for threshold in [nil, 5] {
            let content = BarometerContent(
                answers: answers, cases: cases, standard: ReportSamples.standard(criteria: 1), targetDates: [:],
                threshold: threshold, version: "1", referenceDate: CalendarDate(daysSinceEpoch: 0),
                language: .danish, names: ReportSamples.register)
            #expect(try faults(BarometerWriter.json(content), of: "Barometer/barometer.schema.json") == [])
            #expect(BarometerTables.cases(content).rows.count == (threshold == nil ? 1 : 0))
        }
        var moves = VerdictMoves(criteria: criteria)
        moves.add(
            before: ReportSamples.auditedCase(147, "a", [.no]), after: ReportSamples.auditedCase(147, "a", [.yes]))
        let impact = ImpactContent(
            moves: moves, before: ReportSamples.standard(criteria: 2), after: ReportSamples.standard(criteria: 1),
            referenceDate: CalendarDate(daysSinceEpoch: 0), version: "1", language: .english,
            names: ReportSamples.register)
        #expect(try faults(VerdictMovesWriter.json(impact), of: "Impact/flytning.schema.json") == [])
        let passages = PassagesContent(
            passages: [
                .init(
                    municipality: ReportSamples.municipality(147), cases: 5, words: 31, caseID: "a", file: "a.xml",
                    position: "1:2", beginning: "Et to tre")
            ], cases: 9, fewestWords: 30, fewestCases: 5, referenceDate: CalendarDate(daysSinceEpoch: 0), version: "1",
            language: .danish, names: ReportSamples.register)
        #expect(try faults(PassagesWriter.json(passages), of: "SharedPassages/passager.schema.json") == [])
    }

    @Test("Published, small counts are withheld, and one more where the sum of all would tell them")
    func suppression() throws {
        var places = counter(contrast: .municipality)
        for (municipality, yes, no) in [(101, 3, 20), (147, 10, 12), (151, 40, 30), (153, 50, 60)] {
            for id in 0..<yes + no { places.add(sample(id, id < yes ? .yes : .no, in: municipality)) }
        }
        let tables = ComparisonTables(places, terms: ComparisonTerms(), threshold: 5)
        #expect(tables.groups.map { $0.comparisons[0].isWithheld } == [true, true, false, false])
        let shown = ComparisonContent(
            standard: ReportSamples.standard(criteria: 1), tables: tables, selections: nil,
            referenceDate: CalendarDate(daysSinceEpoch: 0), version: "1", language: .danish,
            names: ReportSamples.register)
        #expect(try faults(ComparisonJSON.value(shown), of: "Comparison/sammenligning.schema.json") == [])
        var csv: [UInt8] = []
        try ComparisonCSV.writeComparisons(shown) { csv += $0 }
        let rows = String(decoding: csv, as: UTF8.self).split(separator: "\r\n").dropFirst()
        #expect(rows.first == "kommune=oevrige:101,k1,,,,,,,,,,,skjult")
        #expect(rows.last?.hasPrefix("kommune=oevrige:153,k1,115,53,110,50,") == true)
        #expect(ComparisonTables(places, terms: ComparisonTerms()).groups.allSatisfy { !$0.comparisons[0].isWithheld })
    }
}
