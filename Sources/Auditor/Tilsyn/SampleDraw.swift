import AuditModel
import Statistics

/// Which cases of a frozen frame a seed draws: those whose SHA-256 of seed, municipality and id comes first in their
/// stratum.
///
/// The digest of `<seed>|<kommune>|<sag>`, the case as it is read in `ramme.csv`, is a random order that everyone can make again, and that nobody can choose
/// once the frame is frozen before the seed is drawn.
struct SampleDraw {
    /// How many to draw.
    enum Size: Equatable {
        /// Altogether, shared among the strata by their size.
        case total(Int)
        /// From each group.
        case perGroup(Int)
        /// So many that a share is known to so many percentage points, altogether or for each group.
        case precision(Double, perGroup: Bool)
    }

    /// Index into the frame's entries, and the place in the order of its stratum.
    struct Drawn: Equatable {
        let entry: Int
        let stratum: Int
    }

    /// In the order of their numbers.
    let drawn: [Drawn]
    /// As many again of each stratum, where there are more.
    let reserve: [Drawn]
    /// Drawn from each stratum.
    let counts: [Int]

    /// - Parameter isBlind: numbers the drawn by a lot of their own: stratum by stratum, the numbers would tell which cases
    ///   got the verdict that is drawn more often.
    init(from frame: SampleFrame, seed: String, size: Size, isBlind: Bool) {
        counts = Self.counts(in: frame, size: size)
        var byStratum: [[(digest: SHA256.Digest, entry: Int)]] = Array(repeating: [], count: frame.strata.count)
        for (index, entry) in frame.entries.enumerated() {
            byStratum[entry.stratum].append((Self.digest(seed: seed, entry.municipality, entry.shownID), index))
        }
        var drawn: [Drawn] = []
        var reserve: [Drawn] = []
        for (stratum, count) in counts.enumerated() {
            let order = byStratum[stratum].sorted { $0.digest.lexicographicallyPrecedes($1.digest) }
            drawn += order.prefix(count).map { Drawn(entry: $0.entry, stratum: stratum) }
            reserve += order.dropFirst(count).prefix(count).map { Drawn(entry: $0.entry, stratum: stratum) }
        }
        self.drawn = isBlind ? Self.shuffled(drawn, in: frame, seed: "\(seed)|nummer") : drawn
        self.reserve = reserve
    }

    static func digest(seed: String, _ municipality: MunicipalityCode, _ caseID: String) -> SHA256.Digest {
        SHA256.digest(of: "\(seed)|\(municipality)|\(caseID)".utf8)
    }

    /// The entries two readers get: the first part of the drawn by the digest of seed, the word "dobbelt" and the case.
    func doubled(_ share: Double, in frame: SampleFrame, seed: String) -> Set<Int> {
        let count = Int((share * Double(drawn.count)).rounded(.up))
        return Set(Self.shuffled(drawn, in: frame, seed: "\(seed)|dobbelt").prefix(count).map(\.entry))
    }

    /// In the order of the digest of a seed and the case.
    private static func shuffled(_ drawn: [Drawn], in frame: SampleFrame, seed: String) -> [Drawn] {
        let order = drawn.map { one in
            let entry = frame.entries[one.entry]
            return (digest: digest(seed: seed, entry.municipality, entry.shownID), one: one)
        }
        return order.sorted { $0.digest.lexicographicallyPrecedes($1.digest) }.map(\.one)
    }

    private static func counts(in frame: SampleFrame, size: Size) -> [Int] {
        let all = Array(frame.strata.indices)
        func share(_ total: Int, among strata: [Int], into counts: inout [Int]) {
            let given = SampleSize.allocation(
                of: total, sizes: strata.map { frame.strata[$0].size }, factors: strata.map { frame.strata[$0].factor })
            for (stratum, count) in zip(strata, given) { counts[stratum] = count }
        }
        func population(_ strata: [Int]) -> Int { strata.reduce(0) { $0 + frame.strata[$1].size } }
        let groups = Dictionary(grouping: all) { frame.strata[$0].group }.sorted { $0.key < $1.key }.map(\.value)
        var counts = Array(repeating: 0, count: frame.strata.count)
        switch size {
        case .total(let total): share(total, among: all, into: &counts)
        case .perGroup(let number): for group in groups { share(number, among: group, into: &counts) }
        case .precision(let precision, perGroup: false):
            share(SampleSize.forShare(precision: precision, population: population(all)), among: all, into: &counts)
        case .precision(let precision, perGroup: true):
            for group in groups {
                let number = SampleSize.forShare(precision: precision, population: population(group))
                share(number, among: group, into: &counts)
            }
        }
        return counts
    }
}
