import AuditModel
import Testing
import YAMLReading

@testable import Rules

@Suite("What a check demands, in words")
struct DemandTests {
    private func demand(_ check: String) throws -> LocalizedText? {
        let context = CheckArguments.Context(
            thresholds: Thresholds(), edition: .until2018, wordLists: ["mentorordning"])
        guard case .check(let check) = try Clause(YAMLNode.parse(check, file: "proeve.yaml"), context) else {
            return nil
        }
        return check.demand
    }

    @Test(
        "One of a thing is told in the singular",
        arguments: [
            (
                "mentions: {words: mentorordning, at-least: 1}",
                "ord fra listen mentorordning står mindst 1 gang i undersøgelsen",
                "words of the list mentorordning occur at least 1 time in the assessment"
            ),
            (
                "due: {after-months: 1, of: [handleplan]}", "handleplan er mindst 1 måned gammel",
                "handleplan is at least 1 month old"
            ),
            (
                "needs-named: {at-least: 2}", "undersøgelsen nævner mindst 2 udækkede behov",
                "the assessment names at least 2 unmet needs"
            ),
        ])
    func counted(check: String, danish: String, english: String) throws {
        #expect(try demand(check) == LocalizedText(danish: danish, english: english))
    }
}
