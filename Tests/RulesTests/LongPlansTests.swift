import AuditModel
import Testing

@testable import Rules

@Suite("Cases of very many parts are read in time")
struct LongPlansTests {
    /// Far more than any case has; compared pair by pair they take minutes.
    private static let many = 20_000

    private func piece(id: String?, goals: [String]) -> PlanPieces.Piece {
        PlanPieces.Piece(
            id: id, needs: [], goals: goals, numbers: [], place: Evidence(document: 0), range: 0..<0,
            recordedTopics: 0, isNamed: true, handlesCase: false)
    }

    @Test("Each goal gets the interventions that name it, however many there are")
    func plan() throws {
        let pieces = PlanPieces(
            goals: (0..<Self.many).map { piece(id: "m\($0)", goals: []) },
            interventions: (0..<Self.many).map { piece(id: nil, goals: ["m\(Self.many - 1 - $0)"]) }, places: [])
        let plan = PlanReading(pieces, needs: NeedsReading(needs: []), thread: nil)
        #expect(plan.goals.count == Self.many)
        #expect(plan.goals.first?.interventions == [Self.many - 1])
        #expect(plan.goals.last?.interventions == [0])
    }

    @Test("Each of very many follow-ups counts")
    func followUps() throws {
        var file = CaseFile(id: "a", municipality: try #require(MunicipalityCode("147")))
        file.documents = [Document(kind: .assessment)]
        for _ in 0..<Self.many {
            var followUp = Document(kind: .followUp)
            followUp.sections = [Section(kind: nil)]
            file.documents.append(followUp)
        }
        let shipped = try ShippedStandards()
        let standard = try #require(try StandardLoader(shipped: shipped).standard(named: "sagsgennemgang-2014"))
        var judge = try CaseJudge(
            standard: standard, referenceDate: try #require(CalendarDate(iso: "2024-06-30")))
        #expect(judge.read(file).reading.documents.followUps.count == Self.many)
    }

    @Test("Each of very many follow-ups is asked once for what it says of the next")
    func mentions() throws {
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "overordnet-lov"))
        var file = CaseFile(id: "a", municipality: try #require(MunicipalityCode("147")))
        let day = try #require(CalendarDate(iso: "2024-02-01"))
        file.documents = [Document(kind: .decision, date: day, intervention: "kontaktperson")]
        for index in 1...Self.many {
            var followUp = Document(
                kind: .followUp, date: CalendarDate(daysSinceEpoch: day.daysSinceEpoch + Int32(index % 3000)))
            followUp.sections = [Section(kind: nil, heading: "Næste opfølgning")]
            file.documents.append(followUp)
        }
        var judge = try CaseJudge(standard: standard, referenceDate: day)
        #expect(judge.judge(file).findings.count == 6)
    }

    @Test("Names lead to places, in order; of one name to so many")
    func namedPlaces() {
        var places = NamedPlaces([["a", "b"], ["b", "b"], [], ["a"]])
        #expect(places.places(of: ["b", "a", "b", "c"]) == [0, 1, 3])
        #expect(places.take("a") == [0, 3])
        #expect(places.take("a") == [])
        let same = NamedPlaces(Array(repeating: ["x"], count: 2 * NamedPlaces<String>.most))
        #expect(same.places(of: ["x"]) == Array(0..<NamedPlaces<String>.most))
    }

    @Test(
        "Each of very many sentences is asked once what it names, and what it heads",
        arguments: [(SectionKind.unmetNeed, "Behov for en kontaktperson i skolen. "), (.other, "Karla: ja. ")])
    func sentences(kind: SectionKind, sentence: String) throws {
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        var file = CaseFile(id: "a", municipality: try #require(MunicipalityCode("147")))
        file.text = Array(String(repeating: sentence, count: Self.many).utf8)
        var section = Section(kind: kind)
        section.text = file.text.indices
        file.documents = [Document(kind: .assessment)]
        file.documents[0].sections = [section]
        var judge = try CaseJudge(standard: standard, referenceDate: try #require(CalendarDate(iso: "2014-06-30")))
        #expect(judge.judge(file).findings.count == standard.criteria.count)
    }
}
