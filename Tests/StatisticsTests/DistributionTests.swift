import Testing

@testable import Statistics

@Suite("Distributions equal scipy's")
struct DistributionTests {
    private let reference: ReferenceValues

    init() throws { reference = try ReferenceValues.load()["distributions"] }

    @Test("The normal distribution")
    func normal() {
        #expect(reference["normal"].rows.count == 9)
        for row in reference["normal"].rows.map(\.numbers) {
            #expect(agree(StandardNormal.cumulative(row[0]), row[1], digits: 12))
            #expect(agree(StandardNormal.twoSided(row[0]), row[2], digits: 12))
        }
    }

    @Test("χ²")
    func chiSquared() {
        for row in reference["chiSquared"].rows.map(\.numbers) {
            #expect(agree(ChiSquared.upperTail(row[0], degrees: Int(row[1])), row[2], digits: 12), "\(row)")
        }
    }

    @Test("Student's t, and its 97.5 per cent point")
    func studentT() {
        for row in reference["studentT"].rows.map(\.numbers) {
            #expect(agree(StudentT(degrees: row[1]).twoSided(row[0]), row[2], digits: 12), "\(row)")
        }
        for row in reference["studentQuantile"].rows.map(\.numbers) {
            #expect(agree(StudentT(degrees: row[0]).quantile975, row[1], digits: 12), "\(row)")
        }
    }
}
