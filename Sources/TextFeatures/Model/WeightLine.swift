/// The weights of one feature as a line holds them: a letter for each column, then those that a letter is too small for.
///
/// "..b.C.. 3:-40": column by column `.` is 0, `a` to `z` are 1 to 26 and `A` to `Z` are -1 to -26; behind a space follow
/// columns with a colon and their weight. A line that begins with a digit has no letters.
struct WeightLine: ~Copyable {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let malformed: ModelError

    /// - Parameter lines: at the line, whose rest are the weights.
    init(_ lines: borrowing TableLines) {
        bytes = lines.bytes
        range = lines.rest
        malformed = lines.malformed
    }

    /// The weights by column of the file, of which there are `count`, beside those of other columns.
    func weights(count: Int, addedTo others: ColumnNumbers = ColumnNumbers()) throws(ModelError) -> ColumnNumbers {
        var weights = others
        let text = bytes.span
        var rest = range.lowerBound
        if Self.beginsWithLetters(text, range) {
            guard range.count >= count, let found = Self.weights(text.extracting(rest..<rest + count)) else {
                throw malformed
            }
            weights += ColumnNumbers(found)
            rest += count
        }
        try readFurther(from: rest) { column, weight in
            guard column < count else { return false }
            weights[column] = weight
            return true
        }
        return weights
    }

    /// The weights of those columns that have a place, each at its place.
    ///
    /// - Parameter places: by column of the file, where its weights go; below 0 when they are not read.
    func weights(places: [Int]) throws(ModelError) -> ColumnNumbers {
        var weights = ColumnNumbers()
        let text = bytes.span
        var rest = range.lowerBound
        if Self.beginsWithLetters(text, range) {
            guard range.count >= places.count else { throw malformed }
            guard let found = Self.weights(text.extracting(rest..<rest + places.count)) else { throw malformed }
            for (column, place) in places.enumerated() where place >= 0 { weights[place] = found[column] }
            rest += places.count
        }
        try readFurther(from: rest) { column, weight in
            guard column < places.count else { return false }
            if places[column] >= 0 { weights[places[column]] = weight }
            return true
        }
        return weights
    }

    /// Hands over the columns with a colon and their weight; `take` says whether there is such a column.
    private func readFurther(from start: Int, _ take: (Int, Int16) -> Bool) throws(ModelError) {
        let text = bytes.span
        var index = start
        if start > range.lowerBound, start < range.upperBound {
            guard text[start] == 0x20 else { throw malformed }
            index += 1
        }
        while index < range.upperBound {
            guard let (column, weight) = Self.next(text, &index, range.upperBound), take(column, weight) else {
                throw malformed
            }
        }
    }

    private static func beginsWithLetters(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        !range.isEmpty && text[range.lowerBound] &- UInt8(ascii: "0") > 9
    }

    /// The weights that letters stand for, 0 behind them; `nil` if one is none.
    ///
    /// Without a branch in the loop, so that the compiler reads many letters at once.
    private static func weights(_ letters: Span<UInt8>) -> InlineArray<96, Int16>? {
        var weights = InlineArray<96, Int16>(repeating: 0)
        var span = weights.mutableSpan
        var strange: Int16 = 0
        for index in 0..<min(letters.count, WeightRow.columns) {
            let letter = Int16(letters[index])
            let isNothing = letter == 0x2E
            let place = (letter | 0x20) &- 0x61
            // 0 for small letters, -1 for capitals.
            let sign = (letter & 0x20) &>> 5 &- 1
            // Below 0 before a and behind z.
            strange |= isNothing ? 0 : place | (25 &- place)
            span[index] = isNothing ? 0 : ((place &+ 1) ^ sign) &- sign
        }
        return strange < 0 ? nil : weights
    }

    /// The next column and its weight; `nil` if it is written in another way.
    private static func next(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> (column: Int, weight: Int16)? {
        var place = index
        let column = digits(text, &place, end)
        guard place > index, place + 1 < end, text[place] == UInt8(ascii: ":") else { return nil }
        place += 1
        let isNegative = text[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let start = place
        let value = Int16(truncatingIfNeeded: digits(text, &place, end))
        guard place > start, place - start < 5, place == end || text[place] == 0x20 else { return nil }
        index = place + 1
        return (column, isNegative ? -value : value)
    }

    private static func digits(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> Int {
        var value = 0
        while index < end {
            let digit = text[index] &- 0x30
            guard digit < 10 else { break }
            value = value &* 10 &+ Int(digit)
            index += 1
        }
        return value
    }
}
