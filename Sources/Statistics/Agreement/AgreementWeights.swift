/// How much two different categories agree: 1 fully, 0 not at all.
package struct AgreementWeights: Equatable, Sendable {
    package let categories: Int
    private let table: [Double]

    /// The first `ordered` categories lie in order and differ by linear steps; each of the others matches only itself.
    ///
    /// Three ordered categories: one step apart agree by a half, two steps not at all.
    package init(ordered: Int, alone: Int = 0) {
        precondition(ordered + alone > 0)
        let categories = ordered + alone
        self.categories = categories
        table = (0..<categories * categories).map { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: categories)
            if row == column { return 1 }
            guard row < ordered, column < ordered else { return 0 }
            return 1 - Double(abs(row - column)) / Double(ordered - 1)
        }
    }

    package subscript(row: Int, column: Int) -> Double { table[row * categories + column] }
}
