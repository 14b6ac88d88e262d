/// Whether several questions measure one thing: L. J. Cronbach's alpha, Psychometrika 16 (1951), 297–334.
package enum SumIndex {
    /// `nil` with fewer than two questions or cases, or when the sums do not vary. Rows are cases, without gaps.
    package static func cronbachAlpha(_ rows: [[Double]]) -> Double? {
        guard rows.count > 1, let questions = rows.first?.count, questions > 1 else { return nil }
        let total = variance(rows.map { $0.reduce(0, +) })
        guard total > 0 else { return nil }
        let parts = (0..<questions).reduce(0) { sum, question in sum + variance(rows.map { $0[question] }) }
        return Double(questions) / Double(questions - 1) * (1 - parts / total)
    }

    private static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + square($1 - mean) } / Double(values.count - 1)
    }
}
