import Statistics
import Testing

@Suite("The size of a sample")
struct SampleSizeTests {
    @Test(
        "Ten and five percentage points need what the tables of samples say",
        arguments: [
            // z² / 4 d²: 96.04 and 384.15 without end; corrected by hand for the rest.
            (0.10, 1_000_000, 97), (0.05, 1_000_000, 384), (0.10, 1000, 88), (0.05, 1000, 278), (0.10, 100, 50),
            (0.10, 30, 24), (0.05, 100, 80), (0.10, 1, 1), (0.10, 0, 0),
        ])
    func sizes(precision: Double, population: Int, expected: Int) {
        #expect(SampleSize.forShare(precision: precision, population: population) == expected)
    }

    @Test("Places go by size, the remainders to the largest remainder")
    func allocation() {
        // 10 · (50, 30, 20) / 100, and 10 · (55, 30, 15) / 100 = 5.5, 3, 1.5: the earlier of equal remainders.
        #expect(SampleSize.allocation(of: 10, sizes: [50, 30, 20], factors: [1, 1, 1]) == [5, 3, 2])
        #expect(SampleSize.allocation(of: 10, sizes: [55, 30, 15], factors: [1, 1, 1]) == [6, 3, 1])
    }

    @Test("A stratum drawn three times as often gets as many as one three times its size, until it is used up")
    func overSampling() {
        #expect(SampleSize.allocation(of: 12, sizes: [30, 10], factors: [1, 3]) == [6, 6])
        #expect(SampleSize.allocation(of: 20, sizes: [30, 4], factors: [1, 10]) == [16, 4])
        #expect(SampleSize.allocation(of: 99, sizes: [3, 4], factors: [1, 1]) == [3, 4])
    }

    @Test("No stratum is left without a chance as long as there are places")
    func everyStratum() {
        #expect(SampleSize.allocation(of: 10, sizes: [970, 20, 10], factors: [1, 1, 1]) == [8, 1, 1])
        #expect(SampleSize.allocation(of: 2, sizes: [9, 9, 9], factors: [1, 1, 1]) == [1, 1, 0])
    }
}
