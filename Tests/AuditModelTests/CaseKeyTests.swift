import Testing

@testable import AuditModel

@Suite("Which case it is")
struct CaseKeyTests {
    @Test("Two spellings of one letter are two ids, in the order of their bytes")
    func bytes() throws {
        let municipality = try #require(MunicipalityCode("147"))
        let other = try #require(MunicipalityCode("250"))
        let one = CaseKey(municipality: municipality, caseID: "\u{E5}1")
        let two = CaseKey(municipality: municipality, caseID: "a\u{30A}1")
        #expect(one.caseID == two.caseID, "as Swift sees it")
        #expect(one != two)
        #expect(one == CaseKey(municipality: municipality, caseID: "\u{E5}1"))
        #expect(Set([one, two, one]).count == 2)
        #expect(two < one && one < CaseKey(municipality: other, caseID: "a"))
    }
}
