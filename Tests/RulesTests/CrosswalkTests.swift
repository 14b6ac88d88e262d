import AuditModel
import Testing

@testable import Rules

@Suite("The crosswalk between the triangles")
struct CrosswalkTests {
    private func standard(_ name: String) throws -> Standard {
        try #require(try StandardLoader(shipped: ShippedStandards()).standard(named: name))
    }

    @Test("Every criterion on the triangle of 2019 is asked under the same id before, or made of criteria that are")
    func complete() throws {
        let later = try standard("ics-2019")
        let crosswalk = try #require(later.crosswalk)
        let earlier = Set(try standard(crosswalk.earlier).criteria.map(\.id))
        let lines = Dictionary(uniqueKeysWithValues: crosswalk.lines.map { ($0.criterion, $0.earlier) })
        for criterion in later.criteria.map(\.id) {
            let parts = lines[criterion] ?? [criterion]
            #expect(!parts.isEmpty && parts.allSatisfy(earlier.contains), "\(criterion)")
        }
        #expect(Set(lines.keys).isSubset(of: Set(later.criteria.map(\.id))))
    }

    /// docs/format.md: each of the seventeen dimensions until 2018 is held by exactly one of the ten from 2019.
    @Test("Each earlier dimension goes into exactly one later dimension")
    func once() throws {
        let later = try standard("ics-2019")
        let lines = Dictionary(
            uniqueKeysWithValues: try #require(later.crosswalk).lines.map { ($0.criterion, $0.earlier) })
        let coverage = later.criteria.map(\.id).filter { $0.rawValue.hasPrefix("daekning-") }
        let held = coverage.flatMap { lines[$0] ?? [$0] }
        #expect(coverage.count == 10 && held.count == 17 && Set(held).count == 17)
    }

    @Test("A criterion made of several is yes when all are, no when all are, else partly")
    func verdicts() {
        #expect(StandardCrosswalk.verdict(of: [.yes, .yes]) == .yes)
        #expect(StandardCrosswalk.verdict(of: [.no, .notAssessable]) == .no)
        #expect(StandardCrosswalk.verdict(of: [.yes, .no]) == .partly)
        #expect(StandardCrosswalk.verdict(of: [.notApplicable]) == .notApplicable)
        #expect(StandardCrosswalk.verdict(of: []) == nil)
    }

    @Test("The Child's Act is marked where it came into force")
    func changes() throws {
        let dates = try standard("sagsgennemgang-2014").changes.map(\.date.description)
        #expect(dates == ["2019-01-01", "2024-01-01"])
    }
}
