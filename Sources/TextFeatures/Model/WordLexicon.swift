internal import Stemming

/// What is known of words beside their weights: their classes, and which of them compounds are made of.
struct WordLexicon: Sendable {
    /// Names of the classes; a class is its index.
    private(set) var classNames: [String] = []
    /// The sets of classes that words have; set 0 is empty.
    private(set) var classSets: [[UInt8]] = [[]]
    /// For each set, the set without personal and place names.
    private(set) var commonSets: [Int] = []
    private var setByKey = KeyTable(count: 0)
    private var parts = KeyTable(count: 0)
    /// One bit for each beginning of a part, by the lowest five bits of its first three letters.
    private var beginnings = [UInt64](repeating: 0, count: 512)
    let personalName: UInt8
    let placeName: UInt8

    /// Words this short are no compounds.
    static let shortestCompound = 7
    /// Nor are words longer than this, in bytes: what a text without spaces makes would take time that grows with its square.
    static let longestCompound = 100
    private static let shortestPart = 3

    /// - Parameters:
    ///   - classes: lines of a folded word, or a stem and `*`, a tab, and class names with spaces between them.
    ///   - parts: lines of one folded word each.
    init(classes: [UInt8], parts: [UInt8]) throws(ModelError) {
        var ids: [String: UInt8] = [:]
        // By the hash of their names as written.
        var sets: [UInt64: UInt32] = [:]
        var lines = TableLines(classes, file: .classes)
        var keys: [(UInt64, UInt32)] = []
        while lines.advance() {
            let word = try lines.field()
            let range = try lines.field()
            let key = Self.key(classes.span.extracting(word))
            let names = Self.key(classes.span.extracting(range))
            if let set = sets[names] {
                keys.append((key, set))
                continue
            }
            var set: [UInt8] = []
            for name in String(decoding: classes[range], as: UTF8.self).split(separator: " ").map(String.init) {
                if ids[name] == nil {
                    guard classNames.count < 255 else { throw lines.problem(.tooManyClasses) }
                    ids[name] = UInt8(classNames.count)
                    classNames.append(name)
                }
                set += ids[name].map { [$0] } ?? []
            }
            guard classSets.count < 65_535 else { throw lines.problem(.tooManyClasses) }
            sets[names] = UInt32(classSets.count)
            keys.append((key, UInt32(classSets.count)))
            classSets.append(set)
        }
        personalName = ids["navn"] ?? 255
        placeName = ids["sted"] ?? 255
        for set in classSets {
            let common = set.filter { [personalName, placeName] in $0 != personalName && $0 != placeName }
            if let known = classSets.firstIndex(of: common) {
                commonSets.append(known)
            } else {
                commonSets.append(classSets.count)
                classSets.append(common)
            }
        }
        while commonSets.count < classSets.count { commonSets.append(commonSets.count) }
        setByKey = KeyTable(count: keys.count)
        for (key, set) in keys where !setByKey.insert(key, set) {
            throw ModelError(file: .classes, line: 0, problem: .duplicate)
        }

        var words = TableLines(parts, file: .parts)
        var partKeys: [UInt64] = []
        while words.advance() {
            let word = try words.field()
            partKeys.append(Self.key(parts.span.extracting(word)))
            guard word.count >= Self.shortestPart else { throw words.malformed }
            let start = word.lowerBound
            let bit = Self.beginning(parts[start], parts[start + 1], parts[start + 2])
            beginnings[bit / 64] |= 1 << UInt64(bit % 64)
        }
        self.parts = KeyTable(count: partKeys.count)
        for key in partKeys where !self.parts.insert(key, 1) {
            throw ModelError(file: .parts, line: 0, problem: .duplicate)
        }
    }

    private static func key(_ word: Span<UInt8>) -> UInt64 {
        var hash = TextHash()
        for index in word.indices { hash.add(word[index]) }
        return hash.wide
    }

    /// The classes entered for the word as written, or else for its stem; 0 for none.
    func classSet(of word: Span<UInt8>, stem: Span<UInt8>) -> Int {
        if let set = setByKey[Self.key(word)] { return Int(set) }
        var hash = TextHash()
        for index in stem.indices { hash.add(stem[index]) }
        hash.add(UInt8(ascii: "*"))
        return Int(setByKey[hash.wide] ?? 0)
    }

    /// Whether the word as written is entered as a personal name.
    func isPersonalName(_ word: Span<UInt8>) -> Bool {
        setByKey[Self.key(word)].map { classSets[Int($0)].contains(personalName) } ?? false
    }

    /// Where a compound falls into a known modifier and the longest known head; a linking s or e belongs to neither.
    func split(_ word: Span<UInt8>, stemmer: inout DanishStemmer, scratch: inout [UInt8])
        -> (modifier: Range<Int>, head: Range<Int>)?
    {
        guard word.count >= Self.shortestCompound, word.count <= Self.longestCompound,
            let shortest = shortestPrefix(word, from: 0)
        else { return nil }
        var start = max(Self.shortestPart, shortest)
        while start + Self.shortestPart <= word.count {
            if let prefix = shortestPrefix(word, from: start),
                isPart(word, start..<word.count, reachable: prefix, &stemmer, &scratch)
            {
                let link = word[start - 1]
                if isPart(word, 0..<start, reachable: shortest, &stemmer, &scratch) {
                    return (0..<start, start..<word.count)
                }
                if link == UInt8(ascii: "s") || link == UInt8(ascii: "e"), start > Self.shortestPart,
                    isPart(word, 0..<start - 1, reachable: shortest, &stemmer, &scratch)
                {
                    return (0..<start - 1, start..<word.count)
                }
            }
            start += 1
        }
        return nil
    }

    /// Length of the shortest part that `word` begins with at `start`. A stem is the beginning of its word, so without
    /// one there is no use asking the stemmer.
    private func shortestPrefix(_ word: Span<UInt8>, from start: Int) -> Int? {
        guard start + 2 < word.count else { return nil }
        let bit = Self.beginning(word[start], word[start + 1], word[start + 2])
        guard beginnings[bit / 64] >> UInt64(bit % 64) & 1 == 1 else { return nil }
        var hash = TextHash()
        for index in start..<word.count {
            hash.add(word[index])
            if index > start, parts[hash.wide] != nil { return index + 1 - start }
        }
        return nil
    }

    private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }

    private func isPart(
        _ word: Span<UInt8>, _ range: Range<Int>, reachable: Int, _ stemmer: inout DanishStemmer,
        _ scratch: inout [UInt8]
    ) -> Bool {
        guard range.count >= reachable else { return false }
        if parts[Self.key(word.extracting(range))] != nil { return true }
        stemmer.stem(word.extracting(range), into: &scratch)
        return parts[Self.key(scratch.span)] != nil
    }
}
