import AuditModel
import Statistics
import Testing

@testable import Reporting

@Suite("Trends")
struct TrendTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func sample(_ id: Int, _ verdicts: [Verdict], on date: CalendarDate?) -> CountedCase {
        CountedCase(
            municipality: ReportSamples.municipality(147), id: "s\(id)", period: date?.year, date: date,
            ageInYears: nil, team: nil, targetGroup: nil, legalDemand: .demanded, analysisType: nil,
            verdicts: verdicts)
    }

    @Test("A day belongs to its month, quarter and year")
    func periods() throws {
        let ids = try [
            ("2013-01-31", "2013-01", "2013-K1"), ("2013-04-01", "2013-04", "2013-K2"),
            ("2026-12-31", "2026-12", "2026-K4"),
        ]
        .map { ($0.1, $0.2, try day($0.0)) }
        for (month, quarter, date) in ids {
            #expect(TrendPeriod(date, length: .month).id == month)
            #expect(TrendPeriod(date, length: .quarter).id == quarter)
            #expect(TrendPeriod(date, length: .year).id == String(date.year))
        }
        #expect(TrendPeriod(try day("2013-12-05"), length: .month).next.id == "2014-01")
    }

    @Test("A quarter is named in the language of the page; its id, which lists hold, stays")
    func quarters() throws {
        let period = TrendPeriod(try day("2013-04-01"), length: .quarter)
        #expect(ReportLanguage.allCases.map(period.name) == ["2013-K2", "2013-Q2"])
        #expect(TrendPeriod(try day("2013-04-01"), length: .month).name(.english) == "2013-04")
        var counter = TrendCounter(
            criteria: [CriterionID(rawValue: "k1")], length: .quarter, by: nil, register: nil, crosswalk: nil)
        counter.add(sample(1, [.yes], on: try day("2013-04-01")))
        let series = try #require(TrendSeries.all(counter, crosswalk: nil).first)
        #expect(TrendSentences(language: .english).verdict(series).contains("in 2013-Q2 (N=1)"))
        #expect(TrendSentences(language: .danish).verdict(series).contains("i 2013-K2 (N=1)"))
    }

    @Test("A day of other rules is drawn in whichever period it falls, the first as well")
    func marks() throws {
        let periods = try ["2012-05-05", "2013-05-05", "2014-05-05"].map { TrendPeriod(try day($0), length: .year) }
        let frame = TrendFrame(periods: periods)
        #expect(periods.allSatisfy { frame.place($0) == frame.x($0) })
        #expect(frame.place(TrendPeriod(try day("2011-12-31"), length: .year)) == nil)
        #expect(frame.place(TrendPeriod(try day("2015-01-01"), length: .year)) == nil)
    }

    /// A steady rise: of ten years five lie on either side of the median, and chance gives runs of six; of sixteen eight, and
    /// chance gives seven.
    @Test("The sentence on a level that moved says by what it is seen", arguments: [10, 16])
    func shifts(years: Int) throws {
        var counter = TrendCounter(
            criteria: [CriterionID(rawValue: "k1")], length: .year, by: nil, register: nil, crosswalk: nil)
        for year in 0..<years {
            for id in 0..<20 {
                counter.add(
                    sample(
                        100 * year + id, [id <= year ? .yes : .no],
                        on: CalendarDate(year: 2001 + year, month: 5, day: 5)))
            }
        }
        let sentence = TrendSentences(language: .danish).verdict(
            try #require(TrendSeries.all(counter, crosswalk: nil).first))
        #expect(sentence.contains("krydses sjældnere") == (years == 10), "\(sentence)")
        #expect(sentence.contains("en længere række") == (years == 16), "\(sentence)")
    }

    @Test(
        "Cases of the earlier triangle are brought over by the crosswalk, and marked; the others are judged as they are"
    )
    func joined() throws {
        let criterion = CriterionID(rawValue: "ny")
        let parts = ["a", "b"].map { CriterionID(rawValue: $0) }
        let crosswalk = StandardCrosswalk(
            earlier: "gammel", from: try day("2019-01-01"), lines: [.init(criterion: criterion, earlier: parts)])
        var counter = TrendCounter(
            criteria: [criterion], length: .year, by: nil, register: nil, crosswalk: crosswalk,
            earlierCriteria: parts)
        let early = try day("2013-05-05")
        let late = try day("2020-05-05")
        // By the later standard alone each of these would be a no.
        let earlier: [[Verdict]] = [
            [.yes, .yes], [.yes, .no], [.no, .no], [.notApplicable, .notApplicable], [.yes, .notApplicable],
        ]
        for (id, verdicts) in earlier.enumerated() {
            counter.add(sample(id, [.no], on: early), earlier: sample(id, verdicts, on: early))
        }
        counter.add(sample(9, [.yes], on: late), earlier: sample(9, [.no, .no], on: late))
        counter.add(sample(10, [.yes], on: nil))
        #expect(counter.unknown == 1)
        let series = try #require(TrendSeries.all(counter, crosswalk: crosswalk).first)
        #expect(series.points.map(\.period.id) == ["2013", "2020"])
        #expect(series.points.map(\.share.count) == [2, 1])
        #expect(series.points.map(\.share.total) == [4, 1])
        #expect(series.points.map(\.isJoined) == [true, false])
    }

    /// 2012: 3 of 20, 2013: 8 of 20, 2014: 12 of 20. Published, 2012 goes; the centre is then 20 of 40.
    @Test("Published, a point with a small count is left out before anything is worked out of the points")
    func published() throws {
        let criterion = CriterionID(rawValue: "k")
        var counter = TrendCounter(criteria: [criterion], length: .year, by: nil, register: nil, crosswalk: nil)
        for (year, yes) in [(2012, 3), (2013, 8), (2014, 12)] {
            let date = try day("\(year)-05-05")
            for id in 0..<20 { counter.add(sample(100 * year + id, [id < yes ? .yes : .no], on: date)) }
        }
        let inside = try #require(TrendSeries.all(counter, crosswalk: nil).first)
        #expect(inside.points.count == 3 && inside.withheld == 0)
        let outside = try #require(TrendSeries.all(counter, crosswalk: nil, threshold: 5).first)
        #expect(outside.points.map(\.period.id) == ["2013", "2014"])
        #expect(outside.withheld == 1 && outside.chart?.centre == 0.5)
    }
}
