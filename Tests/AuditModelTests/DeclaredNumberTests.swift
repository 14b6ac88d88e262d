import AuditModel
import Testing

@Suite("The number a case declares")
struct DeclaredNumberTests {
    @Test(
        "It is masked whatever stands between its digits and letters, and however it was declared",
        arguments: ["251248-9996", "251248 99 96", "2512489996", "２５１２４８-９９９６"],
        [
            "251248-9996", "251248 99 96", "25124899 96", "25.12.48/99.96", "2512 48 99\u{A0}96", "25-12-48_9_9_9_6",
            "251248%2D9996", "251248\u{2013}\n9996", "251248/(9996",
        ])
    func spelling(declared: String, written: String) throws {
        let number = try #require(DeclaredNumber(declared))
        #expect(number.masked("Anna (\(written)) går.") == "Anna (######-####) går.")
        #expect(number.occurs(in: written))
    }

    @Test("One that stands for a number is masked too, its letters large or small")
    func replacement() throws {
        let number = try #require(DeclaredNumber("250012-AB12"))
        #expect(
            number.masked("Nr. 250012AB12 og 250012-ab 12, ikke 250012-AC12.")
                == "Nr. ######-#### og ######-####, ikke 250012-AC12.")
        #expect(number.ranges(in: Array("250012-25 00 12-AB12".utf8)) == [7..<20])
    }

    @Test("What is too short is no number, and other text stays", arguments: ["", "ukendt", "251248", "?"])
    func tooShort(declared: String) {
        #expect(DeclaredNumber(declared) == nil)
    }

    @Test("It is masked where a case is described")
    func description() throws {
        let number = try #require(DeclaredNumber("250012-AB12"))
        #expect("\(number)" == "######-####")
    }

    @Test("A gap of words or of many characters is none")
    func gaps() throws {
        let number = try #require(DeclaredNumber("251248-9996"))
        for text in ["251248 og 9996", "251248          9996", "251248æ9996", "251248-999"] {
            #expect(number.masked(text) == text)
        }
    }

    @Test("A case masks its own number and any other, once where they overlap")
    func inCase() throws {
        let code = try #require(MunicipalityCode("147"))
        let caseFile = CaseFile(id: "1", municipality: code, declaredNumber: DeclaredNumber("250012-AB12"))
        #expect(caseFile.masked("250012 AB12, 251248-9996") == "######-####, ######-####")
        #expect(caseFile.numberRanges(in: Array("251248-9996 250012 AB12".utf8)) == [0..<11, 12..<23])
    }
}
