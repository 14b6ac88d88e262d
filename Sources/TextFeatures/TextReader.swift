package import Stemming

/// Reads Danish texts: words, stems, sentences, paragraphs, terms; one pass over the bytes.
///
/// One reader belongs to one worker and is used for text after text: what it works out for a distinct word it keeps. A
/// reading depends on the text alone, not on what was read before.
package struct TextReader: ~Copyable {
    private var stemmer: WordStemmer
    private var table: WordTable
    private let terms: TermTable
    private var words: [ReadWord]
    private var folded: [UInt8] = []
    private let classes = WordScanner.classes
    private let letters = LetterFolding.ascii
    private let latin1 = LetterFolding.latin1

    /// How many distinct words a reader keeps before it starts afresh; about 2 MB.
    package static let defaultWordLimit = 1 << 15

    package init(lists: [TermList] = [], wordLimit: Int = defaultWordLimit) throws(StemmingError) {
        stemmer = try WordStemmer()
        terms = TermTable(lists, stemmer: &stemmer)
        table = WordTable(limit: wordLimit)
        words = Array(repeating: ReadWord(stem: 0, row: 0, marks: [], terms: 0, start: 0, end: 0), count: 4096)
    }

    /// The hash that readings hold for `word`.
    package mutating func stem(of word: String) -> UInt32 { stemmer.stem(of: word) }

    /// Reads a whole text.
    package mutating func read(_ text: [UInt8]) -> TextReading { read(text, in: text.indices) }

    /// Reads `range` of `text`, UTF-8 offsets; all offsets of the reading are offsets into `text`.
    /// Bytes that are no UTF-8 separate words or stand in them as they are. Below 2 GB.
    package mutating func read(_ text: [UInt8], in range: Range<Int>) -> TextReading {
        precondition(range.upperBound <= Int(Int32.max), "places in a text are 32 bits")
        let bytes = text.span.extracting(0..<range.upperBound)
        var reading = TextReading()
        reading.characters = StandardPages.characters(in: bytes.extracting(range))
        var splitter = SentenceSplitter(text: bytes, start: range.lowerBound)
        var cursor = splitter.start
        var count = 0
        while true {
            let stop = Self.scan(bytes, &cursor, table, &words, &count, classes, letters, latin1)
            switch stop {
            case .end:
                finishText(bytes, splitter: &splitter, count: count, into: &reading)
                return reading
            case .full:
                words.append(contentsOf: words)
            case .word:
                readWord(bytes, cursor: &cursor, count: &count)
            case .sign:
                if LetterFolding.isLetter(LetterFolding.scalar(in: bytes, at: cursor, end: bytes.count).value) {
                    readWord(bytes, cursor: &cursor, count: &count)
                } else {
                    readSign(bytes, cursor: &cursor, splitter: &splitter, count: count, into: &reading)
                }
            }
        }
    }

    private static func scan(
        _ text: Span<UInt8>, _ cursor: inout Int, _ table: borrowing WordTable, _ words: inout [ReadWord],
        _ count: inout Int, _ classes: [UInt8], _ letters: [UInt8], _ latin1: [UInt16]
    ) -> WordScanner.Stop {
        var room = words.mutableSpan
        return WordScanner.run(
            text, cursor: &cursor, table: table.entries.span, words: &room, count: &count, classes: classes.span,
            letters: letters.span, latin1: latin1.span)
    }

    /// The slow way: any letters, any length, words not met before.
    private mutating func readWord(_ text: Span<UInt8>, cursor: inout Int, count: inout Int) {
        let end = WordFolding.read(text, from: cursor, into: &folded)
        guard !folded.isEmpty else {
            cursor += 1
            return
        }
        if count == words.count { words.append(contentsOf: words) }
        let entry = entry(for: folded)
        words[count] = ReadWord(
            stem: entry.stem, row: entry.row, marks: entry.marks, terms: entry.terms, start: Int32(cursor),
            end: Int32(end))
        count += 1
        cursor = end
    }

    private mutating func entry(for word: [UInt8]) -> WordEntry {
        let key = WordKey(word.span)
        if let known = table.find(key, bytes: word) { return known }
        if table.isFull { table.wipe() }
        let stem = stemmer.stem(ofFolded: word.span)
        return table.insert(
            key, bytes: word, stem: stem, marks: KnownWords.shared.marks(of: word.span), terms: terms.group(of: stem))
    }

    private mutating func readSign(
        _ text: Span<UInt8>, cursor: inout Int, splitter: inout SentenceSplitter, count: Int,
        into reading: inout TextReading
    ) {
        let step = splitter.read(text, at: cursor, words: words.span.extracting(0..<count))
        cursor = step.next
        guard let end = step.sentenceEnd else { return }
        let took = takeSentence(text, splitter, end: end, count: count, endsLine: step.endsLine, into: &reading)
        splitter.beginSentence(text, step: step, wordCount: count, tookSentence: took)
        cursor = max(cursor, splitter.start)
    }

    private mutating func finishText(
        _ text: Span<UInt8>, splitter: inout SentenceSplitter, count: Int, into reading: inout TextReading
    ) {
        let end = text.trimmingSpace(before: text.count, downTo: splitter.start)
        let took = takeSentence(text, splitter, end: end, count: count, endsLine: true, into: &reading)
        reading.paragraphs = splitter.paragraph + (took || !splitter.isFirstOfLine ? 1 : 0)
        reading.stems.reserveCapacity(count)
        reading.places.reserveCapacity(count)
        for word in words[..<count] {
            reading.stems.append(word.stem)
            reading.places.append(WordPlace(offset: word.start, length: word.end - word.start))
        }
    }

    /// Adds the sentence up to `end`; a line without any word counts as one too.
    private func takeSentence(
        _ text: Span<UInt8>, _ splitter: SentenceSplitter, end: Int, count: Int, endsLine: Bool,
        into reading: inout TextReading
    ) -> Bool {
        let hasWords = count > splitter.firstWord
        guard end > splitter.start, hasWords || endsLine && splitter.isFirstOfLine else { return false }
        var sentence = SentenceReading(
            range: splitter.start..<end, paragraph: splitter.paragraph, words: splitter.firstWord..<count)
        let span = words.span.extracting(0..<count)
        let firstHit = reading.hits.count
        for index in splitter.firstWord..<count where span[index].terms > 0 {
            terms.find(in: span, from: index, to: count, into: &reading.hits)
        }
        for hit in reading.hits[firstHit...] { sentence.terms |= 1 << UInt64(hit.list) }
        var signs = SentenceSigns(text, range: sentence.range)
        signs.isListItem = splitter.isListItem
        signs.hasQuotation = splitter.hasQuotation
        signs.isWholeLine = endsLine && splitter.isFirstOfLine
        sentence.traits = signs.traits(
            words: span.extracting(sentence.words), hits: reading.hits[firstHit...], lists: terms.lists)
        reading.sentences.append(sentence)
        return true
    }
}
