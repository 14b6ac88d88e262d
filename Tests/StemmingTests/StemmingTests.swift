import Stemming
import Testing

@Suite("Danish stems")
struct DanishStemmerTests {
    /// From the sample vocabulary published with the Danish Snowball algorithm.
    static let published = [
        ("indtage", "indtag"), ("indtagelse", "indtag"), ("indtager", "indtag"), ("indtages", "indtag"),
        ("indtaget", "indtag"), ("indtil", "indtil"), ("indtog", "indtog"), ("indtraf", "indtraf"),
        ("indtryk", "indtryk"), ("indtræde", "indtræd"), ("indtræder", "indtræd"), ("underste", "underst"),
        ("undersåtter", "undersåt"), ("undersåtters", "undersåt"), ("undersøg", "undersøg"),
        ("undersøge", "undersøg"), ("undersøgelse", "undersøg"),
        ("undertryk", "undertryk"), ("undertrykke", "undertryk"), ("undertrykkelse", "undertryk"),
        ("underverden", "underverd"),
    ]

    @Test("Words get the stems published with the algorithm", arguments: published)
    func publishedStems(word: String, expected: String) throws {
        var stemmer = try DanishStemmer()
        var stem: [UInt8] = []
        stemmer.stem(Array(word.utf8).span, into: &stem)
        #expect(String(decoding: stem, as: UTF8.self) == expected)
    }

    @Test("A stem does not depend on the words before it")
    func noMemory() throws {
        var stemmer = try DanishStemmer()
        var stem: [UInt8] = []
        for (word, expected) in Self.published + Self.published.reversed() {
            stemmer.stem(Array(word.utf8).span, into: &stem)
            #expect(stem == Array(expected.utf8))
        }
    }

    @Test("An empty word has an empty stem")
    func emptyWord() throws {
        var stemmer = try DanishStemmer()
        var stem = Array("rest".utf8)
        stemmer.stem([UInt8]().span, into: &stem)
        #expect(stem.isEmpty)
    }
}
