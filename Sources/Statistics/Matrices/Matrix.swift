/// A small dense matrix, row by row.
package struct Matrix: Equatable, Sendable {
    package let rows: Int
    package let columns: Int
    private var values: [Double]

    /// All zeros.
    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        values = Array(repeating: 0, count: rows * columns)
    }

    package subscript(row: Int, column: Int) -> Double {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// Adds `weight` · v vᵀ.
    mutating func addOuterProduct(of vector: [Double], weight: Double = 1) {
        for row in 0..<rows where vector[row] != 0 {
            let scaled = weight * vector[row]
            for column in 0..<columns { self[row, column] += scaled * vector[column] }
        }
    }

    func scaled(by factor: Double) -> Matrix {
        var result = self
        for index in result.values.indices { result.values[index] *= factor }
        return result
    }

    static func * (one: Matrix, other: Matrix) -> Matrix {
        precondition(one.columns == other.rows)
        var result = Matrix(rows: one.rows, columns: other.columns)
        for row in 0..<one.rows {
            for column in 0..<other.columns {
                result[row, column] = (0..<one.columns).reduce(0) { $0 + one[row, $1] * other[$1, column] }
            }
        }
        return result
    }

    static func * (one: Matrix, vector: [Double]) -> [Double] {
        (0..<one.rows).map { row in (0..<one.columns).reduce(0) { $0 + one[row, $1] * vector[$1] } }
    }

    /// The sum of the diagonal.
    var trace: Double { (0..<rows).reduce(0) { $0 + self[$1, $1] } }

    /// vᵀ M v.
    func quadraticForm(_ vector: [Double]) -> Double {
        zip(vector, self * vector).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
