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
        precondition(values.count <= WeightRow.columns, "a model has at most 96 columns")
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

    @inline(__always)
    mutating func add(_ numbers: ColumnNumbers) {
        first += Self.real(numbers.first)
        second += Self.real(numbers.second)
        third += Self.real(numbers.third)
        fourth += Self.real(numbers.fourth)
        fifth += Self.real(numbers.fifth)
        sixth += Self.real(numbers.sixth)
    }

    /// As real numbers; a loop, which the compiler makes of vectors and without calls.
    @inline(__always)
    private static func real(_ weights: SIMD16<Int16>) -> SIMD16<Float> {
        var real = SIMD16<Float>()
        for lane in 0..<16 { real[lane] = Float(weights[lane]) }
        return real
    }

    /// Adds the rows of features and of words, in halves of a step.
    ///
    /// - Parameter words: each with the number of its record, those of `range`.
    mutating func add(
        _ rows: Span<WeightRow>, at indexes: Span<UInt32>, _ table: borrowing WordTable,
        of words: borrowing MutableSpan<ReadWord>, in range: Range<Int>
    ) {
        // Mostly all fit into 16 bits together; the features count twice.
        guard 2 &* indexes.count &+ range.count <= RowSum.most else {
            addMany(rows, at: indexes, table, of: words, in: range)
            return
        }
        let records = table.records.span
        var features = RowSum()
        for index in indexes.indices { features.add(rows[Int(indexes[index])]) }
        var sum = RowSum()
        var hasFurther: UInt32 = 0
        for index in range {
            let record = Int(words[index].row)
            sum.add(records[record].weights)
            hasFurther |= records[record].further
        }
        var numbers = features.numbers(count: indexes.count)
        numbers.double()
        numbers += sum.numbers(count: range.count)
        add(numbers)
        if hasFurther > 0 { addFurther(table, of: words, in: range) }
    }

    /// Adds the weights that did not fit into the records of the words.
    private mutating func addFurther(
        _ table: borrowing WordTable, of words: borrowing MutableSpan<ReadWord>, in range: Range<Int>
    ) {
        let records = table.records.span
        let further = table.further.span
        for index in range {
            let number = Int(records[Int(words[index].row)].further)
            if number > 0 { add(further[number &- 1]) }
        }
    }

    /// The same for any number of features and words.
    private mutating func addMany(
        _ rows: Span<WeightRow>, at indexes: Span<UInt32>, _ table: borrowing WordTable,
        of words: borrowing MutableSpan<ReadWord>, in range: Range<Int>
    ) {
        var start = 0
        while start < indexes.count {
            // The features count twice, and must fit into 16 bits then.
            let end = min(start + RowSum.most / 2, indexes.count)
            var features = RowSum()
            for index in start..<end { features.add(rows[Int(indexes[index])]) }
            var numbers = features.numbers(count: end - start)
            numbers.double()
            add(numbers)
            start = end
        }
        for index in range { add(table.records[Int(words[index].row)].weights.numbers) }
        addFurther(table, of: words, in: range)
    }
}
