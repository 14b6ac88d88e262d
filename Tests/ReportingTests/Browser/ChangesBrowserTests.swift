import AuditModel
import AuditTesting
import Foundation
import Statistics
import Testing

@testable import Reporting

@Suite("The page of changes in a browser", .enabled(if: Chromium.isInstalled), .serialized)
struct ChangesBrowserTests {
    private static func page(_ language: ReportLanguage) throws -> String {
        var tally = VerdictTally()
        tally[.yes] = 6
        tally[.no] = 4
        let day = CalendarDate(daysSinceEpoch: 16_251)
        let criterion = CriterionID(rawValue: "k1")
        let standard = ReportSamples.standard(criteria: 1)
        let report = ChangesReport(
            run: 2, since: ChangesReport.Since(run: 1, day: "2014-06-30", standard: standard, version: "1"),
            referenceDate: day, standard: standard, version: "1", counts: RunChangeCounts(),
            changes: (1...9).map { index in
                RunChange(
                    kind: .findingNew, municipality: ReportSamples.municipality(147), caseID: "147-2013-00\(index)",
                    criterion: criterion, before: .yes, after: .no, reason: .noAnalysis,
                    file: "/srv/sager/udtraek/2014/uge-27/sager-147.xml", position: .line(1200 + index, column: 7))
            }, targets: [TargetResult(criterion: criterion, target: 0.8, by: day, tally: tally, on: day)],
            language: language)
        return String(decoding: try report.html(), as: UTF8.self)
    }

    @Test("The heading says which date is the reference date, and which the day the other run ended")
    func heading() throws {
        #expect(
            try Self.page(.danish).contains(
                "<h1>Kørsel 2 med referencedato 30. juni 2014, siden kørsel 1, afsluttet 30. juni 2014</h1>"))
        #expect(
            try Self.page(.english).contains(
                "<h1>Run 2, reference date 30 June 2014, since run 1, finished 30 June 2014</h1>"))
    }

    @Test("On a phone nothing lies beside the window, and a change takes a few lines", arguments: [320, 390])
    func phone(width: Int) throws {
        struct Found: Decodable {
            let hidden: Int
            let tallest: Double
        }
        let found = try InstrumentedPage.find(
            Found.self, in: Self.page(.danish),
            script: """
                const rows = [...document.querySelectorAll('tbody tr')];
                return {hidden: rows.flatMap(row => [...row.cells])
                            .filter(cell => cell.getBoundingClientRect().right > innerWidth).length,
                        tallest: Math.max(...rows.map(row => row.getBoundingClientRect().height))};
                """, width: width)
        #expect(found.hidden == 0)
        #expect(found.tallest < 130)
    }
}
