import Statistics
import Testing

@Suite("Shares and their intervals")
struct ShareTests {
    @Test(
        "Per cent are whole, half up",
        arguments: [(1, 8, 13), (1, 200, 1), (107, 116, 92), (1, 3, 33), (2, 3, 67), (0, 7, 0), (7, 7, 100)])
    func percent(count: Int, total: Int, expected: Int) {
        #expect(Share(count, of: total).percent == expected)
    }

    @Test("Of nothing there is no share")
    func nothing() {
        #expect(Share(0, of: 0).percent == nil)
        #expect(Share(0, of: 0).fraction == nil)
        #expect(Share(0, of: 0).interval == nil)
    }

    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
    /// 857–872, table I, method 3 (score without continuity correction).
    @Test(
        "Published score intervals come out",
        arguments: [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
        ])
    func published(count: Int, total: Int, lower: Double, upper: Double) throws {
        let interval = try #require(Share(count, of: total).interval)
        #expect((interval.lower * 10_000).rounded() == (lower * 10_000).rounded())
        #expect((interval.upper * 10_000).rounded() == (upper * 10_000).rounded())
    }

    /// The interval holds the shares that a score test does not reject; the test's edge is found by halving.
    @Test("Each end is where the score test begins to reject", arguments: [(1, 5), (3, 7), (47, 118), (99, 100)])
    func scoreTest(count: Int, total: Int) throws {
        let interval = try #require(Share(count, of: total).interval)
        let share = Double(count) / Double(total)
        func rejects(_ p: Double) -> Bool {
            abs(share - p) > StandardNormal.quantile975 * (p * (1 - p) / Double(total)).squareRoot()
        }
        func edge(from inside: Double, to outside: Double) -> Double {
            var (inside, outside) = (inside, outside)
            for _ in 0..<60 {
                let middle = (inside + outside) / 2
                if rejects(middle) { outside = middle } else { inside = middle }
            }
            return inside
        }
        #expect(abs(interval.lower - edge(from: share, to: 0)) < 1e-9)
        #expect(abs(interval.upper - edge(from: share, to: 1)) < 1e-9)
    }

    @Test("None and all give intervals that reach the end")
    func extremes() throws {
        #expect(try #require(Share(0, of: 9).interval).lower == 0)
        #expect(try #require(Share(9, of: 9).interval).upper == 1)
    }
}
