import AuditModel
import Foundation
import Statistics
import Testing

@testable import Reporting

/// Each test attacks: it works out what is withheld from what is written.
@Suite("Published comparisons")
struct ComparisonPublishingTests {
    private let criteria = ["k1", "k2", "k3"].map { CriterionID(rawValue: $0) }

    private func sample(
        _ id: Int, _ verdicts: [Verdict], in municipality: Int = 147, targetGroup: TargetGroup = .sociallyExposed
    ) -> CountedCase {
        CountedCase(
            ReportSamples.auditedCase(municipality, "s\(id)", verdicts, targetGroup: targetGroup), asked: criteria)
    }

    private func counter(contrast: CaseTrait? = nil) -> ComparisonCounter {
        ComparisonCounter(criteria: criteria, split: [], contrast: contrast, register: ReportSamples.register)
    }

    private func content(
        _ counter: ComparisonCounter, adjustment: ComparisonTerms.Adjustment = .holm, threshold: Int? = 5
    ) -> ComparisonContent {
        ComparisonContent(
            standard: ReportSamples.standard(criteria: 3),
            tables: ComparisonTables(
                counter, terms: ComparisonTerms(adjustment: adjustment, replicates: 40), threshold: threshold),
            selections: counter.contrast == nil ? ("før", "efter") : nil,
            referenceDate: CalendarDate(daysSinceEpoch: 16_251), version: "1.0.0", language: .danish,
            names: ReportSamples.register)
    }

