import AuditModel
import Statistics
import Testing

@testable import Reporting

/// Each test attacks: it tries every way the cases may be, and looks which of them fit with what is told.
@Suite("Domains and dimensions in what is published")
struct DomainTiesTests {
    /// The four dimensions of the child's development in 2019, and the domain.
    private static let standard = StandardDescription(
        name: "proeve", title: LocalizedText(danish: "Prøve", english: "Trial"), hash: "", edition: .from2019,
        criteria: TriangleEdition.from2019.dimensions(of: .childsDevelopment).enumerated().map { index, dimension in
            ReportSamples.criterion("k\(index + 1)", dimension: dimension)
        } + [ReportSamples.criterion("k5", domain: .childsDevelopment)])
    private static let size = standard.criteria.count - 1

    private func shares(_ short: [Int], domain: Int, of total: Int) -> [Share] {
        (short + [domain]).map { Share(total - $0, of: total) }
    }

    /// The numbers a withheld count may be, for a reader who takes each for small unless some only go along with others.
    private func possible(_ told: [Int?], of total: Int, allAreSmall: Bool) -> [Set<Int>] {
        var possible = told.map { _ in Set<Int>() }
        func isSmall(_ short: Int) -> Bool { !allAreSmall || Share(total - short, of: total).isSmall(under: 5) }
        func choose(_ chosen: [Int]) {
            guard chosen.count == Self.size else {
                let next = told[chosen.count].map { [$0] } ?? Array(0...total).filter(isSmall)
                for short in next { choose(chosen + [short]) }
                return
            }
            // The cases that fall short anywhere: at least as many as in one dimension, at most all of them together.
            for domain in (chosen.max() ?? 0)...min(total, chosen.reduce(0, +)) {
                guard told[Self.size].map({ $0 == domain }) ?? isSmall(domain) else { continue }
                for (place, short) in (chosen + [domain]).enumerated() { possible[place].insert(short) }
            }
        }
        choose([])
        return possible
    }

    @Test("No count of 1 to 4 is left a single value by domain and dimensions", arguments: [16, 22])
    func attack(total: Int) {
        let ties = DomainTies(Self.standard)
        var told = 0
        var companions = 0
        let steps = [0, 1, 3, 4, 5, 8, total - 6, total - 4, total]
        for one in steps {
            for other in steps {
                for third in steps {
                    let short = [one, other, third] + Array(repeating: 0, count: Self.size - 3)
                    for domain in (short.max() ?? 0)...min(total, one + other + third) {
                        let shares = shares(short, domain: domain, of: total)
                        let withheld = ties.withheld(shares, under: 5)
                        let small = shares.indices.filter { shares[$0].isSmall(under: 5) }
                        #expect(withheld.isSuperset(of: small))
                        companions += withheld.count - small.count
                        guard !small.isEmpty else { continue }
                        told += 1
                        let values = possible(
                            shares.indices.map { withheld.contains($0) ? nil : total - shares[$0].count }, of: total,
                            allAreSmall: withheld == Set(small))
                        #expect(
                            small.allSatisfy { values[$0].count > 1 }, "\(short) \(domain) of \(total): \(values)")
                    }
                }
            }
        }
        #expect(told > 0 && companions > 0, "nothing was at stake")
    }

    /// 22 cases, as in a year of a small municipality: 4 fall short in one dimension, 4 others in another, 8 in the domain.
    @Test("The domain of two withheld dimensions is left out where it tells that each has four")
    func trend() throws {
        let criteria = Self.standard.criteria.map(\.id)
        var counter = TrendCounter(criteria: criteria, length: .year, by: nil, register: nil, crosswalk: nil)
        for id in 0..<22 {
            var verdicts: [Verdict] = criteria.map { _ in .yes }
            if id < 4 { verdicts[0] = .no } else if id < 8 { verdicts[1] = .partly }
            if id < 8 { verdicts[Self.size] = .partly }
            counter.add(
                CountedCase(
                    municipality: ReportSamples.municipality(147), id: "s\(id)", period: 2013,
                    date: CalendarDate(year: 2013, month: 5, day: 5), ageInYears: nil, team: nil, targetGroup: nil,
                    legalDemand: .demanded, analysisType: nil, verdicts: verdicts))
        }
        func points(threshold: Int?) -> [[Int]] {
            TrendContent(
                standard: Self.standard, counter: counter, changes: [], joined: nil, threshold: threshold,
                referenceDate: CalendarDate(daysSinceEpoch: 16_251), version: "1", language: .danish,
                names: ReportSamples.register
            ).series.map { $0.points.map(\.share.count) }
        }
        #expect(points(threshold: nil) == [[18], [18], [22], [22], [14]])
        #expect(points(threshold: 5) == [[], [], [22], [22], []])
    }

    @Test("compare and barometer leave the domain out too")
    func otherCommands() throws {
        var counter = ComparisonCounter(
            criteria: Self.standard.criteria.map(\.id), split: [], contrast: .system, register: ReportSamples.register)
        let cases = (0..<22).flatMap { id in
            [147, 151].map { municipality in
                let verdicts = Self.standard.criteria.indices.map { place -> Verdict in
                    let isShort = place == 0 ? id < 4 : place == 1 ? (4..<8).contains(id) : place == Self.size && id < 8
                    return isShort ? .no : .yes
                }
                return CountedCase(
                    ReportSamples.auditedCase(municipality, "s\(id)", verdicts), asked: counter.criteria)
            }
        }
        for counted in cases { counter.add(counted) }
        let tables = ComparisonTables(
            counter, terms: ComparisonTerms(replicates: 40), threshold: 5, ties: DomainTies(Self.standard))
        #expect(tables.groups[0].comparisons.map(\.isWithheld) == [true, true, false, false, true])
        var places = ComparisonCounter(
            criteria: counter.criteria, split: [], contrast: nil, register: ReportSamples.register)
        for counted in cases { places.add(original: nil, before: nil, after: counted) }
        let content = try BarometerContent(
            answers: BarometerAnswers(
                csv: Array("kommune,dato,nr,svar\n147,2014-01-15,1.1,slet ikke\n".utf8), form: BarometerForm(),
                scale: .usual),
            cases: places, standard: Self.standard, targetDates: [:], threshold: 5, version: "1",
            referenceDate: CalendarDate(daysSinceEpoch: 0), language: .danish, names: ReportSamples.register)
        #expect(Self.standard.criteria.indices.map { content.shares($0).count } == [0, 0, 2, 2, 0])
    }
}
