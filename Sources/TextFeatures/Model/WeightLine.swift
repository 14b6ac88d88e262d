/// The weights of one feature as a line holds them: "3:-2 17:5 …", each with the number of its column before it.
struct WeightLine: ~Copyable {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let malformed: ModelError
    /// By column of the file, where its weights go; below 0 when they are not read.
    private let places: [Int]

    /// - Parameter lines: at the line, whose rest are the weights.
    init(_ lines: borrowing TableLines, places: [Int]) {
        bytes = lines.bytes
        range = lines.rest
        malformed = lines.malformed
        self.places = places
    }

    /// All weights, by place, beside those of other places.
    func weights(
        addedTo others: InlineArray<96, Int16> = InlineArray(repeating: 0)
    ) throws(ModelError) -> InlineArray<96, Int16> {
        var weights = others
        var span = weights.mutableSpan
        let text = bytes.span
        var index = range.lowerBound
        while index < range.upperBound {
            let (column, weight) = Self.next(text, &index, range.upperBound)
            guard column < places.count, weight != .min else { throw malformed }
            if places[column] >= 0 { span[places[column]] = Int16(truncatingIfNeeded: weight) }
        }
        return weights
    }

    /// A row of the weights; `nil` if they do not fit into one.
    func row() throws(ModelError) -> WeightRow? {
        var pairs = WeightRow.noPairs
        var span = pairs.mutableSpan
        var reach = 0
        let text = bytes.span
        let places = places.span
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let (column, weight) = Self.next(text, &index, end)
            guard column < places.count, weight != .min else { throw malformed }
            guard places[column] >= 0 else { continue }
            let (pair, isHigh) = WeightRow.place(of: places[column])
            span[pair] &+= Int16(truncatingIfNeeded: isHigh ? weight &<< 8 : weight)
            reach |= weight ^ weight &>> 63
        }
        return reach <= WeightRow.farthest ? WeightRow(pairs: pairs) : nil
    }

    /// The next column and its weight, `Int.min` if there is none or it is written in another way.
    @inline(__always)
    private static func next(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> (column: Int, weight: Int) {
        var place = index
        let column = digits(text, &place, end)
        guard place &+ 1 < end, text[place] == UInt8(ascii: ":") else { return (0, .min) }
        place &+= 1
        let isNegative = text[place] == UInt8(ascii: "-")
        if isNegative { place &+= 1 }
        let start = place
        let value = digits(text, &place, end)
        guard place > start, place &- start < 5, place == end || text[place] == 0x20 else { return (0, .min) }
        index = place &+ 1
        return (column, isNegative ? 0 &- value : value)
    }

    @inline(__always)
    private static func digits(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> Int {
        var value = 0
        while index < end {
            let digit = text[index] &- 0x30
            guard digit < 10 else { break }
            value = value &* 10 &+ Int(digit)
            index &+= 1
        }
        return value
    }
}
