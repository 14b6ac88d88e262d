import AuditModel
import Testing

@Suite("Dimensions")
struct DimensionTests {
    @Test("The index of a dimension is its place among all")
    func indexes() {
        #expect(Dimension.allCases.map(\.index) == Array(0..<24))
    }

    @Test("A set gives its dimensions in the order of all, whatever order they came in")
    func order() {
        #expect(DimensionSet([.socialNetwork, .health, .housing]).dimensions == [.health, .housing, .socialNetwork])
        #expect(DimensionSet(Dimension.allCases).dimensions == Dimension.allCases)
        #expect(DimensionSet([]).dimensions == [])
    }
}
