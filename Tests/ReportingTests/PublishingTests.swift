import AuditModel
import Reporting
import Testing

@Suite("Published reports")
struct PublishingTests {
    private static let publication = Publication(threshold: 5, key: Array("nøgle".utf8))

    /// Cases of four municipalities over three years, with verdicts that a fixed rule scatters.
    private static func cases(_ count: Int, seed: Int) -> [AuditedCase] {
        let municipalities = [101, 147, 147, 151, 151, 151, 153]
        var cases: [AuditedCase] = []
        var state = UInt64(seed) &* 2_654_435_761 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let verdicts: [Verdict] = [.yes, .yes, .yes, .yes, .partly, .partly, .no, .notApplicable]
        for index in 0..<count {
            cases.append(
                ReportSamples.auditedCase(
                    municipalities[next(municipalities.count)], "s\(index)",
                    [verdicts[next(7)], verdicts[next(8)], next(9) == 0 ? .no : .yes], period: 2010 + next(3),
                    targetGroup: next(4) == 0 ? .disability : .sociallyExposed,
                    legalDemand: next(6) == 0 ? .notDemanded : .demanded))
        }
        return cases
    }

    @Test("No count under the threshold is printed, nor can one be recomputed", arguments: 1...40)
    func attack(seed: Int) throws {
        let cases = Self.cases(11 + 4 * seed, seed: seed)
        let standard = ReportSamples.standard(criteria: 3)
        let open = try WrittenFiles.report(of: cases, standard: standard, register: ReportSamples.register)
        let published = try WrittenFiles.report(
            of: cases, standard: standard, register: ReportSamples.register, publication: Self.publication)
        let truth = TableAttack(open.rows("tabeller.csv"))
        var attack = TableAttack(published.rows("tabeller.csv"))
        #expect(attack.known.values.allSatisfy { $0 == 0 || $0 >= 5 })
        #expect(attack.known.allSatisfy { truth.known[$0.key] == $0.value })
        attack.addGroupSizes(total: cases.count)
        attack.recompute(register: ReportSamples.register)
        let exposed = attack.known.filter { truth.known[$0.key] == $0.value && $0.value > 0 && $0.value < 5 }
        #expect(exposed.isEmpty)
        #expect(!truth.known.filter { $0.value > 0 && $0.value < 5 }.isEmpty, "nothing was at stake")
    }

    @Test("The attack finds a count that only its own cell withholds")
    func attackWorks() {
        let header = [
            "gruppering", "gruppe", "kriterium", "n", "ja", "delvist", "nej", "ikke_relevant", "kan_ikke_vurderes",
        ]
        var attack = TableAttack([
            header, ["alle", "alle", "k1", "20", "12", "8", "0", "0", "0"],
            ["lovkrav", "ja", "k1", "15", "", "", "0", "0", "0"],
            ["lovkrav", "nej", "k1", "5", "5", "0", "0", "0", "0"],
        ])
        attack.recompute(register: ReportSamples.register)
        #expect(attack.known[.init(group: "lovkrav ja", criterion: "k1", column: "ja")] == 7)
    }

    @Test("Shares and intervals of suppressed counts are blank, and the rest stands")
    func rows() throws {
        // 147: 20 ja, 3 nej. 151: 10 ja, 8 delvist, 7 nej. The three nej are withheld with a second row's.
        let cases =
            (0..<20).map { ReportSamples.auditedCase(147, "a\($0)", [.yes]) }
            + (0..<3).map { ReportSamples.auditedCase(147, "b\($0)", [.no]) }
            + (0..<10).map { ReportSamples.auditedCase(151, "c\($0)", [.yes]) }
            + (0..<8).map { ReportSamples.auditedCase(151, "d\($0)", [.partly]) }
            + (0..<7).map { ReportSamples.auditedCase(151, "e\($0)", [.no]) }
        let files = try WrittenFiles.report(
            of: cases, standard: ReportSamples.standard(criteria: 1), publication: Self.publication)
        let rows = files.text("tabeller.csv").split(separator: "\r\n")
        #expect(rows.contains("alle,alle,k1,48,30,8,10,0,0,63,17,21,48.4,74.8"))
        #expect(rows.contains("kommune,147,k1,23,,,,0,0,,,,,"))
        #expect(rows.contains("kommune,151,k1,25,,,,0,0,,,,,"))
        #expect(rows.contains("periode,2012,k1,48,30,8,10,0,0,63,17,21,48.4,74.8"))
    }

    @Test("No row per case is published, and ids and file names are keyed hashes")
    func identifiers() throws {
        let entry = QuarantineEntry(
            file: "hemmelig/sag.xml", position: .line(1, column: 2), caseID: "147-2013-0042", code: .duplicate,
            message: "Sagen 147-2013-0042 er leveret to gange.")
        let files = try WrittenFiles.report(
            of: Self.cases(60, seed: 3), standard: ReportSamples.standard(criteria: 3), publication: Self.publication,
            quarantine: [entry])
        #expect(files.files.keys.sorted() == ["karantaene.csv", "koersel.json", "rapport.json", "tabeller.csv"])
        for name in files.files.keys {
            #expect(!files.text(name).contains("147-2013-0042"), "\(name)")
            #expect(!files.text(name).contains("hemmelig"), "\(name)")
        }
        // openssl dgst -sha256 -hmac nøgle, of the id
        #expect(
            files.rows("karantaene.csv").last?[2]
                == "3f73df430d58f1fff104e92d2e265a630eb3084b203776d689ebefac8e3db9e4")
        #expect(files.text("koersel.json").contains("\"fund.csv\""))
    }
}
