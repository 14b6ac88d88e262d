import AuditModel
import Testing

@testable import Rules

@Suite("What is denied is not said")
struct NegationsTests {
    @Test("Words that are denied are no mention, up to the end of the clause")
    func denied() throws {
        func mentions(_ sentence: String) throws -> Bool {
            let standard = try #require(
                try StandardLoader(shipped: try ShippedStandards()).standard(named: "overordnet-lov"))
            var file = CaseFile(id: "1", municipality: try #require(MunicipalityCode("147")))
            file.documents = [Document(kind: .decision, intervention: sentence)]
            var judge = try CaseJudge(
                standard: standard, referenceDate: try #require(CalendarDate(iso: "2024-06-30")))
            let list = try #require(standard.vocabulary.names.firstIndex(of: "hastesag"))
            return !judge.read(file).reading.listMentions.places(of: list, in: 0).isEmpty
        }
        for sentence in ["Kontaktperson, der er ikke tale om en hastesag", "Intet er akut", "Ikke en uopsættelig sag"] {
            #expect(try !mentions(sentence), "\(sentence)")
        }
        for sentence in [
            "Hun kan ikke vente, sagen haster", "Hun kan ikke vente og sagen haster", "Hastesag, ikke udsat",
        ] {
            #expect(try mentions(sentence), "\(sentence)")
        }
    }
}