    private func groups(_ content: ComparisonContent) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(ComparisonJSON.value(content).bytes))
        return try #require((object as? [String: Any])?["grupper"] as? [[String: Any]])
    }

    private func rows(_ content: ComparisonContent) throws -> [[String]] {
        var bytes: [UInt8] = []
        try ComparisonCSV.writeComparisons(content) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        }
    }

    /// 40 and 40 cases, two of them in both; of those that are no ja, 2 and 18 are delvist.
    private var selected: ComparisonCounter {
        var counter = counter()
        for id in 0..<40 {
            let rest: Verdict = id < 22 ? .partly : .no
            let early = sample(
                id, [id < 20 ? .yes : rest, .yes, .no], targetGroup: id % 9 == 0 ? .disability : .sociallyExposed)
            let late = sample(100 + id, [id < 22 ? .yes : .partly, .yes, .no], in: id % 2 == 0 ? 147 : 151)
            counter.add(original: nil, before: early, after: id < 2 ? sample(id, [.yes, .yes, .no]) : nil)
            if id >= 2 { counter.add(original: nil, before: nil, after: late) }
        }
        return counter
    }

    @Test("sammenligning.json holds no more than the table that may leave: no parts, no strata, no test of all answers")
    func jsonHoldsNoMore() throws {
        func told(_ content: ComparisonContent) throws -> [String: Any] {
            let criteria = try #require(try groups(content)[0]["kriterier"] as? [[String: Any]])
            return criteria[0]
        }
        let inside = try told(content(selected, threshold: nil))
        let outside = try told(content(selected))
        for name in ["alleFoer", "alleEfter", "fordeling", "standardiseret", "opdeling"] {
            #expect(inside[name] is [String: Any], "\(name)")
        }
        for name in ["alleFoer", "alleEfter", "fordeling", "standardiseret", "klynger", "opdeling"] {
            #expect(outside[name] is NSNull, "\(name)")
        }
        let (one, other) = (inside["p"] as? Double, outside["p"] as? Double)
        #expect(one != nil && one == other)
        let pages = try [nil, 5].map {
            String(decoding: try ComparisonWriter.page(content(selected, threshold: $0)), as: UTF8.self)
        }
        #expect(pages.map { $0.contains("Med samme blanding af sager") } == [true, false])
    }

    /// 3, 22, 70 and 110 cases: of the first all that is told must not tell the 3.
    @Test("The size of a small municipality does not follow from the others' and the whole")
    func sizes() throws {
        var places = counter(contrast: .municipality)
        for (municipality, cases) in [(101, 3), (147, 22), (151, 70), (153, 110)] {
            for id in 0..<cases { places.add(sample(id, [id % 2 == 0 ? .yes : .no, .yes, .yes], in: municipality)) }
        }
        let told = try groups(content(places)).map {
            (before: $0["sagerFoer"] as? Int, after: $0["sagerEfter"] as? Int)
        }
        let totals = told.compactMap { sides in sides.before.flatMap { before in sides.after.map { before + $0 } } }
        for sides in told {
            guard let total = totals.first, let before = sides.before else { continue }
            #expect(total - before >= 5)
        }
        #expect(told.allSatisfy { $0.before != 3 && $0.after != 3 })
        #expect(!String(decoding: try ComparisonWriter.page(content(places)), as: UTF8.self).contains("202 sager"))
        let inside = try groups(content(places, threshold: nil)).map { $0["sagerEfter"] as? Int }
        #expect(inside == [3, 22, 70, 110])
    }

    /// k1 is withheld (3 of 40 against 14 of 40), k2 differs a little less clearly (p 1.08 as
    /// large), or a little more (0.95).
    private func tried(_ yes: [[Int]]) -> ComparisonCounter {
        var counter = counter(contrast: .system)
        for id in 0..<40 {
            for (place, yes) in zip([151, 147], yes) {
                counter.add(sample(id, yes.map { id < $0 ? .yes : .no }, in: place))
            }
        }
        return counter
    }

    @Test(
        "An adjusted p is no multiple of one that is withheld, and never less than inside the municipality",
        arguments: [[[3, 9, 12], [14, 22, 23]], [[3, 8, 12], [14, 21, 23]], [[2, 20, 9], [12, 31, 20]]])
    func adjusted(yes: [[Int]]) throws {
        for adjustment in [ComparisonTerms.Adjustment.holm, .benjaminiHochberg] {
            let inside = content(tried(yes), adjustment: adjustment, threshold: nil).tables.groups[0].comparisons
            let outside = try rows(content(tried(yes), adjustment: adjustment))
            #expect(outside.map { $0[12] == "skjult" } == [true, false, false])
            let hidden = try #require(inside[0].probability)
            for (row, own) in zip(outside, inside).dropFirst() {
                let (probability, adjusted) = (try #require(Double(row[10])), try #require(Double(row[11])))
                #expect(adjusted >= (own.adjusted ?? 2) - 1e-12)
                let multiples = [1, 1.5, 2, 3].map { min(1, $0 * hidden) }
                #expect(adjusted == 1 || !multiples.contains { abs($0 - adjusted) < 1e-12 } || probability == hidden)
            }
        }
    }

    /// Of 60 pairs `gained` went from no to ja and `lost` the other way.
    private func pairs(gained: Int, lost: Int) -> ComparisonCounter {
        var counter = counter()
        for id in 0..<60 {
            let early = id < 25
            let late = early ? id >= lost : id < 25 + gained
            counter.add(
                original: nil, before: sample(id, [early ? .yes : .no, .yes, .yes]),
                after: sample(id, [late ? .yes : .no, .yes, .yes]))
        }
        return counter
    }

    @Test("Of pairs the test does not tell that a few changed", arguments: [(9, 2), (4, 4), (12, 1), (9, 6), (7, 0)])
    func changedPairs(gained: Int, lost: Int) throws {
        let row = try rows(content(pairs(gained: gained, lost: lost)))[0]
        #expect(row[9] == "mcnemar" && row[2] == "60")
        let (before, after) = (try #require(Int(row[3])), try #require(Int(row[5])))
        let possible = (0...min(before, 60 - after)).filter { lost in
            let shares = PairedShares(
                yesYes: before - lost, yesNo: lost, noYes: after - before + lost, noNo: 60 - after - lost)
            func agrees(_ cell: String, _ value: Double?) -> Bool {
                cell.isEmpty || SignificantDigits.text(value) == cell
            }
            return after - before + lost >= 0 && agrees(row[7], shares.difference?.interval.lower)
                && agrees(row[8], shares.difference?.interval.upper) && agrees(row[10], shares.mcNemarExact)
        }
        #expect(possible.contains(lost))
        let isSmall = [gained, lost].contains { $0 > 0 && $0 < 5 }
        #expect((possible.count > 1) == isSmall)
        #expect(
            row[12]
                == content(pairs(gained: gained, lost: lost), threshold: nil).tables.groups[0].comparisons[0].conclusion
                .rawValue)
    }
}
