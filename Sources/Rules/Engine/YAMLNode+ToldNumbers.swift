import YAMLReading

extension YAMLNode {
    /// A criterion file whose question and title tell the standard's numbers instead of their names:
    /// `$undersoegelse-maaneder` is "fire måneder" in Danish and "four months" in English.
    func tellingNumbers(of thresholds: Thresholds) -> YAMLNode {
        changed(["question", "title"]) { text in
            text.changed(["da"]) { $0.telling(thresholds) { ToldNumber(name: $0, value: $1).danish } }
                .changed(["en"]) { $0.telling(thresholds) { ToldNumber(name: $0, value: $1).english } }
        }
    }

    /// The same mapping with these keys' values changed.
    private func changed(_ keys: [String], _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
        guard case .mapping(let entries) = content else { return self }
        let changed = entries.map { entry in
            guard keys.contains(entry.key) else { return entry }
            return YAMLEntry(key: entry.key, keyPosition: entry.keyPosition, value: change(entry.value))
        }
        return YAMLNode(.mapping(changed), at: position, isQuoted: isQuoted)
    }

    private func telling(_ thresholds: Thresholds, _ words: (String, Double) -> String) -> YAMLNode {
        guard case .scalar(var text) = content, text.contains("$") else { return self }
        // A name may begin as another one does.
        for (name, value) in thresholds.values.sorted(by: { $0.name.utf8.count > $1.name.utf8.count }) {
            text = text.replacing("$" + name, with: words(name, value))
        }
        return YAMLNode(.scalar(text), at: position, isQuoted: isQuoted)
    }
}

/// A threshold as a question tells it: with the unit its name ends in, and up to ten in letters.
private struct ToldNumber {
    let name: String
    let value: Double

    private static let danish = ["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"]
    private static let english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    private static let units: [(ending: String, danish: [String], english: [String])] = [
        ("-maaneder", ["måned", "måneder"], ["month", "months"]), ("-timer", ["time", "timer"], ["hour", "hours"]),
    ]

    var danish: String { text(NumberInWords(value: value).danish, Self.danish, unit?.danish) }
    var english: String { text(NumberInWords(value: value).english, Self.english, unit?.english) }

    private var unit: (ending: String, danish: [String], english: [String])? {
        Self.units.first { name.hasSuffix($0.ending) }
    }

    private func text(_ digits: String, _ letters: [String], _ unit: [String]?) -> String {
        guard let unit else { return digits }
        let word = Int(exactly: value).flatMap { letters.indices.contains($0 - 1) ? letters[$0 - 1] : nil }
        return "\(word ?? digits) \(unit[value == 1 ? 0 : 1])"
    }
}
