import Foundation
import Testing
import TextFeatures

@Suite("The model of sentences")
struct SentenceModelTests {
    static let columns = [
        "described:sundhed", "described:bolig", "none:none", "touched:sundhed", "touched:bolig", "kind:beskrivelse",
        "kind:behov",
        "kind:maal", "view:ingen", "view:barn", "view:foraeldre", "who:ingen", "who:mor", "who:skole",
    ]
    static let classes = """
        mor\tp-mor
        far\tp-far
        laerer\tp-skole
        siger\tsige
        ifoelge\tifoelge
        jeg\tjeg
        emil\tnavn
        odense\tsted
        skol*\tskole
        astma\tsygdom
        tand\tkropsdel sygdom
        """
    static let parts = "skole\ntand\nlaege\nfravaer\nbesoeg\n"

    /// A model for which nothing but these features gives the parents' view.
    static func model(ofParents features: [String], classes: String = classes) throws -> SentenceModel {
        var weights = ""
        for (index, name) in columns.enumerated() { weights += "column\t\(index)\t\(name)\t1\t0\t0\n" }
        weights += "features\t\(features.count)\n"
        for feature in features { weights += "\(feature)\t10:9\n" }
        return try SentenceModel(
            weights: Array(weights.utf8), classes: Array(classes.utf8), parts: Array(parts.utf8))
    }

    private func model(_ features: String, bias: Float = 0, threshold: Float = 0) throws -> SentenceModel {
        var text = "# weights\n"
        for (index, name) in Self.columns.enumerated() {
            text += "column\t\(index)\t\(name)\t0.5\t\(bias)\t\(threshold)\n"
        }
        let lines = features.split(separator: "\n").count
        return try SentenceModel(
            weights: Array((text + "features\t\(lines)\n" + features).utf8), classes: Array(Self.classes.utf8),
            parts: Array(Self.parts.utf8))
    }

