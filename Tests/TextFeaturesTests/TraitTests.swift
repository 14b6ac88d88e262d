import Testing
import TextFeatures

@Suite("Traits of sentences")
struct TraitTests {
    static let lists = [
        TermList(
            id: "placeholder", role: .placeholder,
            terms: [
                "se ovenfor", "se nedenfor", "udfyldes senere", "ikke relevant", "intet at bemærke", "følger",
            ]),
        TermList(id: "denial", role: .denial, terms: ["ikke … belyst", "ikke … foretaget", "vides ikke"]),
        TermList(id: "reason", role: .reason, terms: ["da", "fordi", "idet"]),
        TermList(id: "source", role: .source, terms: ["ifølge", "oplyser"]),
    ]

    static let table: [(text: String, traits: SentenceTraits)] = [
        ("Se ovenfor.", .placeholder), ("SE OVENFOR", .placeholder), ("Sundhed: se ovenfor.", .placeholder),
        ("Udfyldes senere.", .placeholder), ("-", .placeholder), ("xxx", .placeholder), ("XX XXXX", .placeholder),
        ("…", .placeholder), ("?", [.placeholder, .question]), ("Intet at bemærke.", .placeholder),
        ("Ikke relevant.", .placeholder), ("Ikke relevant, da barnet er to måneder.", []),
        ("Mor fulgte ham i skole hver dag i maj, og han følger nu selv med.", []),
        ("Familiens økonomi er ikke belyst.", .deniesCoverage),
        ("Der er ikke foretaget en samlet analyse.", .deniesCoverage),
        ("Der er ikke på noget tidspunkt foretaget en samlet analyse.", .deniesCoverage),
        ("Økonomien er belyst, og mor er ikke bange.", []),
        ("Hvem henter ham?", .question), ("»Jeg vil hjem«, siger han.", .quotation),
        ("\"Kommer far?\" spørger hun.", .quotation), ("Ifølge far sover han godt.", .namesSource),
        ("xxx bor hos sin mor.", []),
    ]

    @Test("A sentence has the traits a reader sees", arguments: table)
    func traits(text: String, expected: SentenceTraits) throws {
        var reader = try TextReader(lists: Self.lists)
        let reading = reader.read(Array(text.utf8))
        #expect(reading.sentences.map(\.traits) == [expected])
    }

    static let manyLines: [(text: String, traits: [SentenceTraits])] = [
        ("Økonomi:\nMor er på kontanthjælp.", [.heading, []]),
        ("ØKONOMI\nMor er på kontanthjælp.", [.heading, []]),
        ("Mor sover\nFar sover også.", [[], []]),
        ("Ro\n- søvn\n- mad", [.heading, .listItem, .listItem]),
        ("Se ovenfor\nMor er rask.", [.placeholder, []]),
        ("»Jeg vil hjem. Nu.« Far kom.", [.quotation, []]),
    ]

    @Test("Headings and items are told by their lines", arguments: manyLines)
    func lines(text: String, expected: [SentenceTraits]) throws {
        var reader = try TextReader(lists: Self.lists)
        #expect(reader.read(Array(text.utf8)).sentences.map(\.traits) == expected)
    }

    @Test("Terms are found with their gaps, at their place, for their list")
    func hits() throws {
        var reader = try TextReader(lists: Self.lists)
        let reading = reader.read(Array("Mor oplyser det. Det er ikke nærmere blevet belyst.".utf8))
        #expect(reading.hits == [TermHit(list: 3, term: 1, words: 1..<2), TermHit(list: 1, term: 0, words: 5..<9)])
        #expect(reading.sentences.map(\.terms) == [1 << 3, 1 << 1])
    }
}
