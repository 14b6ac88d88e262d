import Statistics
import Testing

@Suite("Shares corrected for misjudgement")
struct MisjudgedSampleTests {
    /// So many of each pair, all in one stratum.
    private func sample(_ counts: [[Int]], size: Int) -> MisjudgedSample {
        var observations: [MisjudgedSample.Observation] = []
        for (human, row) in counts.enumerated() {
            for (machine, count) in row.enumerated() {
                observations += Array(repeating: .init(stratum: 0, machine: machine, human: human), count: count)
            }
        }
        return MisjudgedSample(
            categories: counts.count, observations: observations,
            strata: [.init(size: size, drawn: observations.count)])
    }

    /// W. J. Rogan and B. Gladen, American Journal of Epidemiology 107 (1978), 71–76: (0.4 + 0.8 − 1) / (0.9 + 0.8 − 1).
    @Test("With two categories the general form is that of Rogan and Gladen")
    func twoCategories() throws {
        // Sensitivity 18 of 20, specificity 24 of 30.
        let shares = try #require(sample([[18, 2], [6, 24]], size: 500).correctedShares(ofFrame: [0.4, 0.6]))
        #expect(abs(shares[0] - 2.0 / 7) < 1e-9)
        #expect(abs(shares[1] - 5.0 / 7) < 1e-9)
    }

    @Test("Three categories: what the machine would see of known shares leads back to them")
    func threeCategories() throws {
        // Rows 8/1/1, 2/6/2, 0/1/9 of ten each, applied to 50, 20 and 30 %.
        let frame = [0.5 * 0.8 + 0.2 * 0.2, 0.5 * 0.1 + 0.2 * 0.6 + 0.3 * 0.1, 0.5 * 0.1 + 0.2 * 0.2 + 0.3 * 0.9]
        let found = try #require(
            sample([[8, 1, 1], [2, 6, 2], [0, 1, 9]], size: 100).correctedShares(ofFrame: frame))
        for (share, expected) in zip(found, [0.5, 0.2, 0.3]) { #expect(abs(share - expected) < 1e-9) }
    }

