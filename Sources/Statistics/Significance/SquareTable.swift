/// One question with several answers to the same cases twice: `counts[before][after]`.
package struct SquareTable: Equatable, Sendable {
    package let counts: [[Int]]

    package init(_ counts: [[Int]]) {
        precondition(counts.allSatisfy { $0.count == counts.count }, "as many answers after as before")
        self.counts = counts
    }

    package var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

    /// Whether the answers are distributed alike before and after: the test of V. P. Bhapkar, JASA 61 (1966), 228–235;
    /// `nil` where it cannot be computed. Answers nobody gave, before or after, are left out; they say nothing of a change.
    package var bhapkar: TestResult? {
        let used = counts.indices.filter { answer in
            counts[answer].contains { $0 > 0 } || counts.contains { $0[answer] > 0 }
        }
        guard used.count > 1 else { return nil }
        let rows = used.map { row in used.reduce(0) { $0 + counts[row][$1] } }
        let columns = used.map { column in used.reduce(0) { $0 + counts[$1][column] } }
        let differences = zip(rows, columns).dropLast().map { Double($0 - $1) }
        let size = differences.count
        var covariance = Matrix(rows: size, columns: size)
        for row in 0..<size {
            for column in 0..<size {
                let here = counts[used[row]][used[column]]
                covariance[row, column] =
                    row == column
                    ? Double(rows[row] + columns[row] - 2 * here) : -Double(here + counts[used[column]][used[row]])
                covariance[row, column] -= differences[row] * differences[column] / Double(total)
            }
        }
        guard let solved = CholeskyFactor(of: covariance)?.solve(differences) else { return nil }
        let statistic = zip(differences, solved).reduce(0) { $0 + $1.0 * $1.1 }
        return TestResult(
            statistic: statistic, degrees: size, probability: ChiSquared.upperTail(statistic, degrees: size))
    }
}

/// What a test with a χ² statistic came to.
package struct TestResult: Equatable, Sendable {
    package let statistic: Double
    package let degrees: Int
    package let probability: Double
}
