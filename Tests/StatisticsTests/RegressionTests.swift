import Foundation
import Testing

@testable import Statistics

@Suite("Regressions equal statsmodels'")
struct RegressionTests {
    private let reference: ReferenceValues
    private let rows: [[Double]]

    init() throws {
        reference = try ReferenceValues.load()["regression"]
        let url = try #require(
            Bundle.module.url(forResource: "regression", withExtension: "csv", subdirectory: "Reference"))
        rows = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",").compactMap { Double($0) } }
    }

    private func sample(outcome column: Int) -> RegressionSample {
        var sample = RegressionSample(factors: [
            .init(name: "dubu", isIndicator: true), .init(name: "years", isIndicator: false),
            .init(name: "age", isIndicator: false), .init(name: "disabled", isIndicator: true),
        ])
        for row in rows { sample.add(Array(row[1...4]), outcome: Int(row[column]), cluster: Int(row[0])) }
        return sample
    }

    /// p and intervals by t with 23 degrees, for 24 clusters (`use_t=True`).
    @Test("A logistic regression, its clustered errors and its average marginal effects")
    func logistic() throws {
        let expected = reference["logit"]
        let fit = try LogisticRegression(sample(outcome: 5))
        #expect(fit.terms.count == 5 && fit.effects.count == 4)
        for (index, term) in fit.terms.enumerated() {
            #expect(agree(term.coefficient, expected["coefficients"][index].number, digits: 8))
            #expect(agree(term.standardError, expected["errors"][index].number, digits: 8))
            #expect(agree(term.probability, expected["p"][index].number, digits: 8))
            #expect(agree(term.interval.lower, expected["lower"][index].number, digits: 8))
            #expect(agree(term.interval.upper, expected["upper"][index].number, digits: 8))
        }
        for (index, effect) in fit.effects.enumerated() {
            #expect(agree(effect.value, expected["effects"][index].number, digits: 8))
            #expect(agree(effect.standardError, expected["effectErrors"][index].number, digits: 8))
            #expect(agree(effect.interval.lower, expected["effectLower"][index].number, digits: 8))
            #expect(agree(effect.interval.upper, expected["effectUpper"][index].number, digits: 8))
        }
        #expect(agree(fit.logLikelihood, expected["logLikelihood"].number))
        #expect(agree(fit.nullLogLikelihood, expected["nullLogLikelihood"].number))
        // statsmodels finds the likelihood of the constant alone by iteration, to fewer digits.
        #expect(agree(fit.mcFaddenR2, expected["r2"].number, digits: 7))
    }

    @Test("An ordinal regression of a sum index")
    func ordinal() throws {
        let expected = reference["ordinal"]
        let fit = try OrdinalRegression(sample(outcome: 10))
        for (index, term) in fit.terms.enumerated() {
            #expect(agree(term.coefficient, expected["coefficients"][index].number, digits: 6))
            #expect(agree(term.standardError, expected["errors"][index].number, digits: 6))
            #expect(agree(fit.effects[index].value, expected["effects"][index].number, digits: 6))
        }
        for (index, threshold) in fit.thresholds.enumerated() {
            #expect(agree(threshold, expected["thresholds"][index].number, digits: 6))
        }
        #expect(agree(fit.logLikelihood, expected["logLikelihood"].number, digits: 8))
        #expect(agree(fit.nullLogLikelihood, expected["nullLogLikelihood"].number, digits: 8))
    }

    @Test("An ordinal regression with two levels is a logistic one")
    func twoLevels() throws {
        let logistic = try LogisticRegression(sample(outcome: 5))
        let ordinal = try OrdinalRegression(sample(outcome: 5))
        for (one, other) in zip(logistic.terms.dropFirst(), ordinal.terms) {
            #expect(
                agree(one.coefficient, other.coefficient) && agree(one.standardError, other.standardError, digits: 8))
        }
        for (one, other) in zip(logistic.effects, ordinal.effects) {
            #expect(agree(one.value, other.value) && agree(one.standardError, other.standardError, digits: 8))
        }
    }

    @Test("Cronbach's alpha")
    func alpha() {
        #expect(agree(SumIndex.cronbachAlpha(rows.map { Array($0[6...9]) }), reference["alpha"].number))
        #expect(SumIndex.cronbachAlpha([[1, 0]]) == nil)
    }

    private func refusal(_ factors: [RegressionSample.Factor], _ rows: [([Double], Int, Int)], events: Int = 1)
        -> RegressionRefusal?
    {
        var sample = RegressionSample(factors: factors)
        for (values, outcome, cluster) in rows { sample.add(values, outcome: outcome, cluster: cluster) }
        do {
            _ = try LogisticRegression(sample, eventsPerFactor: events)
            return nil
        } catch {
            return error
        }
    }

    /// Cases whose outcome hangs on nothing, of clusters of forty each.
    private func clustered(_ values: [Double]) -> [([Double], Int, Int)] {
        var rows: [([Double], Int, Int)] = []
        for (cluster, value) in values.enumerated() {
            for id in 0..<40 { rows.append(([value], id < 14 + 5 * cluster % 7 ? 1 : 0, cluster)) }
        }
        return rows
    }

    /// As many parameters as clusters leave no error at all, whatever is true.
    @Test("What is the same for all cases of a municipality is refused where municipalities are few")
    func sameWithinClusters() {
        let indicator = RegressionSample.Factor(name: "x", isIndicator: true)
        let number = RegressionSample.Factor(name: "x", isIndicator: false)
        for values: [Double] in [[0, 1], [0, 1, 1], [0, 0, 1, 1], [0, 1, 1, 1, 1, 1, 1, 1]] {
            #expect(refusal([indicator], clustered(values)) == .unreliable("x", clusters: values.count))
        }
        #expect(refusal([number], clustered([3, 8, 1])) == .unreliable("x", clusters: 3))
        #expect(refusal([indicator], clustered([0, 0, 0, 0, 1, 1, 1, 1])) == nil)
        // What differs from case to case says as much with two.
        var cases: [([Double], Int, Int)] = []
        for id in 0..<80 { cases.append(([Double(id % 2)], (id * id + id / 40) % 7 < 3 ? 1 : 0, id / 40)) }
        #expect(refusal([indicator], cases) == nil)
    }

    @Test("Municipalities with the very same answers give no error, and so no certainty")
    func sameClusters() {
        let indicator = RegressionSample.Factor(name: "x", isIndicator: true)
        var rows: [([Double], Int, Int)] = []
        for id in 0..<80 { rows.append(([Double(id % 2)], id % 40 % 5 < 2 ? 1 : 0, id / 40)) }
        #expect(refusal([indicator], rows) == .unreliable("konstant", clusters: 2))
    }

    @Test("What would say nothing to rely on is refused, with the reason")
    func refusals() {
        let indicator = RegressionSample.Factor(name: "x", isIndicator: true)
        let number = RegressionSample.Factor(name: "x", isIndicator: false)
        let other = RegressionSample.Factor(name: "y", isIndicator: false)
        let numbers = (0..<20).map { Double($0) }
        #expect(refusal([number], numbers.map { ([$0], 1, 0) }) == .noVariation)
        #expect(refusal([number], numbers.map { ([4], Int($0) % 2, Int($0)) }) == .constant("x"))
        #expect(
            refusal([number], numbers.map { ([$0], $0 < 3 ? 1 : 0, Int($0)) }, events: 10)
                == .tooFewEvents(events: 3, factors: 1, needed: 10))
        #expect(refusal([number], numbers.map { ([$0], Int($0) % 2, 0) }) == .tooFewClusters(1))
        #expect(refusal([indicator], numbers.map { ([$0 < 9 ? 1 : 0], $0 < 12 ? 1 : 0, Int($0)) }) == .separation("x"))
        #expect(refusal([number], numbers.map { ([$0], $0 < 9 ? 1 : 0, Int($0)) }) == .separation(nil))
        #expect(
            refusal([number, other], numbers.map { ([$0, 2 * $0 + 1], Int($0 * 7) % 3 == 0 ? 1 : 0, Int($0)) })
                == .collinear("y"))
    }
}
