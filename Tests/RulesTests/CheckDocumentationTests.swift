import AuditTesting
import Foundation
import Testing
import YAMLReading

@testable import Rules

@Suite("The pages on checks and standards show what there is")
struct CheckDocumentationTests {
    private func page(_ name: String = "checks.md") throws -> [Substring] {
        let path = URL(filePath: Fixtures.folder).deletingLastPathComponent().appending(path: "docs/" + name)
        return try String(contentsOf: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test("Every check has its own heading, and every heading its check")
    func headings() throws {
        let headings = try page().filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(headings.sorted() == CheckName.allCases.map(\.rawValue).sorted())
    }

    @Test("Every word list a standard can add to stands on the page about words")
    func wordLists() throws {
        let page = try page("add-words.md").filter { $0.hasPrefix("| `") }
        let shown = page.flatMap { line in line.matches(of: #/`([a-z-]+)`/#).map { String($0.1) } }
        #expect(shown.sorted() == (Concept.allCases.map(\.rawValue) + ["smaaord"]).sorted())
    }

    @Test("Every example on the page is read as part of a criterion, and shows the check it stands under")
    func examples() throws {
        let loader = StandardLoader(shipped: try ShippedStandards())
        var heading = "all"
        var example: [Substring]?
        var read = 0
        for line in try page() {
            if line.hasPrefix("### ") { heading = String(line.dropFirst(4)) }
            if line == "```yaml" {
                example = []
            } else if line == "```", let lines = example {
                example = nil
                let text = lines.joined(separator: "\n")
                #expect(text.contains("\(heading):"))
                let source = StandardSource(path: "\(heading).yaml", text: Self.standard(around: lines))
                #expect(throws: Never.self, "\(heading)") { try loader.standard(from: source) }
                read += 1
            } else {
                example?.append(line)
            }
        }
        #expect(read == CheckName.allCases.count + 1)
    }

    @Test("Nothing is wrong with the standard that docs/local-standard.md shows")
    func localStandard() throws {
        let lines = try page("local-standard.md").drop { $0 != "   ```yaml" }.dropFirst().prefix { $0 != "   ```" }
        let text = lines.map { $0.dropFirst(3) }.joined(separator: "\n")
        let loader = StandardLoader(shipped: try ShippedStandards())
        let standard = try loader.standard(from: StandardSource(path: "egen.yaml", text: text))
        #expect(standard.criteria.count == 47 - 2 + 1)
        #expect(try StandardCheck(standard).complaints().map(\.description) == [])
    }

    /// A standard with one criterion that has these lines, and a `yes` if they have none.
    private static func standard(around lines: [Substring]) -> String {
        let clauses = lines.map { "    \($0)" }.joined(separator: "\n")
        let yes = lines.contains { $0.hasPrefix("yes:") } ? "" : "\n    yes: {document: handleplan}"
        return """
            name: egen
            extends: sagsgennemgang-2014
            words:
              {mentorordning: [mentor], anbringelse: [plejefamilie], uden-samtykke: [tvang], hastesag: [akut],
               foreloebig-vurdering: [foreløbig vurdering], naeste-opfoelgning: [næste opfølgning]}
            thresholds:
              {underretning-timer: 24, undersoegelse-maaneder: 4, hasteplan-maaneder: 4, plan-maaneder: 3,
               foerste-opfoelgning-maaneder: 3, opfoelgning-maaneder-mellem: 6}
            criteria:
              - id: eksempel
                question: {da: "Er det så?", en: "Is it so?"}
            \(clauses)\(yes)
            """
    }
}
