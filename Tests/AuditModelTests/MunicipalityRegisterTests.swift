import AuditModel
import Testing

@Suite("The register of municipalities")
struct MunicipalityRegisterTests {
    private func register(_ text: String) throws -> MunicipalityRegister {
        try MunicipalityRegister(csv: Array(text.utf8))
    }

    @Test(
        "A register reads the same with a mark, CRLF, quotes and spaces, or semicolons",
        arguments: [
            "kode,navn,ics_fra,dubu_fra\n147,Frederiksberg,2007,2012\n101,København,,\n",
            "kode;navn;ics_fra;dubu_fra\r\n147;Frederiksberg;2007;2012\r\n101;København;;\r\n",
            "\u{FEFF}kode,navn,ics_fra,dubu_fra\r\n0147,\"Frederiksberg\",2007,2012\r\n101, København , ,\r\n\r\n",
        ])
    func reading(text: String) throws {
        let register = try register(text)
        let frederiksberg = try #require(MunicipalityCode("147"))
        let copenhagen = try #require(MunicipalityCode("101"))
        #expect(
            register.entries == [
                .init(code: copenhagen, name: "København", methodSince: nil, systemSince: nil),
                .init(code: frederiksberg, name: "Frederiksberg", methodSince: 2007, systemSince: 2012),
            ])
        #expect(register[frederiksberg]?.name == "Frederiksberg")
        #expect(register.contains(copenhagen))
        #expect(!register.contains(try #require(MunicipalityCode("999"))))
    }

    @Test("A comma and a quote may stand inside quotes")
    func quotes() throws {
        let register = try register("kode,navn,ics_fra,dubu_fra\n147,\"A, \"\"B\"\"\",,")
        #expect(register.entries.map(\.name) == ["A, \"B\""])
    }

    @Test(
        "A fault is reported with its line and column",
        arguments: [
            ("", RegisterError(problem: .header, line: 1)),
            ("kode;navn\n", RegisterError(problem: .header, line: 1)),
            ("kode,navn,ics_fra,dubu_fra\n147,F", RegisterError(problem: .columns(2), line: 2, column: 1)),
            ("kode,navn,ics_fra,dubu_fra\n\n14,F,,", RegisterError(problem: .code("14"), line: 3)),
            ("kode,navn,ics_fra,dubu_fra\n147,,,", RegisterError(problem: .emptyName, line: 2, column: 5)),
            ("kode,navn,ics_fra,dubu_fra\n  14,F,,", RegisterError(problem: .code("14"), line: 2, column: 3)),
            (
                "kode,navn,ics_fra,dubu_fra\n147,F, x,",
                RegisterError(problem: .year(column: "ics_fra"), line: 2, column: 8)
            ),
            (
                "kode,navn,ics_fra,dubu_fra\n147,F,,07",
                RegisterError(problem: .year(column: "dubu_fra"), line: 2, column: 8)
            ),
        ])
    func faults(text: String, expected: RegisterError) {
        #expect(throws: expected) { try register(text) }
    }

    @Test("The same code twice is a fault, and bytes that are no UTF-8 are")
    func otherFaults() throws {
        let code = try #require(MunicipalityCode("147"))
        #expect(throws: RegisterError(problem: .repeatedCode(code), line: 3)) {
            try register("kode,navn,ics_fra,dubu_fra\n147,A,,\n0147,B,,\n")
        }
        #expect(throws: RegisterError(problem: .notUTF8, line: 1)) { try MunicipalityRegister(csv: [0xC3, 0x28]) }
    }

    @Test("Counts add up when every input and every case is accounted for")
    func counts() {
        var counts = RunCounts(
            inputs: 6, inputsRead: 3, inputsQuarantined: 2, inputsIgnored: 1, cases: 10, casesAudited: 7,
            casesQuarantined: 2, casesRepeated: 1)
        #expect(counts.addUp)
        counts.casesAudited = 6
        #expect(!counts.addUp)
    }
}
