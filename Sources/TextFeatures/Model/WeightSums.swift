/// Sums over rows as real numbers, one for each column.
struct WeightSums: Sendable {
    var first = SIMD16<Float>.zero
    var second = SIMD16<Float>.zero
    var third = SIMD16<Float>.zero
    var fourth = SIMD16<Float>.zero
    var fifth = SIMD16<Float>.zero
    var sixth = SIMD16<Float>.zero

    @inline(__always)
    static func += (left: inout WeightSums, right: WeightSums) {
        left.first += right.first
        left.second += right.second
        left.third += right.third
        left.fourth += right.fourth
        left.fifth += right.fifth
        left.sixth += right.sixth
    }

    init() {}

    init(_ values: [Float]) {
        precondition(values.count <= WeightRow.columns, "a model has at most 95 columns")
        for (column, value) in values.enumerated() {
            switch column / 16 {
            case 0: first[column % 16] = value
            case 1: second[column % 16] = value
            case 2: third[column % 16] = value
            case 3: fourth[column % 16] = value
            case 4: fifth[column % 16] = value
            default: sixth[column % 16] = value
            }
        }
    }

    subscript(column: Int) -> Float {
        switch column / 16 {
        case 0: first[column % 16]
        case 1: second[column % 16]
        case 2: third[column % 16]
        case 3: fourth[column % 16]
        case 4: fifth[column % 16]
        default: sixth[column % 16]
        }
    }

    /// The sums one by one, for answers that hang on single columns.
    @inline(__always)
    var flat: InlineArray<96, Float> {
        var flat = InlineArray<96, Float>(repeating: 0)
        // One loop for each, so that the compiler moves whole vectors.
        for lane in 0..<16 { flat[lane] = first[lane] }
        for lane in 0..<16 { flat[lane + 16] = second[lane] }
        for lane in 0..<16 { flat[lane + 32] = third[lane] }
        for lane in 0..<16 { flat[lane + 48] = fourth[lane] }
        for lane in 0..<16 { flat[lane + 64] = fifth[lane] }
        for lane in 0..<16 { flat[lane + 80] = sixth[lane] }
        return flat
    }

    /// Adds a sum of rows.
    @inline(__always)
    mutating func add(_ row: WeightRow) {
        first += Self.real(row.first)
        second += Self.real(row.second)
        third += Self.real(row.third)
        fourth += Self.real(row.fourth)
        fifth += Self.real(row.fifth)
        sixth += Self.real(row.sixth)
    }

    /// As real numbers; a loop, which the compiler makes of vectors and without calls.
    @inline(__always)
    private static func real(_ weights: SIMD16<Int16>) -> SIMD16<Float> {
        var real = SIMD16<Float>()
        for lane in 0..<16 { real[lane] = Float(weights[lane]) }
        return real
    }

    /// Adds the rows of features, whole steps, to sums in sixteenths; in 16 bits as long as their reaches fit.
    @inline(__always)
    mutating func add(_ rows: Span<WeightRow>, at indexes: Span<UInt32>) {
        var start = 0
        while start < indexes.count {
            var room = Int32(Int16.max) / WeightRow.partsOfStep
            var end = start
            while end < indexes.count {
                room &-= Int32(rows[Int(indexes[end])].reach)
                guard room >= 0 || end == start else { break }
                end &+= 1
            }
            var sum = WeightRow()
            sum.add(rows, at: indexes, in: start..<end)
            sum.scaleToParts()
            add(sum)
            start = end
        }
    }

    /// Adds the rows of words, in 16 bits as long as their reaches fit.
    @inline(__always)
    mutating func add(_ rows: Span<WeightRow>, of words: borrowing MutableSpan<ReadWord>, in range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            var room = Int32(Int16.max)
            var end = start
            while end < range.upperBound {
                room &-= Int32(rows[Int(words[end].row)].reach)
                guard room >= 0 else { break }
                end &+= 1
            }
            var sum = WeightRow()
            for index in start..<end { sum += rows[Int(words[index].row)] }
            add(sum)
            start = end
        }
    }
}
