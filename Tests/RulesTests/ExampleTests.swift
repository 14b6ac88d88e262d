import AuditModel
import Rules
import Testing
import YAMLReading

@Suite("The examples of the shipped standards hold")
struct ExampleTests {
    private func standard(_ name: String) throws -> Standard {
        try #require(try StandardLoader(shipped: try ShippedStandards()).standard(named: name))
    }

    @Test("Every example gets the verdict it promises, however its text is spelled", arguments: TextSpelling.allCases)
    func verdicts(spelling: TextSpelling) throws {
        for name in ["sagsgennemgang-2014", "overordnet-lov"] {
            let standard = try standard(name)
            let (examples, _) = ExampleRunner.examples(of: standard)
            let results = try ExampleRunner(standard).results(of: examples, spelled: [spelling])
            #expect(results.count == examples.count)
            let complaints = results.compactMap { $0.complaint(advice: "")?.description }
            #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
        }
    }

    @Test("Nothing is wrong with a shipped standard", arguments: ["sagsgennemgang-2014", "ics-2019", "overordnet-lov"])
    func shippedStandards(name: String) throws {
        let complaints = try StandardCheck(standard(name)).complaints().map(\.description)
        #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    }
}
