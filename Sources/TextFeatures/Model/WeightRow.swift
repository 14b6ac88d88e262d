/// Weights of one feature or one word for all columns of the model, in whole steps; at most 96 columns.
struct WeightRow: Sendable, Equatable {
    static let columns = 96

    var first = SIMD16<Int16>.zero
    var second = SIMD16<Int16>.zero
    var third = SIMD16<Int16>.zero
    var fourth = SIMD16<Int16>.zero
    var fifth = SIMD16<Int16>.zero
    var sixth = SIMD16<Int16>.zero

    subscript(column: Int) -> Int16 {
        get {
            switch column / 16 {
            case 0: first[column % 16]
            case 1: second[column % 16]
            case 2: third[column % 16]
            case 3: fourth[column % 16]
            case 4: fifth[column % 16]
            default: sixth[column % 16]
            }
        }
        set {
            switch column / 16 {
            case 0: first[column % 16] = newValue
            case 1: second[column % 16] = newValue
            case 2: third[column % 16] = newValue
            case 3: fourth[column % 16] = newValue
            case 4: fifth[column % 16] = newValue
            default: sixth[column % 16] = newValue
            }
        }
    }

    static func += (left: inout WeightRow, right: WeightRow) {
        left.first &+= right.first
        left.second &+= right.second
        left.third &+= right.third
        left.fourth &+= right.fourth
        left.fifth &+= right.fifth
        left.sixth &+= right.sixth
    }
}

/// Sums over rows as real numbers, one for each column.
struct WeightSums: Sendable {
    var first = SIMD16<Float>.zero
    var second = SIMD16<Float>.zero
    var third = SIMD16<Float>.zero
    var fourth = SIMD16<Float>.zero
    var fifth = SIMD16<Float>.zero
    var sixth = SIMD16<Float>.zero

    static func + (left: WeightSums, right: WeightSums) -> WeightSums {
        var sums = left
        sums.first += right.first
        sums.second += right.second
        sums.third += right.third
        sums.fourth += right.fourth
        sums.fifth += right.fifth
        sums.sixth += right.sixth
        return sums
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

    /// Adds the sum of rows. It is made in 16 bits, `batch` rows at a time: no more than cannot overflow.
    mutating func add(_ rows: Span<WeightRow>, at indexes: Span<UInt32>, batch: Int) {
        var start = 0
        while start < indexes.count {
            let end = min(indexes.count, start + batch)
            var sum = WeightRow()
            for index in start..<end { sum += rows[Int(indexes[index])] }
            add(sum)
            start = end
        }
    }

    /// Adds the rows of words. In two passes, so that the sums stay in registers.
    mutating func add(_ rows: Span<WeightSums>, of words: borrowing MutableSpan<ReadWord>, in range: Range<Int>) {
        for index in range {
            let row = rows[Int(words[index].row)]
            first += row.first
            second += row.second
            third += row.third
        }
        for index in range {
            let row = rows[Int(words[index].row)]
            fourth += row.fourth
            fifth += row.fifth
            sixth += row.sixth
        }
    }

    @inline(__always)
    mutating func add(_ row: WeightRow) {
        first += SIMD16<Float>(SIMD16<Int32>(truncatingIfNeeded: row.first))
        second += SIMD16<Float>(SIMD16<Int32>(truncatingIfNeeded: row.second))
        third += SIMD16<Float>(SIMD16<Int32>(truncatingIfNeeded: row.third))
        fourth += SIMD16<Float>(SIMD16<Int32>(truncatingIfNeeded: row.fourth))
        fifth += SIMD16<Float>(SIMD16<Int32>(truncatingIfNeeded: row.fifth))
        sixth += SIMD16<Float>(SIMD16<Int32>(truncatingIfNeeded: row.sixth))
    }

    mutating func scale(by factor: Float) {
        first *= factor
        second *= factor
        third *= factor
        fourth *= factor
        fifth *= factor
        sixth *= factor
    }
}
