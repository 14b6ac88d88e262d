import AuditModel
import Reporting
import Testing

@Suite("Published tables of criteria that the rules tie together")
struct TiedTablesTests {
    private static let publication = Publication(threshold: 5, key: Array("nøgle".utf8))
    private static let counted: [Verdict] = [.yes, .partly, .no]

    private static func answers(_ criterion: String, _ verdicts: [Verdict]) -> VerdictTie.Answers {
        VerdictTie.Answers(CriterionID(rawValue: criterion), verdicts)
    }

    /// k1 asks whether there is a plan; k2 and k3 are asked of plans, so that a nej of k1 is outside their N.
    private static let plans: StandardDescription = {
        let equal = [
            (answers("k1", [.yes, .partly]), answers("k2", counted)), (answers("k2", counted), answers("k3", counted)),
        ]
        return standard(
            ["k1", "k2", "k3"].map { ReportSamples.criterion($0) },
            ties: equal.flatMap { [VerdictTie($0, noMoreThan: [$1]), VerdictTie($1, noMoreThan: [$0])] })
    }()

    /// What a reader knows of plans: k1 is ja or delvist where k2 is asked, and k3 is asked where k2 is.
    private static let known = [
        TableAttack.Tie(whole: ("k1", "n"), parts: [("k2", "n"), ("k1", "nej")]),
        TableAttack.Tie(whole: ("k2", "n"), parts: [("k1", "ja"), ("k1", "delvist")]),
        TableAttack.Tie(whole: ("k2", "ikke_relevant"), parts: [("k1", "ikke_relevant"), ("k1", "nej")]),
        TableAttack.Tie(whole: ("k3", "n"), parts: [("k2", "n")]),
        TableAttack.Tie(whole: ("k3", "ikke_relevant"), parts: [("k2", "ikke_relevant")]),
    ]

    private static func standard(_ criteria: [CriterionDescription], ties: [VerdictTie]) -> StandardDescription {
        StandardDescription(
            name: "proeve", title: LocalizedText(danish: "Prøve", english: "Trial"),
            hash: String(repeating: "ab", count: 32), edition: .until2018, criteria: criteria, ties: ties)
    }

    private static func cases(_ count: Int, seed: Int) -> [AuditedCase] {
        var state = UInt64(seed) &* 2_654_435_761 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let municipalities = [101, 147, 147, 151, 151, 151, 153]
        return (0..<count).map { index in
            let plan: Verdict = next(9) == 0 ? .notApplicable : next(8) == 0 ? .no : next(7) == 0 ? .partly : .yes
            let hasPlan = plan == .yes || plan == .partly
            return ReportSamples.auditedCase(
                municipalities[next(7)], "s\(index)",
                [plan, hasPlan ? counted[next(3)] : .notApplicable, hasPlan ? counted[next(2)] : .notApplicable],
                period: 2010 + next(3), legalDemand: next(6) == 0 ? .notDemanded : .demanded)
        }
    }

    @Test("No small count follows from the N of a criterion asked of the same cases", arguments: 1...30)
    func attack(seed: Int) throws {
        let cases = Self.cases(30 + 8 * seed, seed: seed)
        let open = try WrittenFiles.report(of: cases, standard: Self.plans, register: ReportSamples.register)
        let published = try WrittenFiles.report(
            of: cases, standard: Self.plans, register: ReportSamples.register, publication: Self.publication)
        let truth = TableAttack(open.rows("tabeller.csv"))
        var attack = TableAttack(published.rows("tabeller.csv"), ties: Self.known)
        attack.addGroupSizes(total: cases.count)
        attack.recompute(register: ReportSamples.register)
        let exposed = attack.known.filter { truth.known[$0.key] == $0.value && $0.value > 0 && $0.value < 5 }
        #expect(exposed.isEmpty)
    }

    /// As in the municipalities that adopted ICS in 2007 and 2008: 30 with a plan, 4 without, 5 to whom nothing was granted.
    @Test(
        "The cases without a plan do not follow from those whose goals are judged, and no more is withheld than it takes"
    )
    func withoutPlan() throws {
        func cases(_ municipality: Int, _ counts: [(Verdict, Int)]) -> [AuditedCase] {
            counts.flatMap { plan, count in
                (0..<count).map { index in
                    let asked: Verdict = plan == .yes ? (index < 10 ? .no : .yes) : .notApplicable
                    return ReportSamples.auditedCase(
                        municipality, "\(plan.rawValue)\(index)", [plan, asked, asked])
                }
            }
        }
        let all =
            cases(147, [(.yes, 30), (.no, 4), (.notApplicable, 5)])
            + cases(151, [(.yes, 40), (.no, 8), (.notApplicable, 9)])
            + cases(153, [(.yes, 60), (.no, 10), (.notApplicable, 11)])
        let rows = try WrittenFiles.report(of: all, standard: Self.plans, publication: Self.publication)
            .rows("tabeller.csv").filter { $0[0] == "kommune" }.map { Array($0[1...8]) }
        #expect(rows.filter { $0[1] == "k2" }.map { $0[2] } == ["30", "40", "60"])
        #expect(rows.filter { $0[1] == "k1" && $0[0] != "153" }.allSatisfy { $0[2...].allSatisfy(\.isEmpty) })
        #expect(rows.contains(["153", "k1", "70", "60", "0", "10", "11", "0"]))
    }

    /// 9 cases fall short in the domain: where 9 do in one dimension and the other's are withheld, as many may do in it as like.
    @Test("A verdict of a dimension does not follow from its domain's in the other groups")
    func domain() throws {
        let standard = Self.standard(
            ["k1", "k2"].map { ReportSamples.criterion($0) },
            // A domain that nothing is said of is nej, and so is each of its dimensions.
            ties: [VerdictTie(Self.answers("k1", [.yes, .partly]), noMoreThan: [Self.answers("k2", [.yes, .partly])])]
                + [(0, 1), (1, 0)].map { one, other in
                    VerdictTie(
                        Self.answers("k\(one + 1)", Self.counted),
                        noMoreThan: [Self.answers("k\(other + 1)", Self.counted)])
                })
        func cases(_ municipality: Int, _ dimension: [Int], domainNo: Int) -> [AuditedCase] {
            let verdicts = zip(Self.counted, dimension).flatMap { verdict, count in
                Array(repeating: verdict, count: count)
            }
            return verdicts.enumerated().map { index, verdict in
                ReportSamples.auditedCase(
                    municipality, "s\(index)", [verdict, index < verdicts.count - domainNo ? .yes : .no])
            }
        }
        // k1: 28, 3 and 5 in 147; 37, 1, 3 and 37, 1, 1 elsewhere. k2 has as many nej as k1.
        let all =
            cases(147, [28, 3, 5], domainNo: 5) + cases(151, [37, 1, 3], domainNo: 3)
            + cases(153, [37, 1, 1], domainNo: 1)
        let rows = try WrittenFiles.report(of: all, standard: standard, publication: Self.publication)
            .rows("tabeller.csv").filter { $0[0] == "kommune" || $0[0] == "alle" }.map { Array($0[1...6]) }
        // By hand: of all 9 nej of k1 at least 5 are in 147 and 4 elsewhere, so 36 − 28 − 5 would be its delvist.
        let shown = try #require(rows.first { $0[0] == "147" && $0[1] == "k1" })
        let whole = try #require(rows.first { $0[0] == "alle" && $0[1] == "k1" })
        let domain = try #require(rows.first { $0[0] == "147" && $0[1] == "k2" })
        #expect(shown[3].isEmpty || whole[5].isEmpty || domain[5].isEmpty, "\(rows)")
    }
}
