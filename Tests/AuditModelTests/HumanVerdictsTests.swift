import AuditModel
import Testing

@Suite("Human verdicts over the auditor's")
struct HumanVerdictsTests {
    private static let read = ContentFingerprint(content: 7, more: 9)
    private static let changed = ContentFingerprint(content: 8, more: 9)
    private static let criterion = CriterionID(rawValue: "k1")

    private static func state(
        _ human: Verdict, over machine: Verdict, reviewed: ContentFingerprint? = read,
        current: ContentFingerprint = read, on place: ReviewPlace? = nil
    ) -> String {
        let review = FindingReview(human: human, machine: machine, reviewed: reviewed, current: current, on: place)
        return "\(review.state.rawValue): \(review.standing.rawValue)"
    }

    @Test("The human's verdict counts while the case is as it was read")
    func standing() {
        #expect(Self.state(.yes, over: .yes) == "bekraeftet: ja")
        #expect(Self.state(.partly, over: .yes) == "rettet: delvist")
        #expect(Self.state(.partly, over: .yes, current: Self.changed) == "foraeldet: ja")
    }

    @Test("Where another version took the fingerprint, nothing is said of age, and the auditor's verdict counts")
    func versions() {
        let other = ContentFingerprint(high: 2 << 56 | 7, low: 9)
        #expect(other.version == 2)
        #expect(Self.state(.partly, over: .yes, reviewed: other) == "ukendt: ja")
        #expect(Self.state(.partly, over: .yes, reviewed: nil) == "ukendt: ja")
    }

    @Test("On a scale without a middle, delvist and the answer it stands for are the same")
    func officialScale() {
        let place = ReviewPlace(step: .decision, scale: .lawfulness)
        #expect(Self.state(.no, over: .partly, on: place) == "bekraeftet: delvist")
        #expect(Self.state(.yes, over: .partly, on: place) == "rettet: ja")
        let content = ReviewPlace(step: .decision, scale: .lawfulness, partly: .yes)
        #expect(Self.state(.yes, over: .partly, on: content) == "bekraeftet: delvist")
        #expect(Self.state(.no, over: .partly) == "rettet: nej")
    }

    @Test("A fingerprint is written as 32 digits, the version first, and read again")
    func digits() {
        #expect(Self.read.hexadecimal == "01000000000000070000000000000009")
        #expect(ContentFingerprint(hexadecimal: Self.read.hexadecimal) == Self.read)
        for text in ["", "0100", "+1000000000000070000000000000009", String(repeating: "g", count: 32)] {
            #expect(ContentFingerprint(hexadecimal: text) == nil)
        }
        // What is made of the content never reaches the version.
        #expect(ContentFingerprint(content: .max, more: 0).version == ContentFingerprint.currentVersion)
    }

    @Test("Of one question the later review counts, and other questions are left alone")
    func questions() throws {
        let municipality = try #require(MunicipalityCode("147"))
        var verdicts = HumanVerdicts()
        func add(_ verdict: Verdict) {
            verdicts.add(
                HumanVerdicts.Given(verdict: verdict, fingerprint: Self.read, day: nil), on: Self.criterion, of: "a",
                in: municipality)
        }
        add(.no)
        add(.partly)
        func standing(_ machine: Verdict?, _ id: String) -> Verdict? {
            verdicts.standing(over: machine, on: Self.criterion, of: id, in: municipality, fingerprint: Self.read)
        }
        #expect(standing(.yes, "a") == .partly)
        #expect(standing(.yes, "b") == .yes)
        #expect(standing(nil, "a") == nil)
    }
}
