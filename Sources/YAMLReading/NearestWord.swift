/// The word of `known` that `word` most likely was meant to be; `nil` when none is near.
///
/// Near is an edit distance of at most a third of the word (and at least one), a swap of neighbours counting one; of
/// equals the first. Case and the spellings æ/ae, ø/oe, å/aa, `_` and `-` do not count.
package func nearestWord(to word: String, among known: [String]) -> String? {
    let wanted = folded(word)
    let limit = max(1, wanted.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
        let distance = editDistance(wanted, folded(candidate))
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
}

private func folded(_ word: String) -> [Character] {
    word.lowercased().flatMap { character -> [Character] in
        switch character {
        case "æ": ["a", "e"]
        case "ø": ["o", "e"]
        case "å": ["a", "a"]
        case "_": ["-"]
        default: [character]
        }
    }
}

/// Optimal string alignment: Levenshtein with swaps of neighbours.
private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...other.count)
    for (row, character) in one.enumerated() {
        var current = [row + 1]
        for (column, opposite) in other.enumerated() {
            let replaced = previous[column] + (character == opposite ? 0 : 1)
            var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, character == other[column - 1], one[row - 1] == opposite {
                least = min(least, beforePrevious[column - 1] + 1)
            }
            current.append(least)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[other.count]
}
