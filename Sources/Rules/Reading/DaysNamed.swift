import TextFeatures

/// The days on which a text says that something was: "den 8. maj", "8/5", "08.05.2013", "i går".
struct DaysNamed: Sendable {
    enum Day: Hashable, Sendable {
        case date(day: Int, month: Int)
        /// A day told from the one of writing, by its place in `recently`.
        case recent(Int)
    }

    /// Stems of the words of each.
    private let recently: [[UInt32]]
    /// The words they begin with.
    private let firstOfRecently: [UInt32]
    /// Stems, January first.
    private let months: [UInt32]

    static let recently = [
        "i går", "i forgårs", "i aftes", "i morges", "i nat", "i sidste uge", "forleden",
    ]

    init(stem: (String) -> UInt32) {
        recently = Self.recently.map { $0.split(separator: " ").map { stem(String($0)) } }
        firstOfRecently = Array(Set(recently.map { $0[0] })).sorted()
        months = StatedDate.months.map(stem)
    }

    /// Those named by words of a reading of `text`.
    func days(in words: Range<Int>, of reading: TextReading, text: [UInt8]) -> [Day] {
        var found: [Day] = []
        let places = reading.places.span
        let stems = reading.stems.span
        var index = words.lowerBound
        while index < words.upperBound {
            let rest = index..<words.upperBound
            if Self.isNumber(places[index], text) {
                let run = Self.run(rest, of: reading.places, text)
                if let day = day(run, in: rest, of: reading, text) { found.append(day) }
                index = run.upperBound
            } else {
                if firstOfRecently.contains(stems[index]),
                    let place = recently.firstIndex(where: { reading.stems[rest].starts(with: $0) })
                {
                    found.append(.recent(place))
                }
                index += 1
            }
        }
        return found
    }

    /// The day that a run of numbers makes, by itself or with the month behind it.
    private func day(_ run: Range<Int>, in words: Range<Int>, of reading: TextReading, _ text: [UInt8]) -> Day? {
        guard let day = Self.number(reading.places[run.lowerBound], text), (1...31).contains(day) else { return nil }
        if run.count == 1 {
            guard run.upperBound < words.upperBound, let month = months.firstIndex(of: reading.stems[run.upperBound])
            else { return nil }
            return .date(day: day, month: month + 1)
        }
        let hasStroke = text[Int(reading.places[run.lowerBound].end)] == UInt8(ascii: "/")
        guard run.count == 3 || run.count == 2 && hasStroke,
            let month = Self.number(reading.places[run.lowerBound + 1], text), (1...12).contains(month)
        else { return nil }
        return .date(day: day, month: month)
    }

    /// The numbers from the first word on that one stroke, full stop or hyphen joins to the number before.
    private static func run(_ words: Range<Int>, of places: [WordPlace], _ text: [UInt8]) -> Range<Int> {
        var end = words.lowerBound + 1
        while end < words.upperBound, isNumber(places[end], text), places[end].offset == places[end - 1].end + 1,
            "/.-".utf8.contains(text[Int(places[end - 1].end)])
        {
            end += 1
        }
        return words.lowerBound..<end
    }

    private static func isNumber(_ place: WordPlace, _ text: [UInt8]) -> Bool { text[Int(place.offset)] &- 0x30 < 10 }

    /// A number of at most two digits; `nil` for a longer one, and where letters are in it.
    private static func number(_ place: WordPlace, _ text: [UInt8]) -> Int? {
        guard place.length <= 2 else { return nil }
        return text[Int(place.offset)..<Int(place.end)].reduce(0 as Int?) { value, byte in
            byte &- 0x30 < 10 ? value.map { 10 * $0 + Int(byte &- 0x30) } : nil
        }
    }
}

extension WordPlace {
    fileprivate var end: Int32 { offset + length }
}
