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
                "due: {after-months: 1, of: [handleplan, afgoerelse]}",
                "planen eller afgørelsen er mindst 1 måned gammel", "the plan or the decision is at least 1 month old"
            ),
            (
                "needs-named: {at-least: 2}", "undersøgelsen nævner mindst 2 udækkede behov",
                "the assessment names at least 2 unmet needs"
            ),
        ])
    func counted(check: String, danish: String, english: String) throws {
        #expect(try demand(check) == LocalizedText(danish: danish, english: english))
    }

    @Test(
        "A demand names documents and templates in words, not in codes",
        arguments: [
            ("document: underretning", "sagen har en underretning", "the case has a notification"),
            (
                "document: boernefaglig-undersoegelse", "sagen har en børnefaglig undersøgelse",
                "the case has an assessment"
            ),
            (
                "template: {document: boernefaglig-undersoegelse, one-of: [ics, tilpasset]}",
                "den børnefaglige undersøgelse er skrevet i skabelonen ICS eller tilpasset",
                "the assessment is written in the template ICS or reworked locally"
            ),
            (
                "duration: {document: afdaekning, months-at-most: 4}",
                "afdækningen er afsluttet senest 4 måneder efter påbegyndelsen",
                "the limited assessment is finished within 4 months of being begun"
            ),
        ])
    func words(check: String, danish: String, english: String) throws {
        #expect(try demand(check) == LocalizedText(danish: danish, english: english))
    }

    @Test(
        "A demand in English holds English words",
        arguments: [
            ("hearing: afsluttet", "the hearing of the parties is at least completed"),
            ("hearing: planlagt", "the hearing of the parties is at least planned"),
            ("separation: helt", "description, analysis and assessment are kept wholly apart"),
            ("delivered: fuld", "the delivery is full"),
            ("delivered: kun-undersoegelse", "only the assessment was delivered"),
            ("goals-in-triangle: nogle", "at least one goal belongs to a domain of the triangle"),
            (
                "goals-answer-needs: nogle",
                "at least one goal answers an unmet need and has an intervention that answers it"
            ),
            ("goals: {at-least: 1}", "the plan has at least 1 goal"),
            (
                "sections: {role: perspektiv, at-least: 2}",
                "the assessment has at least 2 sections with text of the kind perspective"
            ),
        ])
    func english(check: String, words: String) throws {
        #expect(try demand(check)?.english == words)
    }
}
