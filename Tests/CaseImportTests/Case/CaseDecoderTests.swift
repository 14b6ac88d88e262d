import AuditModel
import AuditTesting
import CaseImport
import Testing

@Suite("What a case is made of")
struct CaseDecoderTests {
    private func read(_ attributes: String, _ content: String = "") throws -> ImportedInput {
        try ImportedInput("<sag \(attributes)>\(content)</sag>")
    }

    private static let required = "version='1' id='147-2013-0042' kommune='147'"

    @Test("A full case comes through member by member")
    func everything() throws {
        let read = try read(
            """
            \(Self.required) kommunenavn='Frederiksberg' team='Nord' sagsbehandler='S7' maalgruppe='handicap' \
            foedselsdato='2004-02-29' foedselsaar='2004' oprettet='2012-11-03' lukket='2014-01-31' \
            leverance='kun-undersoegelse' lovkrav='nej' cpr='251248-9996'
            """,
            """
            <dokument type='barnets-plan' id='p' skabelon='tilpasset' blanket='BU 125' dato='2013-03-15' \
            paabegyndt='2013-03-01' afsender='skole' foranstaltning='§ 52'>
            <afsnit type='udaekket-behov' id='b1' dimension='sundhed'>Ét</afsnit>
            <afsnit type='maal' id='m1' behov='b1' domaene='familie-og-netvaerk' dimension='socialt-netvaerk'>To</afsnit>
            <afsnit type='indsats' maal=' m1 ' slags='aflastning' part='barn' afholdt='delvist' aendring='nej' \
            dato='2013-04-01' kilde='mor' overskrift='Om' fokus='bolig  oekonomi'/>
            </dokument>
            """)
        let expected = CaseFile(
            id: "147-2013-0042", municipality: try #require(MunicipalityCode("147")),
            municipalityName: "Frederiksberg", team: "Nord", caseworker: "S7",
            declaredNumber: DeclaredNumber("251248-9996"), targetGroup: .disability,
            birthDate: CalendarDate(year: 2004, month: 2, day: 29), birthYear: 2004,
            created: CalendarDate(year: 2012, month: 11, day: 3), closed: CalendarDate(year: 2014, month: 1, day: 31),
            delivery: .assessmentOnly, legalDemand: .notDemanded,
            documents: [
                Document(
                    kind: .plan, id: "p", template: .reworkedLocally, form: "BU 125",
                    date: CalendarDate(year: 2013, month: 3, day: 15),
                    begun: CalendarDate(year: 2013, month: 3, day: 1),
                    sender: .school, intervention: "§ 52",
                    sections: [
                        Section(kind: .unmetNeed, text: 0..<3, id: "b1", dimension: .health),
                        Section(
                            kind: .goal, text: 4..<6, id: "m1", dimension: .socialNetwork, domain: .familyAndNetwork,
                            needs: ["b1"]),
                        Section(
                            kind: .intervention, text: 7..<7, source: "mor", focus: [.housing, .economy],
                            goals: ["m1"], party: .child, held: .inPart, planChange: .unchanged,
                            date: CalendarDate(year: 2013, month: 4, day: 1), interventionKind: "aflastning",
                            heading: "Om"),
                    ])
            ], text: Array("Ét\u{0}To\u{0}\u{0}".utf8))
        #expect(read.quarantined.isEmpty)
        #expect(read.cases == [expected])
    }

    @Test("What is not said is not recorded, and an empty attribute says nothing")
    func absent() throws {
        let read = try read("\(Self.required) team='' maalgruppe='' oprettet=' '")
        let code = try #require(MunicipalityCode("147"))
        #expect(read.cases == [CaseFile(id: "147-2013-0042", municipality: code)])
    }

    @Test(
        "A case without what is required goes into quarantine, with its place and id",
        arguments: [
            ("id='1' kommune='147'", QuarantineEntry.Code.missingMember, "1" as String?),
            ("version='1' kommune='147'", .missingMember, nil),
            ("version='1' id=' ' kommune='147'", .missingMember, nil),
            ("version='1' id='1'", .missingMember, "1"),
            ("version='2' id='1' kommune='147'", .unsupportedVersion, "1"),
            ("version='1' id='1' kommune='999'", .unknownMunicipality, "1"),
            ("version='1' id='1' kommune='14'", .unknownMunicipality, "1"),
            ("version='1' id='1' kommune='00147'", .unknownMunicipality, "1"),
            ("version='1' id='251248-9996' kommune='147'", .cprAsID, "######-####"),
            ("version='1' id='sag 2512489996' kommune='147'", .cprAsID, "sag ######-####"),
        ])
    func quarantined(attributes: String, code: QuarantineEntry.Code, id: String?) throws {
        let read = try ImportedInput("<sager>\n <sag \(attributes)/><sag \(Self.required)/></sager>")
        #expect(read.quarantined.map(\.code) == [code])
        #expect(read.quarantined.map(\.caseID) == [id])
        #expect(read.quarantined.map(\.position) == [.line(2, column: 2)])
        #expect(read.cases.map(\.id) == ["147-2013-0042"])
        #expect(read.tally.casesQuarantined == 1)
        #expect(read.tally.cases == 1)
    }

