import Testing

@testable import Statistics

@Suite("Control charts of shares")
struct ShareChartTests {
    /// By hand: 30 of 100 in all, so 0.3 ± 3 √(0.3 · 0.7 / 25) = 0.3 ± 0.274955.
    @Test("Limits are three standard errors about the common share, within 0 and 1")
    func limits() throws {
        let chart = try #require(ShareChart([Share(5, of: 25), Share(15, of: 25), Share(8, of: 25), Share(2, of: 25)]))
        #expect(chart.centre == 0.3)
        #expect((chart.points[0].lowerLimit - 0.025_045_459).magnitude < 1e-6)
        #expect((chart.points[0].upperLimit - 0.574_954_541).magnitude < 1e-6)
        #expect(chart.points.map(\.isOutside) == [false, true, false, false])
    }

    /// Useful points, log2(n) + 3 to the nearest, and scipy's 5 per cent point of the binomial of n − 1.
    @Test(
        "The limits of runs grow with the number of points",
        arguments: [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8), (30, 8, 10), (100, 10, 41)])
    func runLimits(useful: Int, run: Int, crossings: Int) throws {
        let chart = try #require(ShareChart((0..<useful).map { Share($0 % 2, of: 2) }))
        #expect(chart.useful == useful)
        #expect(chart.longestRunExpected == run)
        #expect(chart.fewestCrossingsExpected == crossings)
        #expect(!chart.hasShift)
    }

    @Test("A lasting change shows as one long run; points on the median do not break it")
    func shift() throws {
        let chart = try #require(
            ShareChart(
                Array(repeating: Share(3, of: 10), count: 8) + [Share(5, of: 10)]
                    + Array(repeating: Share(7, of: 10), count: 8)))
        #expect(chart.useful == 16 && chart.longestRun == 8 && chart.crossings == 1 && chart.hasShift)
    }

    @Test("A slow rise is too few crossings, and no run too long")
    func rise() throws {
        let chart = try #require(ShareChart((0..<10).map { Share($0, of: 10) }))
        #expect(chart.longestRun == 5 && chart.crossings == 1)
        #expect(chart.hasFewCrossings && !chart.hasLongRun && chart.hasShift)
    }

    @Test("Months without cases are left out; few points give no verdict on runs")
    func few() throws {
        let chart = try #require(ShareChart([Share(0, of: 0), Share(1, of: 4), Share(0, of: 0)]))
        #expect(chart.points.count == 1 && chart.longestRunExpected == nil && !chart.hasShift)
        #expect(ShareChart([Share(0, of: 0)]) == nil)
    }
}
