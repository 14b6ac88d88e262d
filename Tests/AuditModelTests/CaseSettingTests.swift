import AuditModel
import Testing

@Suite("When and by whom casework was done")
struct CaseSettingTests {
    private static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private static func caseFile(
        born: CalendarDate? = nil, bornIn: Int? = nil, created: CalendarDate? = nil, documents: [Document] = []
    ) throws -> CaseFile {
        CaseFile(
            id: "1", municipality: try #require(MunicipalityCode("147")), team: "Team 251248-9996", birthDate: born,
            birthYear: bornIn, created: created, documents: documents)
    }

    @Test(
        "Years are counted at birthdays",
        arguments: [
            ("2004-02-29", "2013-02-28", 8), ("2004-02-29", "2013-03-01", 9), ("2004-02-29", "2012-02-29", 8),
            ("2004-05-10", "2013-05-09", 8), ("2004-05-10", "2013-05-10", 9), ("2013-05-10", "2013-05-10", 0),
            ("2014-01-01", "2013-12-31", -1),
        ])
    func fullYears(born: String, on date: String, years: Int) throws {
        #expect(try Self.day(date).fullYears(since: Self.day(born)) == years)
    }

    @Test("The newest assessment dates a case, and its creation when there is none")
    func date() throws {
        let created = try Self.day("2012-01-01")
        let assessed = try Self.day("2013-04-01")
        let older = try Self.day("2012-06-01")
        let later = try Self.day("2013-09-01")
        let documents = [
            Document(kind: .followUp, date: later), Document(kind: .assessment, date: assessed),
            Document(kind: .assessment, date: older), Document(kind: nil),
        ]
        let setting = try Self.caseFile(created: created, documents: documents).setting
        #expect(setting.date == assessed)
        #expect(setting.documents == [.assessment, .followUp])
        #expect(try Self.caseFile(created: created).setting.date == created)
    }

    @Test("The age is that on the case's date, from the year of birth when the day is not known")
    func age() throws {
        let created = try Self.day("2013-04-01")
        #expect(try Self.caseFile(born: Self.day("2004-04-02"), created: created).setting.ageInYears == 8)
        #expect(try Self.caseFile(bornIn: 2004, created: created).setting.ageInYears == 9)
        #expect(try Self.caseFile(bornIn: 2015, created: created).setting.ageInYears == nil)
        #expect(try Self.caseFile(bornIn: 2004).setting.ageInYears == nil)
        #expect(try Self.caseFile(created: created).setting.ageInYears == nil)
    }

    @Test("The ages a child may have had: before or after the birthday of each year")
    func ages() throws {
        let created = try Self.day("2013-02-01")
        #expect(try Self.caseFile(bornIn: 2004, created: created).agesInYears == 8...9)
        #expect(try Self.caseFile(born: Self.day("2013-01-03"), created: created).agesInYears == 0...0)
        #expect(try Self.caseFile(bornIn: 2015, created: created).agesInYears == nil)
        #expect(try Self.caseFile(created: created).agesInYears == nil)
    }

    @Test("A CPR number in the name of a team is masked")
    func masked() throws {
        #expect(try Self.caseFile().setting.team == "Team ######-####")
    }
}
