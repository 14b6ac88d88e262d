internal import Stemming

/// What the model makes of one distinct word, worked out once for each by a reader.
struct WordWeights {
    var row: WeightRow
    /// The classes, and whether the word is a name.
    var marks: WordMarks
}

extension SentenceModel {
    /// Rows that stand before those of the words: personal and place names, each as if one word.
    static let personalNameRow: UInt32 = 0
    static let placeNameRow: UInt32 = 1
    static let reservedRows = 2

    var reservedWeights: [WeightRow] {
        ["t:navn", "t:sted"].map { feature in
            let row = weights.row(of: feature).map { weights.rows[Int($0)] } ?? WeightRow()
            return WeightRow(whole: row, of: WeightRow(), share: 0)
        }
    }

    /// The weights of a folded word: its stem, letter groups, compound parts and classes. A few thousand instructions.
    func wordWeights(
        _ word: Span<UInt8>, stem: Span<UInt8>, stemmer: inout DanishStemmer, scratch: inout [UInt8],
        groups: inout [UInt32]
    ) -> WordWeights {
        if LetterFolding.isDigit(UInt32(word[0])) { return WordWeights(row: WeightRow(), marks: []) }
        var classes = lexicon.classSet(of: word, stem: stem)
        if classes == 0, word.count > 1, word[word.count - 1] == UInt8(ascii: "s"),
            lexicon.isPersonalName(word.extracting(0..<word.count - 1))
        {
            return WordWeights(row: WeightRow(), marks: .personalName)
        }
        // Words that are nothing but names of people or of places count as one word each.
        if classes != 0, classes == personalNameSet || classes == placeNameSet {
            let marks = classes == personalNameSet ? WordMarks.personalName : .placeName
            return WordWeights(row: WeightRow(), marks: marks)
        }
        var marks: WordMarks = classes == 0 ? .classless : []
        if lexicon.commonSets[classes] != 0 { classes = lexicon.commonSets[classes] }

        var whole = WeightRow()
        add(.stem, stem, to: &whole)
        if let (modifier, head) = lexicon.split(word, stemmer: &stemmer, scratch: &scratch) {
            for part in [modifier, head] {
                stemmer.stem(word.extracting(part), into: &scratch)
                add(.part, scratch.span, to: &whole)
                let partClasses = lexicon.commonSets[lexicon.classSet(of: word.extracting(part), stem: scratch.span)]
                if part == modifier {
                    for id in lexicon.classSets[partClasses] { add(modifierRows[Int(id)], to: &whole) }
                } else if classes == 0 {
                    classes = partClasses
                }
            }
        }
        for id in lexicon.classSets[classes] { add(classRows[Int(id)], to: &whole) }
        marks = marks.with(classSet: classes)
        return WordWeights(row: row(word, whole: whole, &groups), marks: marks)
    }

    /// The row of a word: that of its other features, and its letter groups, together as much as the root of their number.
    private func row(_ word: Span<UInt8>, whole: WeightRow, _ found: inout [UInt32]) -> WeightRow {
        let rows = weights.rows
        let batch = weights.batch
        let length = word.count &+ 2
        if found.count < 4 &* length { found = Array(repeating: 0, count: 8 &* length) }
        let count = Self.findLetterGroups(word, weights.letterGroups, &found)
        let groups = (length &- 2) &+ max(0, length &- 3) &+ max(0, length &- 4) &+ max(0, length &- 5)
        let share = Int32(Float(WeightRow.sharesOfWhole) / Float(max(1, groups)).squareRoot() + 0.5)
        var parts = WeightRow()
        parts.add(rows.span, at: found.span, in: 0..<min(count, batch))
        var row = WeightRow(whole: whole, of: parts, share: share)
        var start = batch
        while start < count {
            parts = WeightRow()
            parts.add(rows.span, at: found.span, in: start..<min(count, start + batch))
            row.addClamped(WeightRow(whole: WeightRow(), of: parts, share: share))
            start += batch
        }
        return row
    }

    /// Puts the rows of the known groups into `found`, and says how many they are.
    @inline(never)
    private static func findLetterGroups(_ word: Span<UInt8>, _ table: KeyTable, _ found: inout [UInt32]) -> Int {
        let slots = table.slots.span
        var found = found.mutableSpan
        var count = 0
        // From the end on, so that the groups that begin at a letter are the lowest bytes of one number.
        var letters = UInt64(UInt8(ascii: "$"))
        var available = 1
        var index = word.count
        while index >= 0 {
            index &-= 1
            letters = letters &<< 8 | UInt64(index < 0 ? UInt8(ascii: "^") : word[index])
            available &+= 1
            guard available >= 3 else { continue }
            KeyTable.find(letters & 0xFF_FFFF, in: slots, into: &found, count: &count)
            guard available >= 4 else { continue }
            KeyTable.find(letters & 0xFFFF_FFFF, in: slots, into: &found, count: &count)
            guard available >= 5 else { continue }
            KeyTable.find(letters & 0xFF_FFFF_FFFF, in: slots, into: &found, count: &count)
            guard available >= 6 else { continue }
            KeyTable.find(letters & 0xFFFF_FFFF_FFFF, in: slots, into: &found, count: &count)
        }
        return count
    }

    private func add(_ kind: FeatureKind, _ name: Span<UInt8>, to whole: inout WeightRow) {
        var hash = kind.beginning
        for index in name.indices { hash.add(name[index]) }
        if let row = weights.row(of: hash) { whole += weights.rows[Int(row)] }
    }

    private func add(_ row: UInt32, to whole: inout WeightRow) {
        if row > 0 { whole += weights.rows[Int(row - 1)] }
    }
}

/// What of a word a feature names.
private enum FeatureKind {
    case stem, part

    var beginning: TextHash {
        switch self {
        case .stem: Self.stemBeginning
        case .part: Self.partBeginning
        }
    }

    private static let stemBeginning = hash("s:")
    private static let partBeginning = hash("p:")

    private static func hash(_ text: String) -> TextHash {
        var hash = TextHash()
        hash.add(text)
        return hash
    }
}