    @Test("A category no human chose gets nothing; a machine that guesses cannot be corrected")
    func degenerate() throws {
        let found = try #require(
            sample([[9, 1, 0], [2, 8, 0], [0, 0, 0]], size: 60).correctedShares(ofFrame: [0.5, 0.5, 0]))
        #expect(found[2] == 0)
        #expect(sample([[5, 5], [5, 5]], size: 60).correctedShares(ofFrame: [0.5, 0.5]) == nil)
    }

    @Test("Design weights count: a stratum drawn ten times as often weighs a tenth")
    func weights() throws {
        // In stratum 0 (100 of 1,000 drawn) the machine is right; in stratum 1 (50 of 50) it says yes of 20 noes.
        var observations = Array(repeating: MisjudgedSample.Observation(stratum: 0, machine: 0, human: 0), count: 60)
        observations += Array(repeating: .init(stratum: 0, machine: 1, human: 1), count: 40)
        observations += Array(repeating: .init(stratum: 1, machine: 1, human: 1), count: 30)
        observations += Array(repeating: .init(stratum: 1, machine: 0, human: 1), count: 20)
        let sample = MisjudgedSample(
            categories: 2, observations: observations,
            strata: [.init(size: 1000, drawn: 100), .init(size: 50, drawn: 50)])
        // Specificity 430 of 450; the machine sees yes in 620 of 1,050: (620/1050 + 430/450 − 1) / (430/450).
        let shares = try #require(sample.correctedShares(ofFrame: [620.0 / 1050, 430.0 / 1050]))
        #expect(abs(shares[0] - (620.0 / 1050 + 430.0 / 450 - 1) / (430.0 / 450)) < 1e-9)
    }

    @Test("Where the machine never erred the share may still be off by three in n")
    func neverWrong() throws {
        let interval = try #require(
            sample([[20, 0], [0, 10]], size: 300).interval(ofFrame: [0.6, 0.4], seed: 1) { $0[0] })
        #expect(abs(interval.lower - 0.5) < 1e-9)
        #expect(abs(interval.upper - 0.7) < 1e-9)
    }

    @Test("A case alone in its stratum weighs in the resamples, taken together, what it weighs in the share")
    func aloneInItsStratum() throws {
        // 24 of 72 read as the machine read them; the one of the other 28 misread, so that resamples with it and without
        // it lie on either side of the share.
        var observations = Array(repeating: MisjudgedSample.Observation(stratum: 0, machine: 0, human: 0), count: 12)
        observations += Array(repeating: .init(stratum: 0, machine: 1, human: 1), count: 12)
        observations.append(.init(stratum: 1, machine: 0, human: 1))
        let sample = MisjudgedSample(
            categories: 2, observations: observations,
            strata: [.init(size: 72, drawn: 24), .init(size: 28, drawn: 1)])
        let frame = [0.8, 0.2]
        let share = try #require(sample.correctedShares(ofFrame: frame))[0]
        var resampled: [Double] = []
        _ = sample.interval(ofFrame: frame, seed: 1) { shares in
            resampled.append(shares[0])
            return shares[0]
        }
        #expect(resampled.count { $0 < share } > 300)
        #expect(resampled.count { $0 > share } > 300)
    }

    /// Coverage in 1,000 simulated rounds: a frame of cases, a machine that errs, a sample judged by a human.
    private func coverage(of chances: [[Double]], truth: [Double], sample size: Int, seed: UInt64) -> Double {
        var random = SplitMix64(seed: seed)
        let frameSize = 1500
        var hits = 0
        for run in 0..<1000 {
            var humans: [Int] = []
            var machines: [Int] = []
            humans.reserveCapacity(frameSize)
            machines.reserveCapacity(frameSize)
            var seen = Array(repeating: 0, count: truth.count)
            var real = 0
            for _ in 0..<frameSize {
                let human = Self.draw(truth, &random)
                let machine = Self.draw(chances[human], &random)
                humans.append(human)
                machines.append(machine)
                seen[machine] += 1
                if human == 0 { real += 1 }
            }
            var observations: [MisjudgedSample.Observation] = []
            for place in 0..<size {
                let other = place + random.next(below: frameSize - place)
                humans.swapAt(place, other)
                machines.swapAt(place, other)
                observations.append(.init(stratum: 0, machine: machines[place], human: humans[place]))
            }
            let sample = MisjudgedSample(
                categories: truth.count, observations: observations, strata: [.init(size: frameSize, drawn: size)])
            let interval = sample.interval(
                ofFrame: seen.map { Double($0) / Double(frameSize) }, replicates: 99, seed: UInt64(run)
            ) { $0[0] }
            let share = Double(real) / Double(frameSize)
            if let interval, interval.lower <= share, share <= interval.upper { hits += 1 }
        }
        return Double(hits) / 1000
    }

    private static func draw(_ shares: [Double], _ random: inout SplitMix64) -> Int {
        var place = Double(random.next() >> 11) * 0x1p-53
        for (category, share) in shares.enumerated() {
            if place < share { return category }
            place -= share
        }
        return shares.count - 1
    }

    @Test("The 95 % interval of two categories holds the true share in 93 to 97 % of 1,000 rounds")
    func coverageOfTwo() {
        let coverage = coverage(of: [[0.90, 0.10], [0.15, 0.85]], truth: [0.6, 0.4], sample: 200, seed: 2026)
        #expect((0.93...0.97).contains(coverage), "\(coverage)")
    }

    @Test("The 95 % interval of three categories holds the true share in 93 to 97 % of 1,000 rounds")
    func coverageOfThree() {
        let coverage = coverage(
            of: [[0.88, 0.10, 0.02], [0.12, 0.76, 0.12], [0.03, 0.10, 0.87]], truth: [0.5, 0.2, 0.3], sample: 200,
            seed: 2026)
        #expect((0.93...0.97).contains(coverage), "\(coverage)")
    }
}
