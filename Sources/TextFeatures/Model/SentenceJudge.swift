/// Sums the weights of one sentence after another: those of its words, and of what happens between them.
struct SentenceJudge: Sendable {
    /// Rows of the features that hang on more than one word.
    private var events: [UInt32] = []

    private enum Before { case nothing, word, number, stop, sign }

    /// What the sentence has told so far.
    private struct Course {
        var previous: UInt32
        var before = Before.nothing
        var isQuoted = false
        /// The person named last, and first; 0 for none.
        var person = 0
        var firstPerson = 0
        /// Words since one that says ("siger") and one that names a source ("ifølge").
        var sinceSaying = 99
        var sinceSource = 99
        var words = 0
    }

    /// The scores of a sentence; those of `words` that turn out to be names get their row.
    mutating func scores(
        _ text: Span<UInt8>, sentence: SentenceReading, words: inout MutableSpan<ReadWord>, rows: Span<WeightSums>,
        model: SentenceModel
    ) -> WeightSums {
        events.removeAll(keepingCapacity: true)
        var course = Course(previous: model.cues.beginning)
        var position = sentence.range.lowerBound
        for index in sentence.words {
            let word = words[index]
            let start = Int(word.start)
            if start > position, start > position + 1 || text[position] != 0x20 {
                readSigns(text, position..<start, course: &course, model: model)
            }
            position = Int(word.end)
            if word.marks.contains(.number) {
                let digits = min(Int(word.end - word.start), CueWeights.longestNumber)
                add(model.cues.weight(ofNumber: digits))
                addPair(&course, model.cues.numberHashes[digits], model)
                course.before = .number
                continue
            }
            if let row = readWord(word, isName: isName(text, word, course), course: &course, model: model) {
                words[index].row = row
            }
        }
        if position < sentence.range.upperBound {
            readSigns(text, position..<sentence.range.upperBound, course: &course, model: model)
        }

        var sums = WeightSums()
        sums.add(rows, of: words, in: sentence.words)
        let features = model.weights.rows
        sums.add(features.span, at: events.span, batch: model.weights.batch)
        return model.heads.scores(sums, words: course.words)
    }

    /// Reads one word; returns the row of a name, if it is one.
    @inline(__always)
    private mutating func readWord(
        _ word: ReadWord, isName: Bool, course: inout Course, model: SentenceModel
    ) -> UInt32? {
        var row: UInt32?
        var stem = word.stem
        var classes = word.marks.classSet
        if isName || word.marks.contains(.personalName) {
            row = SentenceModel.personalNameRow
            stem = model.cues.personalName
            classes = model.personalNameSet
        } else if word.marks.contains(.placeName) {
            row = SentenceModel.placeNameRow
            stem = model.cues.placeName
            classes = model.placeNameSet
        }
        addPair(&course, stem, model)
        if classes != 0 {
            readClasses(classes, course: &course, model: model)
        } else {
            course.sinceSaying += 1
            course.sinceSource += 1
        }
        course.before = .word
        course.words += 1
        return row
    }

    private mutating func readClasses(_ classes: Int, course: inout Course, model: SentenceModel) {
        let profile = model.cues.profiles[classes]
        if profile.person > 0 {
            add(model.cues.weight(ofPerson: profile.person, inQuote: course.isQuoted))
            if course.firstPerson == 0 {
                course.firstPerson = profile.person
                add(model.cues.weight(firstNamed: profile.person))
            }
            if course.sinceSaying < 3 { add(model.cues.weight(afterSaying: profile.person)) }
            if course.sinceSource < 4 { add(model.cues.weight(afterSource: profile.person)) }
        }
        if profile.isSaying { add(model.cues.weight(sayingAfter: course.person)) }
        course.sinceSaying = profile.isSaying ? 0 : course.sinceSaying + 1
        course.sinceSource = profile.isSource ? 0 : course.sinceSource + 1
        if profile.isFirstPerson { add(model.cues.weight(firstPersonInQuote: course.isQuoted)) }
        if course.person > 0 {
            for wordClass in profile.classes { add(model.cues.weight(of: wordClass, after: course.person)) }
        }
        if profile.person > 0 { course.person = profile.person }
    }

    /// A word without a class is a name if it has a capital and small letters and does not begin a sentence.
    @inline(__always)
    private func isName(_ text: Span<UInt8>, _ word: ReadWord, _ course: Course) -> Bool {
        guard word.marks.contains(.classless), course.before != .nothing, course.before != .stop else { return false }
        let first = text[Int(word.start)]
        guard first &- 0x41 < 26 || first >= 0x80 else { return false }
        return Self.hasCapitalAndSmall(text, Int(word.start)..<Int(word.end))
    }

    private static func hasCapitalAndSmall(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let first = LetterFolding.scalar(in: text, at: range.lowerBound, end: range.upperBound)
        guard LetterFolding.isCapital(first.value) else { return false }
        var index = range.lowerBound + first.length
        while index < range.upperBound {
            let letter = LetterFolding.scalar(in: text, at: index, end: range.upperBound)
            if LetterFolding.isSmall(letter.value) { return true }
            index += letter.length
        }
        return false
    }

    @inline(__always)
    private mutating func addPair(_ course: inout Course, _ stem: UInt32, _ model: SentenceModel) {
        if let row = model.weights.row(ofPair: course.previous, stem) { events.append(row) }
        course.previous = stem
    }

    @inline(__always)
    private mutating func add(_ weight: UInt32) {
        if weight > 0 { events.append(weight - 1) }
    }

    private mutating func readSigns(
        _ text: Span<UInt8>, _ range: Range<Int>, course: inout Course, model: SentenceModel
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let value = LetterFolding.scalar(in: text, at: index, end: range.upperBound)
            index += value.length
            guard value.value > 0x20, let sign = SentenceSign(value.value) else { continue }
            add(model.cues.weight(ofSign: sign.rawValue))
            if sign == .quote {
                course.isQuoted.toggle()
                if course.before == .nothing { add(model.cues.openingQuote) }
            }
            if sign == .colon, course.person > 0, course.before == .word {
                add(model.cues.weight(colonAfter: course.person))
            }
            if sign.isStop { course.previous = model.cues.signHashes[sign.rawValue] }
            course.before = sign.isStop ? .stop : .sign
        }
    }
}

/// A sign that the model takes notice of.
enum SentenceSign: Int {
    case fullStop, comma, colon, semicolon, question, exclamation, percent, opening, closing, section, slash, dash
    case ellipsis, quote

    init?(_ value: UInt32) {
        switch value {
        case 0x2E: self = .fullStop
        case 0x2C: self = .comma
        case 0x3A: self = .colon
        case 0x3B: self = .semicolon
        case 0x3F: self = .question
        case 0x21: self = .exclamation
        case 0x25: self = .percent
        case 0x28: self = .opening
        case 0x29: self = .closing
        case 0xA7: self = .section
        case 0x2F: self = .slash
        case 0x2D, 0x2013, 0x2014: self = .dash
        case 0x2026: self = .ellipsis
        case 0x22, 0xBB, 0xAB, 0x201C...0x201E: self = .quote
        default: return nil
        }
    }

    /// Whether the next word begins anew, so that its capital says nothing.
    var isStop: Bool {
        switch self {
        case .fullStop, .colon, .question, .exclamation, .quote, .dash, .ellipsis, .semicolon: true
        case .comma, .percent, .opening, .closing, .section, .slash: false
        }
    }
}
