import Testing

@testable import Statistics

@Suite("Cases that come in clusters")
struct ClusterTests {
    private func shares(_ table: [[Int]]) -> ClusteredShares {
        ClusteredShares(table.map { .init(before: Share($0[0], of: $0[1]), after: Share($0[2], of: $0[3])) })
    }

    @Test("The difference and its error are those of a linear model with clustered errors")
    func reference() throws {
        for row in try ReferenceValues.load()["clustered"].rows {
            let clustered = shares(row[0].table)
            let difference = try #require(clustered.difference)
            #expect(agree(difference.value, row[1].number), "\(row)")
            #expect(agree(difference.standardError, row[2].number), "\(row)")
            #expect(agree(difference.probability, row[3].number), "\(row)")
            #expect(agree(difference.interval.lower, row[4].number), "\(row)")
            #expect(agree(difference.interval.upper, row[5].number), "\(row)")
        }
    }

    /// Shares of 20,000 made-up tables without any difference whose 95 % interval missed 0, by a simulation beside this:
    /// 1 against 1 cluster 90 %, 1 against 11 54 %, 2 against 2 12 %, 2 against 10 19 %, 4 against 20 12 %; 3 against 3 8 %, 4
    /// against 8 8 %, and 5 % where every cluster has cases of both groups.
    @Test(
        "Few clusters on one side, however many on the other, are no ground for an error",
        arguments: [
            (1, 1, false), (1, 11, false), (2, 2, false), (2, 10, false), (4, 20, false), (3, 3, true), (4, 8, true),
        ])
    func fewClusters(before: Int, after: Int, isReliable: Bool) {
        let table = Array(repeating: [12, 30, 0, 0], count: before) + Array(repeating: [0, 0, 13, 30], count: after)
        #expect(shares(table).isReliable == isReliable)
    }

    @Test("Clusters with cases of both groups are, and one that outweighs all others is not")
    func bothGroups() {
        #expect(shares([[12, 30, 13, 30], [9, 30, 11, 30]]).isReliable)
        #expect(!shares([[400, 900, 410, 900], [9, 30, 11, 30], [9, 30, 11, 30]]).isReliable)
        #expect(!shares([[12, 30, 13, 30]]).isReliable)
        #expect(!shares([]).isReliable)
    }

    @Test("One cluster tells nothing of how clusters differ")
    func oneCluster() {
        let alone = shares([[3, 10, 6, 9], [0, 0, 0, 0]])
        #expect(alone.difference == nil)
        #expect(ClusterBootstrap(seed: 1).difference(of: alone) == nil)
    }

    @Test("The bootstrap gives the same interval for the same seed, about as wide as the robust one")
    func bootstrap() throws {
        let clustered = shares((1...39).map { [$0 % 7, 7 + $0 % 3, ($0 * $0) % 9, 9 + $0 % 5] })
        let interval = try #require(ClusterBootstrap(seed: 7).difference(of: clustered))
        #expect(ClusterBootstrap(seed: 7).difference(of: clustered) == interval)
        #expect(ClusterBootstrap(seed: 8).difference(of: clustered) != interval)
        let robust = try #require(clustered.difference).interval
        let ratio = (interval.upper - interval.lower) / (robust.upper - robust.lower)
        #expect((0.8...1.2).contains(ratio))
    }

    /// The first outputs of SplitMix64 from the seed 1234567, as published with the reference implementation.
    @Test("The generator gives the published numbers")
    func generator() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<5).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("Draws below a bound are even")
    func even() {
        var generator = SplitMix64(seed: 3)
        var counts = [0, 0, 0]
        for _ in 0..<30_000 { counts[generator.next(below: 3)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    }
}
