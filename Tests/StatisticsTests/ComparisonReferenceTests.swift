import Testing

@testable import Statistics

@Suite("Differences and tests equal an independent implementation")
struct ComparisonReferenceTests {
    private let reference: ReferenceValues

    init() throws { reference = try ReferenceValues.load() }

    @Test("Wilson's interval")
    func wilson() throws {
        for row in reference["wilson"].rows.map(\.numbers) {
            let interval = try #require(Share(Int(row[0]), of: Int(row[1])).interval)
            #expect(agree(interval.lower, row[2]) && agree(interval.upper, row[3]), "\(row)")
        }
    }

    @Test("Newcombe's interval, Fisher's exact test and Pearson's χ² over the grid, 0, 1, all and N = 1 among it")
    func pairs() throws {
        #expect(reference["pairs"].rows.count == 8 * 36)
        for row in reference["pairs"].rows {
            let before = Share(row[0].count, of: row[1].count)
            let after = Share(row[2].count, of: row[3].count)
            let difference = try #require(ShareDifference(from: before, to: after))
            #expect(agree(difference.interval.lower, row[4].number), "\(row)")
            #expect(agree(difference.interval.upper, row[5].number), "\(row)")
            let table = CountTable(before, after)
            #expect(agree(table.fisherExact, row[6].number), "\(row)")
            #expect(agree(table.chiSquared?.statistic, row[7].number), "\(row)")
            #expect(agree(table.chiSquared?.probability, row[8].number), "\(row)")
        }
    }

    @Test("Freeman and Halton's test equals listing every table with the same margins")
    func freemanHalton() {
        #expect(reference["freemanHalton"].rows.count == 7)
        for row in reference["freemanHalton"].rows {
            #expect(agree(CountTable(row[0].table).fisherExact, row[1].number), "\(row)")
        }
    }

    @Test("McNemar's exact test, and Newcombe's interval of a paired difference")
    func paired() throws {
        for row in reference["paired"].rows {
            let cells = row.rows.prefix(4).map(\.count)
            let pairs = PairedShares(yesYes: cells[0], yesNo: cells[1], noYes: cells[2], noNo: cells[3])
            #expect(agree(pairs.mcNemarExact, row[4].number), "\(row)")
            let difference = try #require(pairs.difference)
            #expect(agree(difference.interval.lower, row[5].number), "\(row)")
            #expect(agree(difference.interval.upper, row[6].number), "\(row)")
        }
    }

    /// M. W. Fagerland, S. Lydersen and P. Laake, Statistics in Medicine 33 (2014), 2850–2875: airway
    /// hyper-responsiveness of 21 children before and after; the interval printed with three decimals.
    @Test("A published paired interval comes out")
    func published() throws {
        let pairs = PairedShares(yesYes: 1, yesNo: 1, noYes: 7, noNo: 12)
        let interval = try #require(pairs.difference).interval
        #expect((interval.lower * 1000).rounded() == 26 && (interval.upper * 1000).rounded() == 507)
    }

    @Test("Bhapkar's test; none where the table does not allow it")
    func squareTables() {
        for row in reference["square"].rows {
            let table = SquareTable(row[0].table)
            let result = table.bhapkar
            #expect(agree(result?.statistic, row[4].number), "\(row)")
            #expect(agree(result?.probability, row[6].number), "\(row)")
            if let result { #expect(result.degrees == row[5].count) }
        }
        #expect(SquareTable([[4, 0], [0, 0]]).bhapkar == nil)
    }

    @Test("Holm's and Benjamini and Hochberg's adjustment")
    func adjusted() {
        for row in reference["adjusted"].rows {
            let holm = AdjustedProbabilities.holm(row[0].numbers)
            #expect(zip(holm, row[1].numbers).allSatisfy { agree($0, $1) }, "\(row)")
            let rate = AdjustedProbabilities.benjaminiHochberg(row[0].numbers)
            #expect(zip(rate, row[2].numbers).allSatisfy { agree($0, $1) }, "\(row)")
        }
        #expect(AdjustedProbabilities.holm([]).isEmpty)
    }

    @Test("Standardised shares")
    func standardised() throws {
        for row in reference["standardised"].rows {
            let strata = row[0].table.map { (before: Share($0[0], of: $0[1]), after: Share($0[2], of: $0[3])) }
            let shares = try #require(StandardisedShares(strata: strata))
            #expect(agree(shares.before, row[1].number) && agree(shares.after, row[2].number), "\(row)")
            #expect(
                agree(shares.interval.lower, row[3].number) && agree(shares.interval.upper, row[4].number), "\(row)")
        }
        let apart = StandardisedShares(strata: [(before: Share(1, of: 2), after: Share(0, of: 0))])
        #expect(apart == nil)
    }
}
