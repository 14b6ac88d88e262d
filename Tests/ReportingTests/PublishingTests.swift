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

    @Test("Put side by side under their hashes, rows give away no withheld count of a group", arguments: 1...40)
    func rowAttack(seed: Int) throws {
        let cases = Self.cases(40 + 6 * seed, seed: seed)
        let published = try WrittenFiles.report(
            of: cases, standard: ReportSamples.standard(criteria: 3), register: ReportSamples.register,
            publication: Self.publication)
        let attack = RowAttack(tables: published.rows("tabeller.csv"), findings: published.rows("fund.csv"))
        #expect(attack.recomputed().isEmpty)
    }

    /// 147 exports nothing to judge k1 by, so its 20 cases stand out by their rows; three of them have nej on k2.
    private static let telling: [AuditedCase] =
        (0..<20).map { ReportSamples.auditedCase(147, "a\($0)", [.notAssessable, $0 < 3 ? .no : .yes, .yes]) }
        + (0..<30).map { ReportSamples.auditedCase(151, "b\($0)", [.yes, $0 < 9 ? .no : .yes, .yes]) }

    @Test("The row attack counts a withheld group where answers are blanked by the sums of all cases alone")
    func rowAttackWorks() throws {
        let standard = ReportSamples.standard(criteria: 3)
        let published = try WrittenFiles.report(of: Self.telling, standard: standard, publication: Self.publication)
        let open = try WrittenFiles.report(of: Self.telling, standard: standard)
        let tables = published.rows("tabeller.csv")
        #expect(tables.contains { $0[0] == "kommune" && $0[1] == "147" && $0[2] == "k2" && $0[6] == "" })
        #expect(tables.contains { $0[0] == "alle" && $0[2] == "k2" && $0[6] == "12" })
        let found = RowAttack(tables: tables, findings: open.rows("fund.csv")).recomputed()
        #expect(found.contains(RowAttack.Cell(group: "kommune 147", criterion: "k2", verdict: "nej", cases: 3)))
        #expect(RowAttack(tables: tables, findings: published.rows("fund.csv")).recomputed().isEmpty)
        // What the tables tell in full the rows tell too.
        let answers = Dictionary(grouping: published.rows("fund.csv").dropFirst()) { $0[4] }
        #expect(answers["k1"]?.count { $0[5] == "kan-ikke-vurderes" } == 20)
        #expect(answers["k2"]?.allSatisfy { $0[5...7].allSatisfy(\.isEmpty) } == true)
        #expect(answers["k3"]?.allSatisfy { $0[5] == "ja" && $0[6] == "ingen-analyse" } == true)
    }

    @Test("A domain that is withheld takes its dimensions with it, from which it could be worked out")
    func domains() throws {
        let standard = ReportSamples.standard([
            ReportSamples.criterion("k1", dimension: .health), ReportSamples.criterion("k2", dimension: .housing),
            ReportSamples.criterion("k3", domain: .childsDevelopmentalNeeds),
        ])
        let cases = (0..<20).map { ReportSamples.auditedCase(147, "a\($0)", [.yes, .yes, $0 < 2 ? .no : .yes]) }
        let files = try WrittenFiles.report(of: cases, standard: standard, publication: Self.publication)
        let answers = Dictionary(grouping: files.rows("fund.csv").dropFirst()) { $0[4] }.mapValues {
            Set($0.map { $0[5] })
        }
        #expect(answers == ["k1": [""], "k2": ["ja"], "k3": [""]])
        #expect(files.text("koersel.json").contains("\"kriterier_sag_for_sag\": 1"))
    }

    @Test("Reasons that few share are blank, and so many that the others are not few together")
    func reasons() {
        let open = OpenCriteria(
            Suppression(TableCounter(criteria: 1, register: nil).tables, threshold: 5), groups: 0,
            standard: ReportSamples.standard(criteria: 1), threshold: 5)
        let shared: [(cases: [Reason: Int], told: Set<Reason>)] = [
            ([.noAnalysis: 9, .described: 6], [.noAnalysis, .described]),
            ([.noAnalysis: 9, .described: 6, .onlyTouched: 2], [.noAnalysis]),
            ([.noAnalysis: 9, .described: 3, .onlyTouched: 2], [.noAnalysis]), ([.noAnalysis: 4], []),
        ]
        for (cases, told) in shared { #expect(open.tellable(cases) == told) }
    }

    @Test("Published rows are sorted by hash, hold no group and no place, and length only where nothing is withheld")
    func publishedRows() throws {
        let whole = (0..<40).map { ReportSamples.auditedCase(147, "147-2013-\($0)", [.yes]) }
        let standard = ReportSamples.standard(criteria: 1)
        let files = try WrittenFiles.report(of: whole, standard: standard, publication: Self.publication)
        let cases = files.rows("sager.csv").dropFirst()
        let hashes = whole.map { Publication.publishedID(for: $0.id, key: Self.publication.key) }.sorted()
        #expect(cases.map { $0[1] } == hashes)
        #expect(files.rows("fund.csv").dropFirst().map { $0[1] } == hashes)
        #expect(cases.allSatisfy { $0[0] == "" && $0[2...5].allSatisfy(\.isEmpty) && $0[9] == "" })
        #expect(cases.allSatisfy { $0[6...8] == ["12.3", "4100", "8.2"] })
        for row in files.rows("fund.csv").dropFirst() {
            #expect(
                row[0] == "" && row[2] == "" && row[3...5] == ["proeve", "k1", "ja"] && row[8...] == ["", "", "", ""])
        }
        let withheld = try WrittenFiles.report(
            of: whole + [ReportSamples.auditedCase(151, "x", [.yes])], standard: standard, publication: Self.publication
        )
        #expect(withheld.rows("sager.csv").dropFirst().allSatisfy { $0[6...8].allSatisfy(\.isEmpty) })
    }

    @Test("Ids and file names are keyed hashes in every file")
    func identifiers() throws {
        let entry = QuarantineEntry(
            file: "hemmelig/sag.xml", position: .line(1, column: 2), caseID: "147-2013-0042", code: .duplicate,
            message: "Sagen 147-2013-0042 er leveret to gange.")
        let files = try WrittenFiles.report(
            of: Self.cases(60, seed: 3), standard: ReportSamples.standard(criteria: 3), publication: Self.publication,
            quarantine: [entry])
        #expect(
            files.files.keys.sorted() == [
                "fund.csv", "karantaene.csv", "koersel.json", "rapport.json", "sager.csv", "tabeller.csv",
            ])
        for name in files.files.keys {
            #expect(!files.text(name).contains("147-2013-0042"), "\(name)")
            #expect(!files.text(name).contains("hemmelig"), "\(name)")
        }
        // openssl dgst -sha256 -hmac nøgle, of the id
        #expect(
            files.rows("karantaene.csv").last?[2]
                == "3f73df430d58f1fff104e92d2e265a630eb3084b203776d689ebefac8e3db9e4")
    }
}
