import TextFeatures

/// What a decision says of granting help (`criteria.md`, sections 5 and 7), read clause by clause: it may refuse one thing
/// and grant another.
struct DecisionReading {
    private(set) var grants = false
    private(set) var refuses = false
    private let words: DecisionWords

    init(_ words: DecisionWords) { self.words = words }

    /// - Parameter bytes: the text the reading is of.
    mutating func add(_ text: TextReading, of bytes: [UInt8]) {
        for sentence in text.sentences {
            let hits = text.hits.filter { sentence.words.contains($0.words.lowerBound) }
            for part in text.parts(of: sentence.words, in: bytes, behind: [UInt8(ascii: ";")]) {
                read(part, hits.filter { part.contains($0.words.lowerBound) }, in: text, bytes)
            }
        }
    }

    private mutating func read(_ sentence: Range<Int>, _ hits: [TermHit], in text: TextReading, _ bytes: [UInt8]) {
        let verbs = hits.filter { [Concept.grant.index, Concept.refusal.index].contains($0.list) }
        let services = hits.filter { $0.list == Concept.service.index }
        guard !verbs.isEmpty else {
            // "Kontaktperson fra den 1. maj."
            let stems = text.stems[sentence]
            if !services.isEmpty, !words.negates(stems), !words.isRequest(stems) { grants = true }
            return
        }
        for clause in words.clauses(of: sentence, in: text, bytes, verbs: verbs) {
            let stems = text.stems[clause]
            let own = verbs.filter { clause.contains($0.words.lowerBound) }
            if own.contains(where: { $0.list == Concept.refusal.index }) {
                refuses = true
            } else if let first = own.first {
                let before = stems[..<first.words.lowerBound]
                if words.leavesOpen(before) { continue }
                if words.negates(stems) { refuses = true } else if !words.saysWhatCanBe(before) { grants = true }
            } else if words.contrasts(stems), !words.negates(stems),
                services.contains(where: { clause.contains($0.words.lowerBound) })
            {
                // "… ikke døgnophold, men aflastning hver anden weekend."
                grants = true
            }
        }
    }
}

/// The small words that decide what a clause of a decision does.
struct DecisionWords: Sendable {
    private let negations: Set<UInt32>
    private let asking: Set<UInt32>
    private let request: UInt32
    private let askedFor: Set<UInt32>
    private let openings: Set<UInt32>
    private let modals: Set<UInt32>
    private let subordinators: Set<UInt32>
    private let but: UInt32
    private let and: UInt32

    init(stem: (String) -> UInt32) {
        func stems(_ words: String...) -> Set<UInt32> { Set(words.map(stem)) }
        negations = stems("ikke", "ingen", "intet", "hverken", "nej")
        asking = stems("ansøgt", "søger", "søgt", "anmoder", "anmodet", "ønsker", "ønsket")
        request = stem("ansøgning")
        askedFor = stems("om", "at")
        openings = stems("om", "hvis", "hvorvidt", "såfremt")
        modals = stems("kan", "kunne", "skal", "skulle")
        subordinators = stems("da", "fordi", "idet", "hvis", "mens", "hvorfor")
        but = stem("men")
        and = stem("og")
    }

    func negates(_ stems: ArraySlice<UInt32>) -> Bool { stems.contains(where: negations.contains) }

    func contrasts(_ stems: ArraySlice<UInt32>) -> Bool { stems.first == but }

    /// Whether somebody asks for it: "har søgt om", "ønsker at".
    func asks(_ stems: ArraySlice<UInt32>) -> Bool {
        zip(stems, stems.dropFirst()).contains { asking.contains($0) && askedFor.contains($1) }
    }

    func isRequest(_ stems: ArraySlice<UInt32>) -> Bool { asks(stems) || stems.contains(request) }

    /// Whether a clause that begins so only asks whether, or says what was asked for.
    func leavesOpen(_ stems: ArraySlice<UInt32>) -> Bool { stems.first.map(openings.contains) == true || asks(stems) }

    /// Whether it cites what the law allows: "kommunen kan yde støtte, når …".
    func saysWhatCanBe(_ stems: ArraySlice<UInt32>) -> Bool { stems.contains(where: modals.contains) }

    /// Commas and conjunctions part clauses; "og" where what grants or refuses stands on both its sides.
    func clauses(of sentence: Range<Int>, in text: TextReading, _ bytes: [UInt8], verbs: [TermHit]) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        for part in text.parts(of: sentence, in: bytes, behind: [UInt8(ascii: ",")]) {
            var start = part.lowerBound
            for index in part.dropFirst() {
                let stem = text.stems[index]
                let parts =
                    stem == but || subordinators.contains(stem)
                    || stem == and && verbs.contains { (start..<index).contains($0.words.lowerBound) }
                        && verbs.contains { (index..<part.upperBound).contains($0.words.lowerBound) }
                guard parts else { continue }
                clauses.append(start..<index)
                start = index
            }
            clauses.append(start..<part.upperBound)
        }
        return clauses
    }
}

extension TextReading {
    /// Words parted where one of the signs stands between two of them.
    func parts(of words: Range<Int>, in bytes: [UInt8], behind signs: Set<UInt8>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = words.lowerBound
        for index in words.dropFirst() {
            let end = Int(places[index - 1].offset + places[index - 1].length)
            guard bytes[end..<Int(places[index].offset)].contains(where: signs.contains) else { continue }
            parts.append(start..<index)
            start = index
        }
        if start < words.upperBound { parts.append(start..<words.upperBound) }
        return parts
    }
}
