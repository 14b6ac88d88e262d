import AuditModel
import Reporting
import Testing

@Suite("Tables of verdicts")
struct TablesTests {
    /// Seven cases, counted by hand.
    private static let cases = [
        ReportSamples.auditedCase(101, "a", [.yes], period: 2011, legalDemand: .notDemanded),
        ReportSamples.auditedCase(147, "b", [.yes], period: 2012),
        ReportSamples.auditedCase(147, "c", [.partly], period: 2012, targetGroup: .disability),
        ReportSamples.auditedCase(147, "d", [.no], period: nil, targetGroup: nil),
        ReportSamples.auditedCase(151, "e", [.notApplicable], period: 2012),
        ReportSamples.auditedCase(153, "f", [.yes], period: 2013),
        ReportSamples.auditedCase(999, "g", [.notAssessable], period: 2013),
    ]

    private func rows(register: MunicipalityRegister?) throws -> [String] {
        let files = try WrittenFiles.report(
            of: Self.cases, standard: ReportSamples.standard(criteria: 1), register: register)
        return files.text("tabeller.csv").split(separator: "\r\n").map(String.init)
    }

    @Test("Cases are counted by every grouping, groups in order")
    func groupings() throws {
        #expect(
            try rows(register: nil) == [
                "gruppering,gruppe,kriterium,n,ja,delvist,nej,ikke_relevant,kan_ikke_vurderes,ja_pct,delvist_pct,"
                    + "nej_pct,ja_pct_nedre,ja_pct_oevre",
                "alle,alle,k1,5,3,1,1,1,1,60,20,20,23.1,88.2",
                "kommune,101,k1,1,1,0,0,0,0,100,0,0,20.7,100.0",
                "kommune,147,k1,3,1,1,1,0,0,33,33,33,6.1,79.2",
                "kommune,151,k1,0,0,0,0,1,0,,,,,",
                "kommune,153,k1,1,1,0,0,0,0,100,0,0,20.7,100.0",
                "kommune,999,k1,0,0,0,0,0,1,,,,,",
                "periode,2011,k1,1,1,0,0,0,0,100,0,0,20.7,100.0",
                "periode,2012,k1,2,1,1,0,1,0,50,50,0,9.5,90.5",
                "periode,2013,k1,1,1,0,0,0,1,100,0,0,20.7,100.0",
                "periode,ukendt,k1,1,0,0,1,0,0,0,0,100,0.0,79.3",
                "maalgruppe,udsat,k1,3,3,0,0,1,1,100,0,0,43.9,100.0",
                "maalgruppe,handicap,k1,1,0,1,0,0,0,0,100,0,0.0,79.3",
                "maalgruppe,ukendt,k1,1,0,0,1,0,0,0,0,100,0.0,79.3",
                "lovkrav,ja,k1,4,2,1,1,1,1,50,25,25,15.0,85.0",
                "lovkrav,nej,k1,1,1,0,0,0,0,100,0,0,20.7,100.0",
            ])
    }

    @Test("A register adds ICS, DUBU and the time of adoption")
    func registerGroupings() throws {
        let added = try rows(register: ReportSamples.register).dropFirst(16)
        #expect(
            Array(added) == [
                "ics,ja,k1,4,2,1,1,1,0,50,25,25,15.0,85.0",
                "ics,nej,k1,1,1,0,0,0,0,100,0,0,20.7,100.0",
                "ics,ukendt,k1,0,0,0,0,0,1,,,,,",
                "dubu,ja,k1,4,2,1,1,0,0,50,25,25,15.0,85.0",
                "dubu,nej,k1,1,1,0,0,1,0,100,0,0,20.7,100.0",
                "dubu,ukendt,k1,0,0,0,0,0,1,,,,,",
                "ics-indfoert,2007-2008,k1,3,1,1,1,1,0,33,33,33,6.1,79.2",
                "ics-indfoert,2009-2010,k1,1,1,0,0,0,0,100,0,0,20.7,100.0",
            ])
    }

    @Test(
        "Years of adoption fall into brackets of two from 2007 on",
        arguments: zip(
            [2005, 2006, 2007, 2008, 2009, 2012, 2013],
            ["2005-2006", "2005-2006", "2007-2008", "2007-2008", "2009-2010", "2011-2012", "2013-2014"]))
    func brackets(year: Int, expected: String) {
        #expect(ReportGroup.methodAdopted(in: year).id == expected)
    }

    @Test("The tables do not grow with the number of cases")
    func size() {
        var counter = TableCounter(criteria: 1, register: nil)
        for index in 0..<1000 { counter.add(ReportSamples.auditedCase(147, "s\(index)", [.yes])) }
        #expect(counter.tables.groups.count == 5)
        #expect(counter.tables.groups.allSatisfy { $0.cases == 1000 && $0.tallies == [VerdictTally(yes: 1000)] })
    }
}
