internal import Stemming

/// What the model makes of one distinct word, worked out once for each by a reader.
struct WordWeights {
    var row: WeightSums
    /// The classes, and whether the word is a name.
    var marks: WordMarks
}

extension SentenceModel {
    /// Rows that stand before those of the words: personal and place names, each as if one word.
    static let personalNameRow: UInt32 = 0
    static let placeNameRow: UInt32 = 1
    static let reservedRows = 2

    var reservedWeights: [WeightSums] {
        ["t:navn", "t:sted"].map { feature in
            var sums = WeightSums()
            if let row = weights.row(of: feature) { sums.add(weights.rows[Int(row)]) }
            return sums
        }
    }

    /// The weights of a folded word: its stem, letter groups, compound parts and classes. A few thousand instructions.
    func wordWeights(
        _ word: Span<UInt8>, stem: Span<UInt8>, stemmer: inout DanishStemmer, scratch: inout [UInt8],
        groups: inout [UInt32]
    ) -> WordWeights {
        if LetterFolding.isDigit(UInt32(word[0])) { return WordWeights(row: WeightSums(), marks: []) }
        var classes = lexicon.classSet(of: word, stem: stem)
        if classes == 0, word.count > 1, word[word.count - 1] == UInt8(ascii: "s"),
            lexicon.isPersonalName(word.extracting(0..<word.count - 1))
        {
            return WordWeights(row: WeightSums(), marks: .personalName)
        }
        if lexicon.isName(classes) {
            let isPerson = lexicon.classSets[classes] == [lexicon.personalName]
            return WordWeights(row: WeightSums(), marks: isPerson ? .personalName : .placeName)
        }
        var marks: WordMarks = classes == 0 ? .classless : []
        if lexicon.commonSets[classes] != 0 { classes = lexicon.commonSets[classes] }

        var row = letterGroups(word, &groups)
        add("s:", stem, to: &row)
        if let (modifier, head) = lexicon.split(word, stemmer: &stemmer, scratch: &scratch) {
            for part in [modifier, head] {
                stemmer.stem(word.extracting(part), into: &scratch)
                add("p:", scratch.span, to: &row)
                let partClasses = lexicon.commonSets[lexicon.classSet(of: word.extracting(part), stem: scratch.span)]
                if part == modifier {
                    for id in lexicon.classSets[partClasses] { add("m:", ofClass: id, to: &row) }
                } else if classes == 0 {
                    classes = partClasses
                }
            }
        }
        for id in lexicon.classSets[classes] { add("t:", ofClass: id, to: &row) }
        marks = marks.with(classSet: classes)
        return WordWeights(row: row, marks: marks)
    }

    /// The groups of three to six letters of the word between its bounds; together as much as the root of their number.
    private func letterGroups(_ word: Span<UInt8>, _ found: inout [UInt32]) -> WeightSums {
        let length = word.count &+ 2
        if found.count < 4 &* length { found = Array(repeating: 0, count: 8 &* length) }
        let count = Self.findLetterGroups(word, weights.letterGroups, &found)
        var sums = WeightSums()
        guard count > 0 else { return sums }
        let groups = (3...6).reduce(0) { $0 + max(0, length - $1 + 1) }
        let rows = weights.rows
        sums.add(rows.span, at: found.span.extracting(0..<count), batch: weights.batch)
        sums.scale(by: 1 / Float(groups).squareRoot())
        return sums
    }

    /// Puts the rows of the known groups into `found`, and says how many they are.
    @inline(never)
    private static func findLetterGroups(_ word: Span<UInt8>, _ table: KeyTable, _ found: inout [UInt32]) -> Int {
        let slots = table.slots.span
        var found = found.mutableSpan
        var count = 0
        // From the end on, so that the groups that begin at a letter are the lowest bytes of one number.
        var letters = UInt64(UInt8(ascii: "$"))
        var available = 8
        var index = word.count
        while index >= 0 {
            index &-= 1
            letters = letters &<< 8 | UInt64(index < 0 ? UInt8(ascii: "^") : word[index])
            available = min(48, available &+ 8)
            var bits = 24
            while bits <= available {
                if let row = KeyTable.find(letters & (1 &<< UInt64(bits) &- 1), in: slots) {
                    found[count] = row
                    count &+= 1
                }
                bits &+= 8
            }
        }
        return count
    }

    private func add(_ kind: String, _ name: Span<UInt8>, to row: inout WeightSums) {
        var hash = TextHash()
        hash.add(kind)
        for index in name.indices { hash.add(name[index]) }
        if let found = weights.row(of: hash) { row.add(weights.rows[Int(found)]) }
    }

    private func add(_ kind: String, ofClass id: UInt8, to row: inout WeightSums) {
        var hash = TextHash()
        hash.add(kind)
        hash.add(lexicon.classNames[Int(id)])
        if let found = weights.row(of: hash) { row.add(weights.rows[Int(found)]) }
    }
}
