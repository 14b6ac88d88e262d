import AuditModel

/// The day a sentence sets for something to come: "den 12. juni 2024", "12/6-2024", "i juni", "om tre måneder".
enum StatedDate {
    /// The first day that lies behind `date`; a month without a day is its last day, a day without a year the next one.
    static func date(in text: ArraySlice<UInt8>, from date: CalendarDate) -> CalendarDate? {
        let words = String(decoding: text, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
            .map { $0.trimming(punctuation) }
        for index in words.indices {
            let rest = words[index...]
            let found = numeric(rest, after: date) ?? named(rest, after: date) ?? inSomeTime(rest, from: date)
            if let found, found > date { return found }
        }
        return nil
    }

    private static let punctuation: Set<Character> = [".", ",", ";", ":", "(", ")", "!", "?", "\"", "»", "«"]
    static let months = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ]
    private static let cardinals = [
        "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8,
        "ni": 9, "ti": 10, "tolv": 12, "anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6,
        "hver": 1, "hvert": 1,
    ]
    /// Numbers that are none: "et par måneder".
    private static let vague: Set<Substring> = ["par", "nogle", "få", "flere"]
    private static let halves: Set<Substring> = ["1/2", "½"]
    /// What a fraction may be of, so that it is no day.
    private static let units: Set<Substring> = ["år", "aar", "års", "aars", "måned", "maaned", "uge", "dag", "time"]

    /// Of days, weeks, months or years; no rhythm has more, so a larger number is a slip.
    private static let mostUnits = 1200

    /// "2024-06-12", "12.06.2024", "12/6-2024", "12/6 2024", "12/6".
    private static func numeric(_ words: ArraySlice<Substring>, after date: CalendarDate) -> CalendarDate? {
        guard let word = words.first, word.contains(where: { !$0.isNumber }),
            word.allSatisfy({ $0.isASCII && ($0.isNumber || "./-".contains($0)) })
        else { return nil }
        let numbers = word.split { !$0.isNumber }.compactMap { Int($0) }
        switch numbers.count {
        case 3 where numbers[0] > 31: return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
        case 3: return CalendarDate(year: year(numbers[2]), month: numbers[1], day: numbers[0])
        case 2 where word.contains("/") && !(words.dropFirst().first.map(units.contains) ?? false):
            return day(numbers[0], of: numbers[1], year: statedYear(words.dropFirst().first), after: date)
        default: return nil
        }
    }

    /// "12. juni 2024", "12. juni", "juni 2024", "juni".
    private static func named(_ words: ArraySlice<Substring>, after date: CalendarDate) -> CalendarDate? {
        let day = words.first.flatMap { Int($0) }
        let rest = day == nil ? words : words.dropFirst()
        guard let name = rest.first, let index = months.firstIndex(of: String(name)) else { return nil }
        return Self.day(day, of: index + 1, year: statedYear(rest.dropFirst().first), after: date)
    }

    /// "om tre måneder", "om 14 dage", "hver 3. måned", "hvert halve år", "om 1½ år".
    private static func inSomeTime(_ words: ArraySlice<Substring>, from date: CalendarDate) -> CalendarDate? {
        guard let first = words.first, ["om", "hver", "hvert"].contains(first) else { return nil }
        let following = words.dropFirst().prefix(3)
        guard vague.isDisjoint(with: following) else { return nil }
        let stated = following.lazy.compactMap { Int($0) ?? cardinals[String($0)] }.first
        if let stated, !(0...mostUnits).contains(stated) { return nil }
        let count = stated ?? (first == "om" ? nil : 1)
        let half = halfYears(following)
        for word in following {
            if word == "år" || word == "aar" {
                return (half.map { 6 * $0 } ?? count.map { 12 * $0 }).flatMap { date.adding(months: $0) }
            }
            // Half a month is no month.
            guard half == nil else { continue }
            if word.hasPrefix("måned") || word.hasPrefix("maaned") {
                return count.flatMap { date.adding(months: $0) }
            }
            let days = word.hasPrefix("uge") ? 7 : word.hasPrefix("dag") ? 1 : 0
            if days > 0, let count {
                return CalendarDate(daysSinceEpoch: date.daysSinceEpoch + Int32(count * days))
            }
        }
        return nil
    }

    /// "et halvt", "1/2", "halvandet", "1½", "1 1/2" in half years; `nil` where no half is spoken of.
    private static func halfYears(_ words: ArraySlice<Substring>) -> Int? {
        for (index, word) in zip(words.indices, words) {
            if word.hasPrefix("halvand") { return 3 }
            if word.hasPrefix("halv") { return 1 }
            guard let half = halves.first(where: word.hasSuffix) else { continue }
            let whole = word.count > half.count ? word.dropLast(half.count) : words[..<index].last ?? ""
            return 1 + 2 * (Int(whole) ?? 0)
        }
        return nil
    }

    private static func day(_ day: Int?, of month: Int, year: Int?, after date: CalendarDate) -> CalendarDate? {
        func inYear(_ year: Int) -> CalendarDate? {
            if let day { return CalendarDate(year: year, month: month, day: day) }
            return (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
        }
        if let year { return inYear(year) }
        return inYear(date.year).flatMap { $0 > date ? $0 : nil } ?? inYear(date.year + 1)
    }

    private static func statedYear(_ word: Substring?) -> Int? {
        word.flatMap { Int($0) }.flatMap { (1900...2200).contains($0) ? $0 : nil }
    }

    private static func year(_ number: Int) -> Int { number < 100 ? 2000 + number : number }
}

extension Substring {
    fileprivate func trimming(_ characters: Set<Character>) -> Substring {
        var trimmed = drop { characters.contains($0) }
        while let last = trimmed.last, characters.contains(last) { trimmed.removeLast() }
        return trimmed
    }
}
