/// Cases of a frame that both a machine and a human judged, drawn with known chances; what corrects the shares the machine
/// sees in the whole frame.
package struct MisjudgedSample: Equatable, Sendable {
    package struct Observation: Equatable, Sendable {
        package let stratum: Int
        package let machine: Int
        package let human: Int

        package init(stratum: Int, machine: Int, human: Int) {
            self.stratum = stratum
            self.machine = machine
            self.human = human
        }
    }

    package struct Stratum: Equatable, Sendable {
        /// Cases of the frame in it.
        package let size: Int
        /// Cases drawn and judged.
        package let drawn: Int

        package init(size: Int, drawn: Int) {
            precondition(drawn >= 0 && drawn <= size)
            self.size = size
            self.drawn = drawn
        }

        /// What each case drawn stands for.
        var weight: Double { drawn == 0 ? 0 : Double(size) / Double(drawn) }

        /// √(1 − part of the stratum that was drawn).
        var spread: Double { (1 - Double(drawn) / Double(size)).squareRoot() }
    }

    package let categories: Int
    package let observations: [Observation]
    package let strata: [Stratum]

    package init(categories: Int, observations: [Observation], strata: [Stratum]) {
        precondition(observations.allSatisfy { strata.indices.contains($0.stratum) })
        self.categories = categories
        self.observations = observations
        self.strata = strata
    }

    /// The true shares of the categories in a frame where the machine sees `frame`; `nil` when the sample cannot tell
    /// the categories apart.
    ///
    /// The multi-category form of Rogan and Gladen: with M the chances of each machine verdict given the human one, the p
    /// that brings Mᵀp closest to what the machine sees (least squares), parts below 0 set to 0 and the rest made to
    /// sum to 1. See J. P. Buonaccorsi, Measurement Error (2010), section 3.6. A category no human chose in the sample
    /// gets 0.
    package func correctedShares(ofFrame frame: [Double]) -> [Double]? {
        let weights = observations.map { strata[$0.stratum].weight }
        return corrected(frame, table(weights))
    }

    /// The weighted confusion: by human, then by machine category, in one row.
    func table(_ weights: [Double]) -> [Double] {
        var table = Array(repeating: 0.0, count: categories * categories)
        for index in observations.indices {
            table[observations[index].human * categories + observations[index].machine] += weights[index]
        }
        return table
    }

    func corrected(_ frame: [Double], _ table: [Double]) -> [Double]? {
        precondition(frame.count == categories)
        var seen: [Int] = []
        var chances: [[Double]] = []
        for human in 0..<categories {
            var sum = 0.0
            for machine in 0..<categories { sum += table[human * categories + machine] }
            guard sum > 1e-12 else { continue }
            seen.append(human)
            chances.append((0..<categories).map { table[human * categories + $0] / sum })
        }
        guard !seen.isEmpty else { return nil }
        // Normal equations: (M Mᵀ) p = M q.
        let size = seen.count
        var system = chances.map { row in chances.map { other in Self.product(row, other) } + [Self.product(row, frame)]
        }
        for pivot in 0..<size {
            var best = pivot
            for row in pivot..<size where abs(system[row][pivot]) > abs(system[best][pivot]) { best = row }
            guard abs(system[best][pivot]) > 1e-9 else { return nil }
            system.swapAt(pivot, best)
            for row in 0..<size where row != pivot {
                let factor = system[row][pivot] / system[pivot][pivot]
                guard factor != 0 else { continue }
                for column in pivot...size { system[row][column] -= factor * system[pivot][column] }
            }
        }
        var shares = Array(repeating: 0.0, count: categories)
        var sum = 0.0
        for (place, category) in seen.enumerated() {
            shares[category] = max(0, system[place][size] / system[place][place])
            sum += shares[category]
        }
        guard sum > 1e-12 else { return nil }
        return shares.map { $0 / sum }
    }

    private static func product(_ one: [Double], _ other: [Double]) -> Double {
        var sum = 0.0
        for index in one.indices { sum += one[index] * other[index] }
        return sum
    }
}
