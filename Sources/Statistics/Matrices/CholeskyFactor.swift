/// The lower triangular L with L Lᵀ = M, for solving systems with a positive definite matrix.
struct CholeskyFactor {
    private let factor: Matrix

    /// `nil` when the matrix is not positive definite, or so nearly not that a solution would be noise.
    init?(of matrix: Matrix) {
        precondition(matrix.rows == matrix.columns)
        var factor = Matrix(rows: matrix.rows, columns: matrix.rows)
        for row in 0..<matrix.rows {
            for column in 0...row {
                let sum = (0..<column).reduce(matrix[row, column]) { $0 - factor[row, $1] * factor[column, $1] }
                if row == column {
                    guard sum > matrix[row, row] * 1e-12, sum > 0 else { return nil }
                    factor[row, row] = sum.squareRoot()
                } else {
                    factor[row, column] = sum / factor[column, column]
                }
            }
        }
        self.factor = factor
    }

    func solve(_ vector: [Double]) -> [Double] {
        let size = factor.rows
        var result = vector
        for row in 0..<size {
            result[row] = (0..<row).reduce(result[row]) { $0 - factor[row, $1] * result[$1] } / factor[row, row]
        }
        for row in (0..<size).reversed() {
            result[row] =
                (row + 1..<size).reduce(result[row]) { $0 - factor[$1, row] * result[$1] } / factor[row, row]
        }
        return result
    }

    var inverse: Matrix {
        let size = factor.rows
        var result = Matrix(rows: size, columns: size)
        for column in 0..<size {
            var unit = Array(repeating: 0.0, count: size)
            unit[column] = 1
            for (row, value) in solve(unit).enumerated() { result[row, column] = value }
        }
        return result
    }
}