    @Test("A score is the bias and the weights over the root of the words plus one")
    func handCount() throws {
        // Three words; 4 + 2 for two stems, 6 for a pair, -4 for the full stop: 8 steps of 0.5 over the root of 4.
        let model = try model("b:har astma\t0:6\nc:.\t0:-4\ns:astma\t0:2\ns:barn\t0:4", bias: -1, threshold: 0.25)
        var reader = try TextReader(model: model)
        let text = Array("Barnet har astma.".utf8)
        let found = reader.explain(text, in: text.indices)
        let explanation = try #require(found)
        #expect(explanation.scores[0] == 1)
        #expect(explanation.scores[1] == -1)
        #expect(
            explanation.parts(of: "described:sundhed").map(\.feature) == ["b:har astma", "s:barn", "c:.", "s:astma"])
        #expect(explanation.parts(of: "described:sundhed").map(\.weight) == [1.5, 1, -1, 0.5])
        #expect(explanation.parts(of: "described:sundhed").map(\.range) == [11..<16, 0..<6, 16..<17, 11..<16])
        let reading = reader.read(text)
        let sentence = try #require(reading.sentences.first)
        #expect((sentence.described, sentence.touched) == (1, 0))
    }

    @Test("A word longer than any compound has no letter groups, and takes time as its length does")
    func textWithoutSpaces() throws {
        let model = try model("n:kol\t0:6\ns:a\t0:2")
        func features(times: Int) throws -> [String] {
            var reader = try TextReader(model: model)
            let text = Array((String(repeating: "skole", count: times) + " a.").utf8)
            let explanation = reader.explain(text, in: text.indices)
            return try #require(explanation).parts(of: "described:sundhed").map(\.feature)
        }
        #expect(Set(try features(times: 20)) == ["n:kol", "s:a"])
        #expect(try features(times: 21) == ["s:a"])
        let long = Array(String(repeating: "skole", count: 20_000).utf8)
        var reader = try TextReader(model: model)
        let reading = reader.read(long)
        #expect(reading.stems.count == 1)
    }

    @Test("Judgements do not depend on how many words are kept, nor on rare words making room for one another")
    func smallTable() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }
        let folder = "Sources/Rules/Vocabulary/Model/"
        let model = try SentenceModel(
            weights: bytes(folder + "sentences.tsv"), classes: bytes(folder + "classes.tsv"),
            parts: bytes(folder + "compound-parts.txt"))
        let table = String(decoding: try bytes("Training/golden/sentences.tsv"), as: UTF8.self)
        let sentences = table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) }
        // Endings that make more words than fit, some of them in every round.
        let rounds = (0..<4).map { round in
            sentences.map { $0.replacing(" ", with: ["s ", " ", "ens ", "er "][round]) }.joined(separator: " ")
        }
        let text = Array((rounds + rounds).joined(separator: " ").utf8)
        var small = try TextReader(model: model, wordLimit: 513)
        var large = try TextReader(model: model)
        _ = small.readWords(text, in: 0..<text.count / 2)
        let found = small.read(text)
        #expect(found == large.read(text))
    }

    @Test("Weights are a letter a column, and numbers where letters do not reach")
    func letters() throws {
        let lines = [
            "s:astma\tazAZ..........", "s:hus\t.b........Cd.. 0:27 2:-130", "s:kat\t1:3 13:-1",
            "s:mus\t.............e",
        ]
        let model = try model(lines.joined(separator: "\n"))
        var reader = try TextReader(model: model)
        func weights(_ word: String) throws -> [Int: Float] {
            let text = Array(word.utf8)
            let found = reader.explain(text, in: text.indices)
            let explanation = try #require(found)
            return Dictionary(
                uniqueKeysWithValues: Self.columns.enumerated().compactMap { index, column in
                    explanation.parts(of: column).first.map { (index, $0.weight * Float(2).squareRoot() * 2) }
                })
        }
        func expect(_ word: String, _ expected: [Int: Float]) throws {
            let found = try weights(word)
            #expect(found.mapValues { $0.rounded() } == expected, "\(word)")
        }
        try expect("astma", [0: 1, 1: 26, 2: -1, 3: -26])
        try expect("hus", [0: 27, 1: 2, 2: -130, 10: -3, 11: 4])
        try expect("kat", [1: 3, 13: -1])
        try expect("mus", [13: 5])
    }

    @Test("A topic is described or touched, never both, and nobody's view is none")
    func answers() throws {
        let features = "s:astma\t0:5 3:5 4:5 6:9 7:3 9:2 13:7\ns:hus\t1:-5 4:5"
        let model = try model(features, threshold: 0.6)
        #expect(model.topics == ["sundhed", "bolig"])
        var reader = try TextReader(model: model)
        let sentences = reader.read(Array("Har astma. Har hus.".utf8)).sentences
        #expect(sentences.map(\.described) == [1, 0])
        #expect(sentences.map(\.touched) == [2, 2])
        #expect(sentences.map(\.kind) == [.unmetNeed, .description])
        #expect(sentences.map(\.view) == [.child, nil])
        #expect(sentences.map(\.speaker) == [.school, nil])
        #expect(abs(sentences[0].kindMargin - 3 / Float(3).squareRoot()) < 1e-6)
    }

    static let cases: [(text: String, features: [String])] = [
        ("Jeg er, siger mor.", ["c:,", "c:.", "f:mor", "j:-", "o:mor", "v:- say", "v:say mor"]),
        (
            "»Jeg er«, siger mor.",
            ["c:^q", "c:q", "c:q", "j:q", "v:- say", "v:say mor", "o:mor", "f:mor", "c:,", "c:."]
        ),
        ("Ifølge far er mor syg.", ["v:ifl far", "v:ifl mor", "o:far", "f:far", "o:mor", "c:."]),
        (
            "Far har astma.",
            [
                "f:far", "o:far", "x:far sygdom", "t:sygdom", "c:.", "z:^ p-far", "k:^ har", "r:far har", "y:p-far har",
                "k:far astma", "r:far astma", "z:har sygdom",
            ]
        ),
        (
            "Har: 2 astma! Astma",
            ["c::", "c:#1", "t:sygdom", "k:: astma", "z:#1 sygdom", "c:!", "t:sygdom", "z:! sygdom"]
        ),
        ("Mor: ja.", ["f:mor", "o:mor", "v:mor :", "c::", "c:."]),
        ("Hun og Emil bor i Odense.", ["t:navn", "f:navn", "o:navn", "t:sted", "x:navn sted", "c:."]),
        ("Hun og Zyx kom.", ["t:navn", "f:navn", "o:navn", "c:."]),
        ("Et tandlægebesøg.", ["c:."]),
        ("Han har skolefravær.", ["k:^ har", "m:skole", "p:frava", "p:skol", "c:."]),
        ("Han er 12 år i 3. klasse.", ["c:#2", "c:#1", "c:.", "c:."]),
    ]

    @Test("Persons, speech, names, compounds and signs are features", arguments: cases)
    func features(text: String, expected: [String]) throws {
        let names = Set(Self.cases.flatMap(\.features) + ["t:skole", "m:kropsdel"])
        let model = try model(names.sorted().map { $0 + "\t0:1" }.joined(separator: "\n"))
        var reader = try TextReader(model: model)
        let bytes = Array(text.utf8)
        let found = reader.explain(bytes, in: bytes.indices)
        let parts = try #require(found).parts(of: "described:sundhed")
        #expect(parts.map(\.feature).sorted() == expected.sorted())
    }

    @Test("The quick sum and the explanation agree on made-up sentences", arguments: 0..<30)
    func secondMethod(seed: Int) throws {
        var random = Generator(state: UInt64(seed))
        let words = [
            "mor", "Mor", "far", "siger", "ifølge", "jeg", "Emil", "Emils", "Odense", "skole", "skolefravær", "Zyx",
            "HF",
            "tandlægebesøg", "astma", "12", "3", "»", "«", ",", ":", "–", "/", "(", ")", "%", "og", "er", "Ærø", "tand",
        ]
        var features: Set<String> = []
        for word in words.map({ $0.lowercased().replacing("æ", with: "ae").replacing("ø", with: "oe") }) {
            features.insert("s:" + word)
            for other in ["mor", "far", "=navn", "=sted", "er", "#2", "q", "^", "og"] {
                features.insert("b:\(other) \(word)")
                features.insert("k:\(other) \(word)")
                for name in ["p-mor", "sige", "skole", "sygdom"] { features.insert("z:\(other) \(name)") }
            }
            for person in ["mor", "far", "navn", "skole"] { features.insert("r:\(person) \(word)") }
            for name in ["p-mor", "sige", "skole", "sygdom"] { features.insert("y:\(name) \(word)") }
        }
        for cue in CueNames.all { features.insert(cue) }
        let lines = features.filter { !$0.contains("\t") }.sorted().map { name in
            name + "\t" + Self.columns.indices.map { "\($0):\(Int(random.next() % 20) - 10)" }.joined(separator: " ")
        }
        var reader = try TextReader(model: try model(lines.joined(separator: "\n"), bias: -0.3, threshold: 0.1))
        for _ in 0..<20 {
            let chosen = (0..<Int(random.next() % 25) + 1).map { _ in words[Int(random.next() % UInt64(words.count))] }
            let text = Array(chosen.joined(separator: random.next() % 4 == 0 ? "" : " ").utf8)
            for sentence in reader.read(text).sentences {
                let found = reader.explain(text, in: sentence.range)
                let scores = try #require(found).scores
                let powers = scores[0..<3].map { exp(Double($0)) }
                for topic in 0..<2 {
                    let share = powers[topic] / powers.reduce(0, +)
                    guard abs(share - 0.1) > 1e-5 else { continue }
                    #expect(sentence.described >> topic & 1 == (share > 0.1 ? 1 : 0))
                    #expect(sentence.touched >> topic & 1 == (share <= 0.1 && scores[topic + 3] > 0.1 ? 1 : 0))
                }
                let kinds = scores[5..<8].sorted()
                #expect(abs(sentence.kindMargin - (kinds[2] - kinds[1])) < 1e-5)
                let views: [Viewpoint?] = [nil, .child, .parents]
                #expect(
                    sentence.view == views[(8..<11).reduce(8) { scores[$1] > scores[$0] ? $1 : $0 } - 8])
            }
        }
    }

    @Test(
        "The letter groups of a word are rounded to half a step, however large their weights",
        arguments: [10, 60, 300])
    func rounding(largest: UInt64) throws {
        var random = Generator(state: largest)
        let words = ["skolefravær", "tandlægebesøg", "astma", "og", "forældremyndighed", "hus"]
        let folded = words.map { $0.replacing("æ", with: "ae").replacing("ø", with: "oe") }
        var names: Set<String> = []
        for word in folded.map({ "^" + $0 + "$" }) {
            for length in 3...6 where length <= word.count {
                for start in 0...(word.count - length) { names.insert("n:" + word.dropFirst(start).prefix(length)) }
            }
        }
        let lines = names.sorted().map { name in
            name + "\t"
                + [5, 6, 7].map { "\($0):\(Int(random.next() % (2 * largest)) - Int(largest))" }
                .joined(separator: " ")
        }
        var reader = try TextReader(model: try model(lines.joined(separator: "\n")))
        for word in words {
            let text = Array(word.utf8)
            let sentence = try #require(reader.read(text).sentences.first)
            let found = reader.explain(text, in: text.indices)
            let kinds = try #require(found).scores[5..<8].sorted()
            // One word, so steps of 0.5 over the root of 2; two columns are compared. The share of the groups has 14 bits.
            let step = 0.5 / Float(2).squareRoot()
            #expect(
                abs(sentence.kindMargin - (kinds[2] - kinds[1])) <= 2 * step * (0.25 + 0.03 + Float(largest) / 5000))
        }
    }

    static let broken: [(String, Int)] = [
        ("column\t1\tkind:behov\t1\t0\t0\n", 1), ("features\t1\nx\t0:1\n", 2),
        ("column\t0\tkind:behov\t1\t0\t0\nfeatures\t1\ns:x\t0:y\n", 3),
        ("column\t0\tkind:behov\t1\t0\t0\nfeatures\t2\ns:x\t0:1\ns:x\t0:1\n", 4),
        ("column\t0\tkind:behov\t1\t0\t0\nfeatures\t2\nb:x y\t0:1\nb:x y\t0:1\n", 4),
        ("column\t0\tkind:behov\t1\t0\t0\nfeatures\t1\ns:x\t-\n", 3),
        ("column\t0\tkind:behov\t1\t0\t0\nfeatures\t1\ns:x\taa\n", 3),
        ("column\t0\tkind:behov\t1\t0\t0\nfeatures\t1\ns:x\ta 1:3\n", 3),
        ("column\t0\tkind:behov\t1\t0\t0\nfeatures\t1\ns:x\ta0:3\n", 3),
        ("column\t0\tkind:behov\t1\t0\t0\ncolumn\t1\tkind:maal\t1\t0\t0\nfeatures\t1\ns:x\ta\n", 4),
        ("column\t0\tkind:snak\t1\t0\t0\nfeatures\t0\n", 0), ("column\t0\tdescribed:x\t1\t0\t0\nfeatures\t0\n", 0),
    ]

    @Test("A broken file of weights is refused at its line", arguments: broken)
    func errors(text: String, line: Int) {
        let error = #expect(throws: ModelError.self) {
            try SentenceModel(weights: Array(text.utf8), classes: [], parts: [])
        }
        #expect(error?.line == line)
        #expect(error?.file == .weights)
    }
}

/// Features that hang on no single word.
private enum CueNames {
    static let all: [String] = {
        let persons = ["mor", "far", "navn", "skole"]
        let signs = [".", ",", ":", "/", "(", ")", "%", "-", "q", "^q", "#1", "#2"].map { "c:" + $0 }
        let saying = persons.flatMap {
            ["o:\($0)", "o:\($0) q", "f:\($0)", "v:say \($0)", "v:ifl \($0)", "v:\($0) say", "v:\($0) :"]
        }
        let cross = persons.flatMap { person in
            ["sige", "sygdom", "kropsdel", "skole", "sted", "navn"].map { "x:\(person) \($0)" }
        }
        let classes = ["navn", "sted", "sige", "skole", "sygdom", "p-mor"].flatMap { ["t:\($0)", "m:\($0)"] }
        return signs + saying + cross + classes + [
            "v:- say", "j:-", "j:q", "p:skol", "p:frava", "p:laeg", "p:besoeg",
        ]
    }()
}
