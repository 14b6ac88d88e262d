internal import Stemming

/// What the model makes of one distinct word, worked out once for each by a reader.
struct WordWeights {
    /// What the weights of words are counted in: they are rounded by a quarter of a step at most.
    static let partsOfStep: Int32 = 2

    var row = WeightRow()
    /// What does not fit into the row.
    var further: ColumnNumbers?
    /// The classes, and whether the word is a name.
    var marks: WordMarks

    /// Of a word without weights.
    init(marks: WordMarks = []) {
        self.marks = marks
    }

    /// - Parameter halves: the weights in halves of a step.
    init(_ halves: ColumnNumbers, marks: WordMarks) {
        self.marks = marks
        let (fitting, rest) = halves.divided(at: Int16(WeightRow.farthest))
        row = WeightRow(fitting)
        further = rest.isZero ? nil : rest
    }
}

/// Room for the letter groups of one word.
struct GroupScratch {
    var sifted: [UInt64] = []
    /// Rows of those that are known.
    var found: [UInt32] = []

    mutating func makeRoom(for count: Int) {
        guard found.count < count else { return }
        sifted = Array(repeating: 0, count: 2 * count)
        found = Array(repeating: 0, count: 2 * count)
    }
}

extension SentenceModel {
    /// Rows that stand before those of the words: personal and place names, each as if one word.
    static let personalNameRow: UInt32 = 0
    static let placeNameRow: UInt32 = 1

    var reservedWeights: [WordWeights] {
        ["t:navn", "t:sted"].map { feature in
            var sum = RowSum()
            var count = 0
            add(weights.row(of: feature), to: &sum, &count)
            var halves = sum.numbers(count: count)
            halves.double()
            return WordWeights(halves, marks: [])
        }
    }

    /// The weights of a folded word: its stem, letter groups, compound parts and classes. A few thousand instructions.
    func wordWeights(
        _ word: Span<UInt8>, stem: Span<UInt8>, stemmer: inout DanishStemmer, scratch: inout [UInt8],
        groups: inout GroupScratch
    ) -> WordWeights {
        if LetterFolding.isDigit(UInt32(word[0])) { return WordWeights() }
        var classes = lexicon.classSet(of: word, stem: stem)
        if classes == 0, word.count > 1, word[word.count - 1] == UInt8(ascii: "s"),
            lexicon.isPersonalName(word.extracting(0..<word.count - 1))
        {
            return WordWeights(marks: .personalName)
        }
        // Words that are nothing but names of people or of places count as one word each.
        if classes != 0, classes == personalNameSet || classes == placeNameSet {
            return WordWeights(marks: classes == personalNameSet ? .personalName : .placeName)
        }
        var marks: WordMarks = classes == 0 ? .classless : []
        if lexicon.commonSets[classes] != 0 { classes = lexicon.commonSets[classes] }

        var whole = RowSum()
        var count = 0
        add(.stem, stem, to: &whole, &count)
        if let (modifier, head) = lexicon.split(word, stemmer: &stemmer, scratch: &scratch) {
            for part in [modifier, head] {
                stemmer.stem(word.extracting(part), into: &scratch)
                add(.part, scratch.span, to: &whole, &count)
                let partClasses = lexicon.commonSets[lexicon.classSet(of: word.extracting(part), stem: scratch.span)]
                if part == modifier {
                    for id in lexicon.classSets[partClasses] { add(modifierRows[Int(id)], to: &whole, &count) }
                } else if classes == 0 {
                    classes = partClasses
                }
            }
        }
        for id in lexicon.classSets[classes] { add(classRows[Int(id)], to: &whole, &count) }
        marks = marks.with(classSet: classes)
        var halves = whole.numbers(count: count)
        halves.double()
        halves += groupHalves(word, &groups)
        return WordWeights(halves, marks: marks)
    }

    /// The weights of a word's letter groups, in halves of a step: together as much as the root of their number. A text
    /// without spaces has none, or the room for them would grow with it.
    private func groupHalves(_ word: Span<UInt8>, _ scratch: inout GroupScratch) -> ColumnNumbers {
        guard word.count <= WordLexicon.longestCompound else { return ColumnNumbers() }
        let length = word.count &+ 2
        scratch.makeRoom(for: 4 &* length)
        let count = weights.letterGroups.find(in: word, sifted: &scratch.sifted, into: &scratch.found)
        let groups = (length &- 2) &+ max(0, length &- 3) &+ max(0, length &- 4) &+ max(0, length &- 5)
        let share = LetterGroupShare(groups: groups)
        let rows = weights.rows
        let found = scratch.found.span
        guard count <= RowSum.most else {
            var halves = ColumnNumbers()
            for index in 0..<count {
                halves += share.halves(of: Self.sum(rows.span, at: found.extracting(index..<index + 1)))
            }
            return halves
        }
        var numbers = Self.sum(rows.span, at: found.extracting(0..<count))
        for index in 0..<count where found[index] >= FeatureWeights.goesOn {
            for row in weights.rows(of: found[index]).dropFirst() { numbers += rows[row].numbers }
        }
        return share.halves(of: numbers)
    }

    @inline(__always)
    private static func sum(_ rows: Span<WeightRow>, at numbers: Span<UInt32>) -> ColumnNumbers {
        var sum = RowSum()
        for index in numbers.indices { sum.add(rows[Int(numbers[index] & ~FeatureWeights.goesOn)]) }
        return sum.numbers(count: numbers.count)
    }

    private func add(_ kind: FeatureKind, _ name: Span<UInt8>, to sum: inout RowSum, _ count: inout Int) {
        var hash = kind.beginning
        for index in name.indices { hash.add(name[index]) }
        add(weights.row(of: hash), to: &sum, &count)
    }

    private func add(_ row: UInt32?, to sum: inout RowSum, _ count: inout Int) {
        guard let row else { return }
        for index in weights.rows(of: row) {
            sum.add(weights.rows[index])
            count += 1
        }
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
