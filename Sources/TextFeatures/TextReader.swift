package import Stemming

/// Why a reader cannot be made: there is no Danish stemmer.
package typealias TextReaderError = StemmingError

/// Reads Danish texts: words, stems, sentences, paragraphs, terms; one pass over the bytes.
///
/// One reader belongs to one worker and is used for text after text: what it works out for a distinct word it keeps. A
/// reading depends on the text alone, not on what was read before; within a case (`beginCase`) also on the names that its
/// earlier texts gave.
package struct TextReader: ~Copyable {
    var stemmer: WordStemmer
    var table: WordTable
    /// By row of the table, 1 when the word was met again.
    private var isMetAgain: [UInt8]
    private let terms: TermTable
    let model: SentenceModel?
    var judge: SentenceJudge
    /// What the text being read is expected to do; see `SentenceExpectation`.
    private var expectation = SentenceExpectation.none
    /// What is gathered of the text being read, when it is to be judged as a whole.
    var gathering: Gathering?
    var threadFunctionWords = StemSet()
    /// Words that connect and words for needs, by stem; for passages.
    private(set) var passageWords = PassageWords()
    /// Whether the sentences of the text being read are judged.
    private var isJudging = true
    private var groups = GroupScratch()
    private var words: [ReadWord]
    private var batch = WordScanner.Batch()
    var folded: [UInt8] = []
    private let classes = WordScanner.classes
    private let latin1 = LetterFolding.latin1
    private let knownWords = KnownWords.shared
    let ageWords = AgeWords()

    /// How many distinct words a reader keeps: 9 MB.
    package static let defaultWordLimit = 1 << 16
    /// A sentence of more words is cut: no text may need more memory than others.
    package static let mostWordsOfSentence = 512

    /// - Parameters:
    ///   - model: judges the sentences; without one they have their plain traits only.
    ///   - wordLimit: how many distinct words are kept; more than a sentence can have.
    package init(
        lists: [TermList] = [], model: SentenceModel? = nil, wordLimit: Int = defaultWordLimit
    ) throws(TextReaderError) {
        precondition(wordLimit > Self.mostWordsOfSentence, "the words of a sentence must fit")
        stemmer = try WordStemmer()
        terms = TermTable(lists, stemmer: &stemmer)
        let reserved = model?.reservedWeights ?? [WordWeights()]
        var roles = PersonRoles()
        if let model { roles = PersonRoles(model, firstRow: reserved.count, stemmer: &stemmer) }
        judge = SentenceJudge(roles, stemmer: &stemmer)
        table = WordTable(limit: wordLimit, reserved: reserved + roles.weights)
        isMetAgain = Array(repeating: 0, count: table.firstRow + wordLimit)
        self.model = model
        words = Array(repeating: ReadWord(stem: 0, row: 0, marks: [], terms: 0, start: 0, end: 0), count: 4096)
        if model?.passages != nil { passageWords = PassageWords(stemmer: &stemmer) }
    }

    /// The hash that readings hold for `word`.
    package mutating func stem(of word: String) -> UInt32 { stemmer.stem(of: word) }

    /// What is read from here on belongs to one case: names that its texts give to parents and others are learnt, and those
    /// of the case before forgotten; a pronoun may stand for whom the sentence before spoke of. A reader that is never told
    /// so reads each sentence by itself.
    ///
    /// - Parameters:
    ///   - text: all its texts, from which the child's name is taken.
    ///   - ages: those the child may have had when they were written, in whole years.
    package mutating func beginCase(_ text: [UInt8] = [], ages: ClosedRange<Int>? = nil) {
        let names = names(in: text, ages: ages)
        judge.beginCase(child: names.child, introduced: names.introduced)
    }

    /// Reads a whole text.
    package mutating func read(_ text: [UInt8]) -> TextReading { read(text, in: text.indices) }

    /// Reads `range` of `text` for its words, sentences and terms alone: no sentence is judged.
    package mutating func readWords(_ text: [UInt8], in range: Range<Int>) -> TextReading {
        isJudging = false
        defer { isJudging = true }
        return read(text, in: range)
    }

    /// Reads `range` of `text`, UTF-8 offsets; all offsets of the reading are offsets into `text`.
    /// Bytes that are no UTF-8 separate words or stand in them as they are. Below 2 GB.
    package mutating func read(
        _ text: [UInt8], in range: Range<Int>, expecting expectation: SentenceExpectation = .none
    ) -> TextReading {
        self.expectation = expectation
        judge.spokenOf.beginText(pronounsAreTheChilds: expectation.pronounsAreTheChilds)
        precondition(range.upperBound <= Int(Int32.max), "places in a text are 32 bits")
        let bytes = text.span.extracting(0..<range.upperBound)
        batch.removeAll()
        var reading = TextReading()
        reading.topicCount = isJudging ? model?.topics.count ?? 0 : 0
        var splitter = SentenceSplitter(text: bytes, start: range.lowerBound)
        var cursor = splitter.start
        var count = 0
        // Bytes that are no characters; the scanner counts those of its words, the rest are counted where it stops.
        var silent = StandardPages.silentBytes(in: bytes.extracting(range.lowerBound..<cursor))
        while true {
            let stop = Self.scan(
                bytes, &cursor, table, &isMetAgain, &batch, &words, &count, &silent,
                most: splitter.firstWord + Self.mostWordsOfSentence,
                classes)
            let start = cursor
            let isLetter =
                stop == .sign
                && LetterFolding.isLetter(LetterFolding.scalar(in: bytes, at: cursor, end: bytes.count).value)
            if stop != .end, count - splitter.firstWord == Self.mostWordsOfSentence {
                let end = bytes.trimmingSpace(before: cursor, downTo: splitter.start)
                endSentence(
                    bytes, SentenceSplitter.Step(next: cursor, sentenceEnd: end), &splitter, count, into: &reading)
            } else if stop == .end {
                reading.characters = range.count - silent
                finishText(bytes, splitter: &splitter, count: count, into: &reading)
                return reading
            } else if stop == .full {
                words.append(contentsOf: words)
            } else if stop == .word || isLetter {
                readWord(bytes, cursor: &cursor, firstWord: splitter.firstWord, count: &count)
            } else {
                let step = splitter.read(bytes, at: cursor, words: words.span.extracting(0..<count))
                endSentence(bytes, step, &splitter, count, into: &reading)
                cursor = max(step.next, splitter.start)
            }
            if cursor > start { silent += StandardPages.silentBytes(in: bytes.extracting(start..<cursor)) }
        }
    }

    private static func scan(
        _ text: Span<UInt8>, _ cursor: inout Int, _ table: borrowing WordTable, _ isMetAgain: inout [UInt8],
        _ batch: inout WordScanner.Batch, _ words: inout [ReadWord], _ count: inout Int, _ silent: inout Int, most: Int,
        _ classes: [UInt8]
    ) -> WordScanner.Stop {
        let room = min(words.count, most)
        var words = words.mutableSpan
        var isMetAgain = isMetAgain.mutableSpan
        return WordScanner.run(
            text, cursor: &cursor, slots: table.slots.span, records: table.records.span, isMetAgain: &isMetAgain,
            batch: &batch, words: &words, count: &count, silent: &silent, room: room, classes: classes.span)
    }

    /// The slow way: any letters, any length, words not met before.
    private mutating func readWord(_ text: Span<UInt8>, cursor: inout Int, firstWord: Int, count: inout Int) {
        let (end, key) = fold(text, at: cursor)
        guard !folded.isEmpty else {
            cursor += 1
            return
        }
        if count == words.count { words.append(contentsOf: words) }
        if table.isFull { makeRoom(sentence: firstWord..<count) }
        let row = row(for: key)
        words[count] = ReadWord(
            stem: table.records[Int(row)].stem, row: row, marks: table.records[Int(row)].marks,
            terms: table.records[Int(row)].terms, start: Int32(cursor), end: Int32(end))
        count += 1
        cursor = end
    }

    /// Folds the word at `start`; returns where it ends, and its key in the table.
    mutating func fold(_ text: Span<UInt8>, at start: Int) -> (end: Int, key: WordKey) {
        let plain = PlainWord(text, at: start)
        if plain.length > 0 {
            let latin1 = latin1
            plain.fold(text, at: start, latin1: latin1.span, into: &folded)
            return (start + plain.length, plain.key)
        }
        let end = WordFolding.read(text, from: start, into: &folded)
        return (end, WordKey(folded.span))
    }

    /// Makes room in the table; the words of the sentence being read keep theirs.
    mutating func makeRoom(sentence: Range<Int>) {
        let newRows = table.makeRoom(keeping: words[sentence].lazy.map(\.row), metAgain: &isMetAgain)
        for index in sentence { words[index].row = newRows[Int(words[index].row)] }
    }

    /// Weighs those words of a sentence that were met in texts whose sentences are not judged.
    private mutating func weighWords(_ text: Span<UInt8>, _ sentence: Range<Int>) {
        for index in sentence where words[index].marks.contains(.unweighed) {
            let (_, key) = fold(text, at: Int(words[index].start))
            let row = row(for: key)
            words[index].row = row
            words[index].marks = table.records[Int(row)].marks
        }
    }

    /// The number of the record of the word in `folded`, which is worked out if the word is new.
    mutating func row(for key: WordKey) -> UInt32 {
        let folded = folded
        if let known = table.find(key) {
            let marks = table.records[Int(known)].marks
            guard isJudging, marks.contains(.unweighed) else { return known }
            _ = stemmer.stem(ofFolded: folded.span)
            let weights = weights()
            table.change(known, to: weights, marks: marks.subtracting(.unweighed).union(weights.marks))
            return known
        }
        let stem = stemmer.stem(ofFolded: folded.span)
        var marks = knownWords.marks(of: folded.span)
        let weights = isJudging || model == nil ? weights() : WordWeights(marks: .unweighed)
        marks.formUnion(weights.marks)
        return table.insert(key, stem: stem, marks: marks, terms: terms.group(of: stem), weights: weights)
    }

    /// What the model makes of the word in `folded`, whose stem was taken last.
    private mutating func weights() -> WordWeights {
        guard let model else { return WordWeights() }
        let folded = folded
        let stem = stemmer.stem
        return model.wordWeights(
            folded.span, stem: stem.span, stemmer: &stemmer.stemmer, scratch: &stemmer.scratch, groups: &groups)
    }

    private mutating func endSentence(
        _ text: Span<UInt8>, _ step: SentenceSplitter.Step, _ splitter: inout SentenceSplitter, _ count: Int,
        into reading: inout TextReading
    ) {
        guard let end = step.sentenceEnd else { return }
        let took = takeSentence(text, splitter, end: end, count: count, endsLine: step.endsLine, into: &reading)
        splitter.beginSentence(text, step: step, wordCount: count, tookSentence: took)
    }

    private mutating func finishText(
        _ text: Span<UInt8>, splitter: inout SentenceSplitter, count: Int, into reading: inout TextReading
    ) {
        let end = text.trimmingSpace(before: text.count, downTo: splitter.start)
        let took = takeSentence(text, splitter, end: end, count: count, endsLine: true, into: &reading)
        reading.paragraphs = splitter.paragraph + (took || !splitter.isFirstOfLine ? 1 : 0)
        let words = words.span
        reading.stems = Array(capacity: count) { stems in
            for index in 0..<count { stems.append(words[index].stem) }
        }
        reading.places = Array(capacity: count) { places in
            for index in 0..<count {
                let word = words[index]
                places.append(WordPlace(offset: word.start, length: word.end - word.start))
            }
        }
    }

    /// Adds the sentence up to `end`; a line without any word counts as one too.
    private mutating func takeSentence(
        _ text: Span<UInt8>, _ splitter: SentenceSplitter, end: Int, count: Int, endsLine: Bool,
        into reading: inout TextReading
    ) -> Bool {
        let hasWords = count > splitter.firstWord
        guard end > splitter.start, hasWords || endsLine && splitter.isFirstOfLine else { return false }
        var sentence = SentenceReading(
            range: splitter.start..<end, paragraph: splitter.paragraph, words: splitter.firstWord..<count)
        let marks = findTraits(
            text, splitter, isWholeLine: endsLine && splitter.isFirstOfLine, of: &sentence, into: &reading)
        if isJudging, let model {
            if marks.contains(.unweighed) { weighWords(text, sentence.words) }
            judgeSentence(text, &sentence, model: model, &reading.topicScores)
        }
        reading.sentences.append(sentence)
        return true
    }

    private mutating func judgeSentence(
        _ text: Span<UInt8>, _ sentence: inout SentenceReading, model: SentenceModel, _ topicScores: inout [Float]
    ) {
        let (sums, counted) = judge.sums(text, sentence: &sentence, words: &words, table: table, model: model)
        let heads = model.heads
        var scores = heads.scores(sums, words: counted)
        if gathering != nil { gather(text, sentence, counted: counted, sums: sums, scores: scores, model: model) }
        scores += expectation.shifts
        let flat = scores.flat
        heads.judge(flat.span, into: &sentence, &topicScores)
    }

    /// Adds a sentence of `counted` words to what is being gathered.
    private mutating func gather(
        _ text: Span<UInt8>, _ sentence: SentenceReading, counted: Int, sums: WeightSums, scores: WeightSums,
        model: SentenceModel
    ) {
        let flat = scores.flat
        let scores = flat.span
        let shares = SentenceShares(scores, model.heads)
        switch gathering.take() {
        case .passage(var tally):
            tally.add(
                text, sentence, words: words.span, counted: counted, sums: sums, scores: scores, shares: shares,
                model: model)
            gathering = .passage(tally)
        case .assessment(var assessment):
            guard let heads = model.passages else { return }
            assessment.add(words: counted, sums: sums, shares: shares, heads: heads)
            gathering = .assessment(assessment)
        case .thread(var part):
            part.add(
                sentence, words: words.span, scores: scores, shares: shares, model: model,
                functionWords: threadFunctionWords)
            gathering = .thread(part)
        case .need(var need):
            need.add(
                sentence, words: words.span, scores: scores, shares: shares, model: model, stopWords: passageWords.stop)
            gathering = .need(need)
        case nil: break
        }
    }

    private func findTraits(
        _ text: Span<UInt8>, _ splitter: SentenceSplitter, isWholeLine: Bool, of sentence: inout SentenceReading,
        into reading: inout TextReading
    ) -> WordMarks {
        let span = words.span
        let firstHit = reading.hits.count
        var marks: UInt32 = 0
        let seconds = terms.seconds.span
        for index in sentence.words {
            marks |= span[index].marks.rawValue
            if TermTable.mayBegin(seconds, in: span, at: index, to: sentence.words.upperBound) {
                terms.find(in: span, from: index, to: sentence.words.upperBound, into: &reading.hits)
            }
        }
        for hit in reading.hits[firstHit...] { sentence.terms |= 1 << UInt64(hit.list) }
        var signs = SentenceSigns(text, range: sentence.range)
        signs.isListItem = splitter.isListItem
        signs.hasQuotation = splitter.hasQuotation
        signs.isWholeLine = isWholeLine
        sentence.traits = signs.traits(
            words: span.extracting(sentence.words), from: sentence.words.lowerBound, marks: WordMarks(rawValue: marks),
            hits: reading.hits[firstHit...],
            lists: terms.lists)
        return WordMarks(rawValue: marks)
    }
}
