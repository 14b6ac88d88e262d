import AuditModel
import Foundation
import Statistics
import Testing

@testable import Reporting

@Suite("Published regressions")
struct PublishedFactorsTests {
    /// 120 cases of 8 municipalities, half of them with the factor; of these so many without a ja.
    private func content(without: Int, threshold: Int?) throws -> FactorsContent {
        let municipality = try #require(MunicipalityCode("147"))
        var sample = RegressionSample(factors: [.init(name: "x", isIndicator: true)])
        var rows: [FactorsContent.Row] = []
        for id in 0..<120 {
            let has = id % 2
            let outcome = has == 1 ? (id / 2 < without ? 0 : 1) : (id / 2 < 25 ? 0 : 1)
            sample.add([Double(has)], outcome: outcome, cluster: id % 8)
            rows.append(FactorsContent.Row(municipality: municipality, outcome: outcome, values: [Double(has)]))
        }
        return FactorsContent(
            standard: ReportSamples.standard(criteria: 1), outcome: [ReportSamples.criterion("k1")], rows: rows,
            sample: sample, leftOut: (0, 0), result: .logistic(try LogisticRegression(sample)), alpha: nil,
            threshold: threshold, version: "1", referenceDate: CalendarDate(daysSinceEpoch: 0), language: .danish)
    }

    @Test("Where a factor leaves few cases with an outcome nothing that was fitted is written")
    func few() throws {
        let inside = try content(without: 3, threshold: nil)
        #expect(inside.lines.count == 2 && inside.withheldFor == nil)
        let published = try content(without: 3, threshold: 5)
        #expect(published.lines.isEmpty && published.fit == nil)
        #expect(published.withheldFor == .of(factor: "x"))
        #expect(FactorsText(published).refusal?.contains("'x'") == true)
        #expect(String(decoding: FactorsWriter.json(published).bytes, as: UTF8.self).contains("koefficient") == false)
    }

    @Test("What is written has two decimals, so that the odds of the cells do not come back")
    func rounded() throws {
        let inside = try content(without: 7, threshold: nil)
        let published = try content(without: 7, threshold: 5)
        #expect(published.lines.count == 2)
        #expect(abs(exp(inside.lines[1].term.coefficient) - (53.0 / 7) / (35.0 / 25)) < 1e-9)
        for line in published.lines {
            let hundredths = 100 * line.term.coefficient
            #expect(abs(hundredths - hundredths.rounded()) < 1e-9)
        }
        #expect(abs(published.lines[1].term.coefficient - inside.lines[1].term.coefficient) <= 0.005)
    }
}