    @Test("The number a case declares is kept, out of its id and of what is passed on")
    func declaredNumber() throws {
        let read = try ImportedInput(
            """
            <sager><sag version='1' id='a' kommune='147' cpr='250012-AB12' team='Nord 250012 ab12'/>
            <sag version='1' id='sag 250012AB12' kommune='147' cpr='250012-AB12'/></sager>
            """)
        #expect(read.cases.map(\.declaredNumber) == [DeclaredNumber("250012-AB12")])
        #expect(read.cases.map(\.team) == ["Nord ######-####"])
        #expect(read.quarantined.map(\.code) == [.cprAsID])
        #expect(read.quarantined.map(\.caseID) == ["sag ######-####"])
    }

    @Test("An id that is a CPR number gets a pseudonym if there is one")
    func pseudonym() throws {
        let read = try ImportedInput(
            "<sag version='1' id='251248-9996' kommune='0147'/>", pseudonym: { _ in "k7" })
        #expect(read.cases.map(\.id) == ["k7"])
        #expect(read.quarantined.isEmpty)
    }

    @Test(
        "What is irregular is a warning, and the value counts as not recorded",
        arguments: [
            ("oprettet='2013-02-30'", "", ImportWarning(.impossibleDate, name: "oprettet")),
            ("oprettet='0013-02-03'", "", ImportWarning(.impossibleDate, name: "oprettet")),
            ("foedselsaar='13'", "", ImportWarning(.impossibleDate, name: "foedselsaar")),
            ("maalgruppe='Udsat'", "", ImportWarning(.unknownValue, name: "maalgruppe")),
            ("", "<dokument type='notat'/>", ImportWarning(.unknownValue, name: "type")),
            (
                "", "<dokument><afsnit dimension='hygge'/></dokument>",
                ImportWarning(.unknownDimension, name: "dimension")
            ),
            ("", "<dokument><afsnit fokus='bolig hygge'/></dokument>", ImportWarning(.unknownDimension, name: "fokus")),
            ("", "<dokument><afsnit domaene='hygge'/></dokument>", ImportWarning(.unknownValue, name: "domaene")),
            ("", "<dokument><afsnit behov='b9'/></dokument>", ImportWarning(.danglingReference, name: "behov")),
            (
                "", "<dokument><afsnit type='andet' id='m1'/><afsnit maal='m1 m1'/></dokument>",
                ImportWarning(.danglingReference, name: "maal")
            ),
        ])
    func warnings(attributes: String, content: String, warning: ImportWarning) throws {
        let caseFile = try #require(try read("\(Self.required) \(attributes)", content).cases.first)
        #expect(caseFile.warnings == [warning])
        #expect(caseFile.created == nil && caseFile.birthYear == nil && caseFile.targetGroup == nil)
        for document in caseFile.documents {
            #expect(document.kind == nil)
            for section in document.sections {
                #expect(section.dimension == nil && section.domain == nil)
                #expect(section.needs.isEmpty && section.goals.isEmpty)
                #expect(section.focus.subtracting([.housing]).isEmpty)
            }
        }
    }

    @Test("Unknown elements and attributes are passed over and counted, an element once with all it holds")
    func skipped() throws {
        let read = try read(
            "\(Self.required) ukendt='1' skabelon='ics'",
            """
            <bemaerkning x='1'><dokument/>Tekst</bemaerkning>
            <dokument fremmed='2'><bilag/><afsnit ny='3'>a<i x='4'>b</i></afsnit></dokument><afsnit/>
            """)
        let caseFile = try #require(read.cases.first)
        // ukendt, skabelon, bemaerkning, fremmed, bilag, ny, and the afsnit outside a document.
        #expect(caseFile.skipped == 7)
        #expect(read.tally.membersSkipped == 7)
        #expect(caseFile.documents.map(\.sections.count) == [1])
        #expect(caseFile.string(of: caseFile.documents[0].sections[0]) == "ab")
    }

    @Test("Attributes of a collection hold for each case that does not say otherwise")
    func defaults() throws {
        let read = try ImportedInput(
            "<sager version='1' kommune='147' team='Nord'><sag id='1'/><sag id='2' team='Syd' kommune='101'/>"
                + "<sag id='3' team='' kommune=' '/></sager>")
        #expect(read.cases.map(\.team) == ["Nord", "Syd", "Nord"])
        #expect(read.cases.map(\.municipality.description) == ["147", "101", "147"])
    }

    @Test("CPR numbers are masked in everything that is only passed on")
    func masked() throws {
        let read = try read(
            "\(Self.required) team='251248-9996' sagsbehandler='s 2512489996'",
            "<dokument id='251248-9996' blanket='251248-9996'><afsnit kilde='251248-9996' overskrift='251248-9996'/></dokument>"
        )
        let caseFile = try #require(read.cases.first)
        #expect(caseFile.team == "######-####")
        #expect(caseFile.caseworker == "s ######-####")
        #expect(caseFile.documents.map(\.id) == ["######-####"])
        #expect(caseFile.documents.map(\.form) == ["######-####"])
        #expect(caseFile.documents[0].sections.map(\.source) == ["######-####"])
        #expect(caseFile.documents[0].sections.map(\.heading) == ["######-####"])
    }
}
