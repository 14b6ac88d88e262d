import AuditModel
import Rules
import Testing

@Suite("The deadlines of the law hold to the day")
struct LegalDeadlineTests {
    private static let standard = Result {
        try #require(try StandardLoader(shipped: try ShippedStandards()).standard(named: "overordnet-lov"))
    }

    private func finding(
        _ criterion: String, of documents: [Document], closed: String? = nil, on reference: String = "2026-01-01"
    ) throws -> Finding {
        let standard = try Self.standard.get()
        var file = CaseFile(id: "1", municipality: try #require(MunicipalityCode("147")), documents: documents)
        file.closed = try closed.map { try day($0) }
        var judge = try CaseJudge(standard: standard, referenceDate: try day(reference))
        return try #require(judge.judge(file).findings.first { $0.criterion.rawValue == criterion })
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func decision(_ date: String, _ intervention: String = "kontaktperson") throws -> Document {
        Document(kind: .decision, date: try day(date), intervention: intervention)
    }

    @Test("The standard asks for six deadlines, step by step, and each cites its paragraphs in both laws")
    func criteria() throws {
        let standard = try Self.standard.get()
        #expect(
            standard.criteria.map(\.id.rawValue) == [
                "underretning-24-timer", "undersoegelse-4-maaneder", "samtale-foer-afgoerelse", "plan-rettidig",
                "foerste-opfoelgning", "senere-opfoelgninger",
            ])
        for criterion in standard.description.criteria {
            let source = try #require(criterion.source)
            #expect(source.contains("serviceloven §") && source.contains("barnets lov §"), "\(criterion.id)")
        }
    }

    @Test(
        "An assessment may take four calendar months",
        arguments: [
            ("2023-09-01", "2024-01-01", Verdict.yes), ("2023-09-01", "2024-01-02", .no),
            ("2023-10-29", "2024-02-29", .yes), ("2022-10-29", "2023-02-28", .yes), ("2022-10-29", "2023-03-01", .no),
            ("2023-10-31", "2024-03-01", .no), ("2024-02-29", "2024-06-29", .yes), ("2024-02-29", "2024-06-30", .no),
            ("2024-05-31", "2024-09-30", .yes), ("2024-05-31", "2024-10-01", .no),
        ])
    func assessment(begun: String, concluded: String, verdict: Verdict) throws {
        let document = Document(kind: .assessment, date: try day(concluded), begun: try day(begun))
        #expect(try finding("undersoegelse-4-maaneder", of: [document]).verdict == verdict)
    }

    @Test(
        "The first follow-up is due three calendar months after the decision",
        arguments: [
            ("2023-09-30", "2023-12-30", Verdict.yes), ("2023-09-30", "2023-12-31", .no),
            ("2023-11-29", "2024-02-29", .yes), ("2023-11-30", "2024-03-01", .no), ("2023-12-31", "2024-03-31", .yes),
            ("2023-12-31", "2024-04-01", .no), ("2024-01-01", "2024-04-01", .yes), ("2024-01-01", "2024-04-02", .no),
            ("2024-11-30", "2025-02-28", .yes), ("2024-11-30", "2025-03-01", .no),
        ])
    func followUp(decided: String, followed: String, verdict: Verdict) throws {
        let followUp = Document(kind: .followUp, date: try day(followed))
        #expect(try finding("foerste-opfoelgning", of: [decision(decided), followUp]).verdict == verdict)
    }

    @Test(
        "Without a follow-up the day after the last one is the first that is too late",
        arguments: [
            ("2024-03-31", Verdict.notApplicable), ("2024-04-01", .no),
        ])
    func noFollowUp(reference: String, verdict: Verdict) throws {
        let finding = try finding("foerste-opfoelgning", of: [decision("2023-12-31")], on: reference)
        #expect(finding.verdict == verdict)
    }

    @Test(
        "An assessment alongside ends the wait under barnets lov, not under serviceloven",
        arguments: [
            ("2023-12-31", "2024-02-01", Verdict.yes), ("2024-01-01", "2024-02-01", .yes),
            ("2023-12-31", "2024-02-02", .yes), ("2024-01-01", "2024-02-02", .no),
        ])
    func alongside(decided: String, followed: String, verdict: Verdict) throws {
        for kind in [DocumentKind.assessment, .limitedAssessment] {
            let documents = [
                Document(kind: kind, date: try day("2024-02-01"), begun: try day("2023-12-01")), try decision(decided),
                Document(kind: .followUp, date: try day(followed)),
            ]
            #expect(try finding("foerste-opfoelgning", of: documents).verdict == verdict)
        }
    }

    @Test(
        "The plan belongs before the decision by serviceloven, within three months by barnets lov",
        arguments: [
            ("2023-12-31", "2023-12-31", Verdict.yes, "plan-foer-afgoerelsen"),
            ("2023-12-31", "2024-01-01", .no, "plan-efter-afgoerelsen"),
            ("2024-01-01", "2023-12-31", .yes, "plan-inden-fristen"),
            ("2024-01-01", "2024-04-01", .yes, "plan-inden-fristen"),
            ("2024-01-01", "2024-04-02", .no, "plan-efter-fristen"),
            ("2024-11-30", "2025-02-28", .yes, "plan-inden-fristen"),
            ("2024-11-30", "2025-03-01", .no, "plan-efter-fristen"),
        ])
    func plan(decided: String, planned: String, verdict: Verdict, reason: String) throws {
        let plan = Document(kind: .plan, date: try day(planned))
        let found = try finding("plan-rettidig", of: [decision(decided), plan])
        #expect(found.verdict == verdict)
        #expect(found.reason.rawValue == reason)
    }

    @Test(
        "Without a plan the law and the intervention say whether one is missing",
        arguments: [
            ("2023-12-31", "kontaktperson", Verdict.no), ("2024-01-01", "kontaktperson", .notApplicable),
            ("2024-01-01", "anbringelse i plejefamilie", .no), ("2024-01-01", "tvangsanbringelse", .no),
            ("2024-01-01", "afslag på støtte", .notApplicable),
        ])
    func noPlan(decided: String, intervention: String, verdict: Verdict) throws {
        #expect(try finding("plan-rettidig", of: [decision(decided, intervention)]).verdict == verdict)
    }

    @Test(
        "A notification of a day is assessed on it in time, two days later late, the day after nobody knows",
        arguments: [
            ("2023-12-31", "2023-12-31", Verdict.yes), ("2023-12-31", "2024-01-01", .notAssessable),
            ("2023-12-31", "2024-01-02", .no), ("2024-02-28", "2024-02-29", .notAssessable),
            ("2024-02-28", "2024-03-01", .no), ("2023-02-28", "2023-03-01", .notAssessable),
        ])
    func notification(received: String, screened: String, verdict: Verdict) throws {
        let documents = [
            Document(kind: .notification, date: try day(received)), Document(kind: .screening, date: try day(screened)),
        ]
        #expect(try finding("underretning-24-timer", of: documents).verdict == verdict)
    }

    @Test(
        "Follow-ups lie at most six months apart under serviceloven; what falls due under barnets lov is not guessed",
        arguments: [
            ("2023-03-31", "2023-09-30", Verdict.yes), ("2023-03-31", "2023-10-01", .no),
            ("2023-06-30", "2023-12-30", .yes), ("2023-06-30", "2023-12-31", .no), ("2023-06-30", "2024-01-01", .no),
            ("2023-07-01", "2024-01-01", .yes), ("2023-07-01", "2024-01-02", .notAssessable),
            ("2024-02-01", "2024-05-01", .notAssessable),
        ])
    func laterFollowUp(first: String, second: String, verdict: Verdict) throws {
        let documents = [
            try decision("2023-01-15"), Document(kind: .followUp, date: try day(first)),
            Document(kind: .followUp, date: try day(second)),
        ]
        #expect(try finding("senere-opfoelgninger", of: documents, on: second).verdict == verdict)
    }

    @Test("A closed case is not followed up any more")
    func closed() throws {
        let decision = try decision("2022-03-01")
        #expect(try finding("foerste-opfoelgning", of: [decision], closed: "2022-06-01").verdict == .notApplicable)
        #expect(try finding("foerste-opfoelgning", of: [decision], closed: "2022-06-02").verdict == .no)
    }
}
