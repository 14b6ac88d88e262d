import AuditModel
import Statistics
import Testing

@testable import Reporting

@Suite("Trends")
struct TrendTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func sample(_ id: Int, _ verdicts: [(String, Verdict)], on date: CalendarDate?) -> AuditedCase {
        AuditedCase(
            municipality: ReportSamples.municipality(147), id: "s\(id)", file: "a.xml", period: date?.year,
            setting: CaseSetting(date: date, ageInYears: nil, team: nil, caseworker: nil, documents: []),
            targetGroup: nil, legalDemand: .demanded, analysisType: nil, standardPages: nil, words: nil,
            repeatedShare: nil, warnings: [],
            findings: verdicts.map {
                .init(
                    criterion: CriterionID(rawValue: $0.0), verdict: $0.1, reason: .fulfilled, document: nil,
                    section: nil,
                    position: nil)
            })
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

    @Test(
        "Cases of the earlier triangle are brought over by the crosswalk, and marked; the others are judged as they are"
    )
    func joined() throws {
        let criterion = CriterionID(rawValue: "ny")
        let crosswalk = StandardCrosswalk(
            earlier: "gammel", from: try day("2019-01-01"),
            lines: [.init(criterion: criterion, earlier: [CriterionID(rawValue: "a"), CriterionID(rawValue: "b")])])
        var counter = TrendCounter(
            criteria: [criterion], length: .year, by: nil, register: nil, crosswalk: crosswalk)
        let early = try day("2013-05-05")
        let late = try day("2020-05-05")
        // By the later standard alone each of these would be a no.
        let earlier: [[Verdict]] = [
            [.yes, .yes], [.yes, .no], [.no, .no], [.notApplicable, .notApplicable], [.yes, .notApplicable],
        ]
        for (id, verdicts) in earlier.enumerated() {
            counter.add(
                sample(id, [("ny", .no)], on: early),
                earlier: sample(id, [("a", verdicts[0]), ("b", verdicts[1])], on: early))
        }
        counter.add(sample(9, [("ny", .yes)], on: late), earlier: sample(9, [("a", .no), ("b", .no)], on: late))
        counter.add(sample(10, [("ny", .yes)], on: nil))
        #expect(counter.unknown == 1)
        let series = try #require(TrendSeries.all(counter, crosswalk: crosswalk).first)
        #expect(series.points.map(\.period.id) == ["2013", "2020"])
        #expect(series.points.map(\.share.count) == [2, 1])
        #expect(series.points.map(\.share.total) == [4, 1])
        #expect(series.points.map(\.isJoined) == [true, false])
    }
}
