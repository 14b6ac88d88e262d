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

    private static let medians: [([Double], Double)] = [
        ([3.02, 1.55, 9.87], 3), ([3.17, 1.55, 9.87], 3.2), ([120, 500, 730], 100), ([-1], 0),
    ]

    @Test("The median is the middle value, rounded to a tenth as the value itself is printed", arguments: medians)
    func median(_ values: [Double], _ median: Double) throws {
        #expect(abs(try #require(counts(values).quantile(0.5)) - median) < 1e-9)
    }

    @Test("Nothing has no median")
    func nothing() {
        #expect(BinnedCounts(binWidth: 1, bins: 2).quantile(0.5) == nil)
    }
}
