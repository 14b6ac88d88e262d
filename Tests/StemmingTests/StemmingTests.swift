import Foundation
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

    /// Folded words: all that the model knows, and where it is installed Debian's list of 390,000 Danish forms.
    static func words() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let model = root.appending(path: "Sources/Rules/Vocabulary/Model")
        var words: [String] = []
        for name in ["classes.tsv", "compound-parts.txt"] {
            let text = try String(contentsOf: model.appending(path: name), encoding: .utf8)
            words += text.split(separator: "\n").map { String($0.prefix { $0 != "\t" && $0 != "*" }) }
        }
        if let listed = try? String(contentsOfFile: "/usr/share/dict/danish", encoding: .utf8) {
            words += listed.split(separator: "\n").map { word in
                word.lowercased().replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
            }
        }
        return words
    }

    @Test("The shorter way for ASCII letters gives libstemmer's stem, word by word")
    func sameAsLibrary() throws {
        var stemmer = try DanishStemmer()
        var words = try Self.words().map { Array($0.utf8) }
        #expect(words.count > 40_000)
        // Made-up words too: every way to end after some beginnings, the short ones included.
        let letters = Array("abdeghiklnorst".utf8)
        for beginning in ["", "a", "b", "ab", "bal", "stol", "hj", "aeg", "kl1"] {
            for number in 0..<letters.count * letters.count * letters.count * letters.count {
                var rest = number
                let ending = (0..<4).map { _ in
                    defer { rest /= letters.count }
                    return letters[rest % letters.count]
                }
                words.append(Array(beginning.utf8) + ending)
            }
        }
        var short: [UInt8] = []
        var library: [UInt8] = []
        var different = 0
        for word in words {
            stemmer.stem(word.span, into: &short)
            stemmer.askLibrary(word.span, into: &library)
            if short != library { different += 1 }
        }
        #expect(different == 0)
    }
}
