import Statistics
import Testing

/// Expected values come from other programs on the same made-up tables: scikit-learn's `cohen_kappa_score`,
/// statsmodels' `cohens_kappa` (standard errors of kappa) and irrCAC's `gwet`.
@Suite("Agreement of two raters")
struct AgreementTableTests {
    private static let five = [
        [40, 6, 2, 1, 0], [5, 20, 4, 0, 1], [1, 3, 30, 2, 0], [0, 1, 1, 25, 0], [0, 0, 1, 1, 7],
    ]
    private static let three = five.prefix(3).map { Array($0.prefix(3)) }

    private func table(_ counts: [[Int]], _ weights: AgreementWeights) -> AgreementTable {
        var table = AgreementTable(weights: weights)
        for (row, line) in counts.enumerated() {
            for (column, count) in line.enumerated() { table.add(row, column, times: count) }
        }
        return table
    }

    private func expect(_ coefficient: AgreementCoefficient?, _ value: Double, _ error: Double) throws {
        let coefficient = try #require(coefficient)
        #expect(abs(coefficient.value - value) < 1e-9)
        #expect(abs(coefficient.standardError - error) < 1e-9)
    }

    @Test("Three ordered categories, linear weights")
    func linear() throws {
        let table = table(Self.three, AgreementWeights(ordered: 3))
        try expect(table.kappa, 0.765079365079365, 0.04971397679409169)
        try expect(table.ac2, 0.762_820_512_8, 0.050_229_736_5)
    }

    @Test("Three ordered categories and two that match only themselves")
    func mixed() throws {
        let table = table(Self.five, AgreementWeights(ordered: 3, alone: 2))
        try expect(table.kappa, 0.7971656927933374, 0.03691348254565885)
        try expect(table.ac2, 0.8192068749, 0.0325918819)
    }

    @Test("Categories without order")
    func unweighted() throws {
        let five = table(Self.five, AgreementWeights(ordered: 1, alone: 4))
        try expect(five.kappa, 0.7486799816345271, 0.04193806262002023)
        try expect(five.ac2, 0.7626059674, 0.039792273)
        let three = table(Self.three, AgreementWeights(ordered: 1, alone: 2))
        try expect(three.kappa, 0.7103628230616303, 0.05636270064895274)
        try expect(three.ac2, 0.7190889371, 0.0558631492)
        // Whatever the weights of the table, AC1 has none.
        try expect(table(Self.three, AgreementWeights(ordered: 3)).ac1, 0.7190889371, 0.0558631492)
    }

    @Test("Weights of three ordered categories and two others")
    func weights() {
        let weights = AgreementWeights(ordered: 3, alone: 2)
        let table = (0..<5).map { row in (0..<5).map { weights[row, $0] } }
        #expect(
            table == [
                [1, 0.5, 0, 0, 0], [0.5, 1, 0.5, 0, 0], [0, 0.5, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1],
            ])
    }

    /// By hand: 3 in 4 agree; chance is ½ ÷ 3 by Gwet's AC1 with four categories, and 6 ÷ 12 · ½ by AC2.
    @Test("Chance is that among the answers offered, not among all there are names for")
    func offered() throws {
        var table = AgreementTable(weights: AgreementWeights(ordered: 3, alone: 2), offered: [0, 1, 2, 3])
        for (row, column, times) in [(0, 0, 45), (0, 2, 15), (2, 0, 15), (2, 2, 45)] {
            table.add(row, column, times: times)
        }
        #expect(abs(try #require(table.ac1).value - 0.7) < 1e-12)
        #expect(abs(try #require(table.ac2).value - 2.0 / 3) < 1e-12)
        // One that was used all the same counts as well.
        table.add(4, 4)
        #expect(try #require(table.ac1).value > 0.7)
    }

    @Test("Tables add up, and count what is equal")
    func sums() {
        var sum = table([[3, 1], [0, 2]], AgreementWeights(ordered: 2))
        sum.add(table([[1, 0], [2, 1]], AgreementWeights(ordered: 2)))
        #expect(sum.counts == [[4, 1], [2, 3]])
        #expect(sum.equal == Share(7, of: 10))
    }

    @Test("Where chance alone agrees fully there is no kappa, and of nothing there is neither")
    func degenerate() {
        #expect(table([[5, 0], [0, 0]], AgreementWeights(ordered: 2)).kappa == nil)
        #expect(table([[0, 0], [0, 0]], AgreementWeights(ordered: 2)).kappa == nil)
        #expect(table([[0, 0], [0, 0]], AgreementWeights(ordered: 2)).ac2 == nil)
        #expect(table([[5, 0], [0, 0]], AgreementWeights(ordered: 2)).ac2?.value == 1)
    }

    @Test("Where a rater always gives the same answer kappa is 0, and has no interval")
    func noVariation() throws {
        for (equal, other) in [(7, 3), (11, 2), (5, 9), (13, 6), (29, 1), (3, 14)] {
            let kappa = try #require(
                table([[equal, 0, 0], [other, 0, 0], [1, 0, 0]], AgreementWeights(ordered: 3)).kappa)
            #expect(abs(kappa.value) < 1e-9 && kappa.interval == nil, "\(equal), \(other)")
        }
    }

    @Test("An interval keeps within -1…1")
    func interval() throws {
        let interval = try #require(AgreementCoefficient(value: 0.98, standardError: 0.02).interval)
        #expect(interval.upper == 1)
        #expect(abs(interval.lower - 0.9408) < 1e-4)
    }

    @Test("Where answers do not vary there is no interval")
    func noSpread() {
        let full = table([[4, 0], [0, 0]], AgreementWeights(ordered: 2)).ac2
        #expect(full?.value == 1 && full?.interval == nil)
    }
}
