import Testing
import TextFeatures

@Suite("Names that a case gives to parents and others")
struct NamedPersonsTests {
    /// A model for which only naming the father gives the parents' view.
    private static func reader() throws -> TextReader {
        try TextReader(model: SentenceModelTests.model(ofParents: ["o:far"]))
    }

    private static let later = Array("I går sagde Emil nej.".utf8)

    @Test(
        "Introduced beside his role a name counts as the father from then on",
        arguments: [
            "Hans far Emil bor her.", "Hans far (Emil) bor her.", "Hans far, Emil, bor her.",
            "Hans far, Emil (40), bor her.",
            "Hans far hedder Emil.", "Hans far\u{A0}(Emil) bor her.", "Hans far,\u{A0}Emil\u{A0}(40), bor her.",
            "Det er Emil (far), der kommer.", "Nu bor Emil her. Hans far, Emil, kommer i morgen.",
        ])
    func introduced(text: String) throws {
        var reader = try Self.reader()
        reader.beginCase()
        _ = reader.read(Array(text.utf8))
        #expect(reader.read(Self.later).sentences.map(\.view) == [.parents])
        let explanation = reader.explain(Self.later, in: Self.later.indices)
        #expect(explanation?.parts(of: "view:foraeldre").map(\.feature) == ["o:far"])
        reader.beginCase()
        #expect(reader.read(Self.later).sentences.map(\.view) == [nil])
    }

    @Test("A name that opens a sentence counts too, once the case has given it")
    func opening() throws {
        var reader = try Self.reader()
        let opening = Array("Zarema sagde nej i går.".utf8)
        reader.beginCase()
        #expect(reader.read(opening).sentences.map(\.view) == [nil])
        _ = reader.read(Array("Hans far hedder Zarema.".utf8))
        #expect(reader.read(opening).sentences.map(\.view) == [.parents])
        let explanation = reader.explain(opening, in: opening.indices)
        #expect(explanation?.parts(of: "view:foraeldre").map(\.feature) == ["o:far"])
        #expect(reader.read(Array("zarema sagde nej i går.".utf8)).sentences.map(\.view) == [nil])
    }

    @Test(
        "What belongs to the father, a list and a sentence about both introduce nobody",
        arguments: [
            "Fars Emil bor her.", "Far, Emil og mor bor her.", "Far og Emil bor her.", "Far henter Emil.",
            "Nu bor Emil her. Om lørdagen henter far Emil.", "Her lærer Emil at læse.",
        ])
    func others(text: String) throws {
        var reader = try Self.reader()
        reader.beginCase()
        _ = reader.read(Array(text.utf8))
        #expect(reader.read(Self.later).sentences.map(\.view) == [nil])
    }

    @Test("Texts that belong to no case teach no names")
    func noCase() throws {
        var reader = try Self.reader()
        _ = reader.read(Array("Hans far Emil bor her.".utf8))
        #expect(reader.read(Self.later).sentences.map(\.view) == [nil])
    }
}
