import Testing
import TextFeatures

@Suite("Pronouns that stand for whom the sentence before spoke of")
struct SpokenOfTests {
    /// A model for which only naming a parent gives the parents' view.
    static func model() throws -> SentenceModel {
        let words = [
            "agnes\tnavn", "far\tp-far", "han\than-hun", "hun\than-hun", "hedder\thedde", "lars\tnavn", "mor\tp-mor",
            "mors\tp-mor", "oplyser\tsige",
            "oplyst\tsige",
            "pigen\tp-barn",
            "siger\tsige",
        ]
        return try SentenceModelTests.model(
            ofParents: ["o:far", "o:mor"], classes: words.joined(separator: "\n") + "\n")
    }

    private static func reader() throws -> TextReader { try TextReader(model: model()) }

    private static func views(_ text: String) throws -> [Viewpoint?] {
        var reader = try reader()
        reader.beginCase()
        return reader.read(Array(text.utf8)).sentences.map(\.view)
    }

    @Test(
        "What a pronoun says behind a sentence about a parent is the parent's",
        arguments: [
            "Mor er syg. Hun siger nej.", "Mor er syg. Hun har selv oplyst det.", "Far er syg. Han oplyser alt.",
            "Mors far er syg. Han siger nej.", "Mor er syg. Hun siger nej. Hun siger ja.",
            "Hans far hedder Lars. Lars er syg. Han siger nej.",
        ])
    func parent(text: String) throws {
        #expect(try Self.views(text).last == .parents)
    }

    @Test(
        "Not where it says nothing, is of the other sex, or the sentence before spoke of somebody else first",
        arguments: [
            "Mor er syg. Hun sover nu.", "Mor er syg. Han siger nej.", "Pigen savner mor. Hun siger nej.",
            "Mor er syg. Hun bor i et hus og siger nej.", "Mor er syg. Hans ven siger nej.",
            "Mor er syg. Huset er koldt. Hun siger nej.", "Mor er syg.\nHun siger nej.",
            "Hun savner mor. Hun siger nej.", "I dag savner hun mor. Hun siger nej.",
            "Noor savner mor. Hun siger nej.", "Agnes savner mor. Hun siger nej.",
            "I dag savner Agnes mor. Hun siger nej.",
        ])
    func others(text: String) throws {
        #expect(try Self.views(text).last == .some(nil))
    }

    @Test("It lasts for one text, and for texts of cases only")
    func oneText() throws {
        var reader = try Self.reader()
        let text = Array("Mor er syg. Hun siger nej.".utf8)
        #expect(reader.read(text).sentences.map(\.view) == [.parents, nil])
        reader.beginCase()
        #expect(reader.read(text).sentences.map(\.view) == [.parents, .parents])
        #expect(reader.read(Array("Hun siger nej.".utf8)).sentences.map(\.view) == [nil])
    }

    @Test("In the conversation with the child it is the child")
    func conversation() throws {
        var reader = try Self.reader()
        reader.beginCase()
        let text = Array("Mor er med. Hun siger nej.".utf8)
        let expectation = SentenceExpectation([:], for: try Self.model(), pronounsAreTheChilds: true)
        #expect(reader.read(text, in: text.indices, expecting: expectation).sentences.map(\.view) == [.parents, nil])
    }

    @Test("The explanation names the person the pronoun stands for")
    func explained() throws {
        var reader = try Self.reader()
        reader.beginCase()
        let text = Array("Mor er syg. Hun siger nej.".utf8)
        let sentence = try #require(reader.read(text).sentences.last)
        let explanation = reader.explain(text, sentence)
        #expect(explanation?.parts(of: "view:foraeldre").map(\.feature) == ["o:mor"])
        #expect(explanation?.parts(of: "view:foraeldre").map(\.range) == [12..<15])
    }
}
