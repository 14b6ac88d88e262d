import Statistics
import Testing

@Suite("Values counted in bins")
struct BinnedCountsTests {
    private func counts(_ values: [Double]) -> BinnedCounts {
        var counts = BinnedCounts(binWidth: 0.1, bins: 1000)
        for value in values { counts.add(value) }
        return counts
    }

    @Test("Values are counted between two bounds, the lower one included")
    func bounds() {
        let counts = counts([0, 24.99, 25, 49.9, 50, 74, 500])
        #expect(counts.count(from: 0, to: 25) == 2)
        #expect(counts.count(from: 25, to: 50) == 2)
        #expect(counts.count(from: 50, to: nil) == 3)
        #expect(counts.total == 7)
    }

    @Test("The median is the middle value, to one bin")
    func median() throws {
        let counts = counts([3.02, 1.55, 9.87])
        #expect(abs(try #require(counts.quantile(0.5)) - 3.0) < 1e-9)
        #expect(abs(try #require(counts.quantile(1)) - 9.8) < 1e-9)
        #expect(BinnedCounts(binWidth: 1, bins: 2).quantile(0.5) == nil)
    }
}
