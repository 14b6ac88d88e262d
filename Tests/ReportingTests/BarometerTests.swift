import AuditModel
import Testing

@testable import Reporting

@Suite("The implementation barometer in short")
struct BarometerTests {
    /// Frederiksberg answered one question of the first point; 4 of 9 cases are a ja, where the target is 80 %.
    private func text(_ language: ReportLanguage, threshold: Int? = nil) throws -> String {
        let criterion = CriterionID(rawValue: "k1")
        var cases = ComparisonCounter(criteria: [criterion], split: [], contrast: nil, register: nil)
        for id in 0..<9 {
            let audited = ReportSamples.auditedCase(147, "s\(id)", [id < 4 ? .yes : .no])
            cases.add(original: nil, before: nil, after: CountedCase(audited, asked: [criterion]))
        }
        let answers = try BarometerAnswers(
            csv: Array("kommune,dato,nr,svar\n147,2014-01-15,1.1,i høj grad\n".utf8), form: BarometerForm(),
            scale: .usual)
        return BarometerWriter.text(
            BarometerContent(
                answers: answers, cases: cases,
                standard: ReportSamples.standard([ReportSamples.criterion("k1", target: 0.8)]),
                targetDates: [criterion: try #require(CalendarDate(iso: "2014-12-31"))], threshold: threshold,
                version: "1", referenceDate: CalendarDate(daysSinceEpoch: 16_251), language: language,
                names: ReportSamples.register))
    }

    @Test("Targets are told in words of the language, with the day as it is written there")
    func targets() throws {
        #expect(
            try text(.danish).contains(
                "N=9; mål 80\u{A0}% senest 31. december 2014: ikke nået; dagen er ikke kommet\n"))
        #expect(
            try text(.english).contains("N=9; target 80% by 31 December 2014: not reached; the day has not come\n"))
    }

    @Test("For publication a point with few answers is withheld, not unanswered")
    func withheld() throws {
        let lines = try text(.danish, threshold: 5).split(separator: "\n")
        #expect(lines[1] == "  Ledelsen går foran: skjult")
        #expect(lines[2].hasSuffix(": ingen svar"))
    }
}
