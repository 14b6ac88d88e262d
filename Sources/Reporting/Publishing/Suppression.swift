package import AuditModel

/// Which counts of the tables are withheld so that no count under the threshold can be seen or recomputed.
///
/// Zeros are published: no case is no person. A row with a count of 1 up to the threshold withholds as much as keeps
/// that count from being recomputed from its own N; then further rows are withheld until no withheld count follows
/// from the sums that tie the groups together (`GroupSums`). `SuppressionAudit` tries to recompute, and what it finds is
/// withheld too.
package struct Suppression: Sendable {
    /// How much of a row is withheld; each level withholds what the one before does.
    package enum Level: Int, Comparable, Sendable {
        case nothing
        /// Delvist and nej; N and ja stand.
        case partlyAndNo
        /// Ja, delvist and nej; N stands.
        case answers
        case everything

        package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    private let threshold: Int
    private let tables: CountedTables
    private let sums: [GroupSums]
    /// Per group, per criterion.
    private var levels: [[Level]]
    /// Groups of which not even the number of cases may be told.
    private var isSizeHidden: [Bool]

    /// - Parameter standard: whose rules tie the counts of one criterion to those of others.
    package init(_ tables: CountedTables, threshold: Int, standard: StandardDescription? = nil) {
        self.threshold = threshold
        self.tables = tables
        sums = GroupSums.all(of: tables)
        let criteria = tables.groups.first?.tallies.count
        levels = tables.groups.map { group in group.tallies.map { Self.ownLevel($0, threshold: threshold) } }
        isSizeHidden = tables.groups.map { $0.cases < threshold }
        hideSizes()
        if let standard { withholdTiedDomains(DomainTies(standard)) }
        for criterion in 0..<(criteria ?? 0) { protect(criterion) }
        if let standard { while withholdWhatFollows(from: TieOfRows.all(of: standard)) {} }
    }

    package func level(group: Int, _ criterion: Int) -> Level { levels[group][criterion] }

    package func hidesSize(ofGroup group: Int) -> Bool { isSizeHidden[group] }

    /// How many rows withhold something.
    package var suppressedRows: Int { levels.reduce(0) { $0 + $1.count { $0 > .nothing } } }

    /// What a row must withhold for its own counts' sake.
    static func ownLevel(_ tally: VerdictTally, threshold: Int) -> Level {
        func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold }
        if isSmall(tally.counted) || isSmall(tally[.notApplicable]) || isSmall(tally[.notAssessable]) {
            return .everything
        }
        guard isSmall(tally[.yes]) || isSmall(tally[.partly]) || isSmall(tally[.no]) else { return .nothing }
        return isSmall(tally[.yes]) || !canHidePartlyAndNo(tally, threshold: threshold) ? .answers : .partlyAndNo
    }

    /// Whether ja may stand beside N: the difference must not itself be small, nor all delvist or all nej.
    private static func canHidePartlyAndNo(_ tally: VerdictTally, threshold: Int) -> Bool {
        tally[.partly] > 0 && tally[.no] > 0 && tally[.partly] + tally[.no] >= threshold
    }

    /// Withholds further groups' sizes until no small one follows from the others.
    private mutating func hideSizes() {
        while hidePartner() || hideWhatFollows() {}
        for group in levels.indices where isSizeHidden[group] {
            levels[group] = levels[group].map { _ in .everything }
        }
    }

    /// Finds a sum that gives a withheld size away, or the small size of a few groups together, and withholds one more
    /// size of it; false if there is none.
    private mutating func hidePartner() -> Bool {
        for sum in sums {
            let hidden = sum.parts.filter { isSizeHidden[$0] }
            let size = hidden.reduce(0) { $0 + tables.groups[$1].cases }
            let isGivenAway = isSizeHidden[sum.whole] ? hidden.isEmpty : hidden.count == 1
            let isSmall = !isSizeHidden[sum.whole] && !hidden.isEmpty && size < threshold
            guard isGivenAway || isSmall else { continue }
            let others = sum.parts.filter { !isSizeHidden[$0] }
            guard let partner = smallest(of: others, criterion: nil) ?? openWhole(sum)
            else { continue }
            isSizeHidden[partner] = true
            return true
        }
        return false
    }

    private func openWhole(_ sum: GroupSums) -> Int? { isSizeHidden[sum.whole] ? nil : sum.whole }

    /// Tries to recompute the withheld sizes, and withholds one more where a small one can be; false when none can.
    private mutating func hideWhatFollows() -> Bool {
        let audit = SuppressionAudit(
            tallies: tables.groups.map { VerdictTally(yes: $0.cases) },
            levels: isSizeHidden.map { $0 ? .everything : .nothing }, isSizeHidden: isSizeHidden, sums: sums)
        guard let exposed = audit.recomputedGroups(under: threshold).first else { return false }
        for sum in sums where sum.parts.contains(exposed) || sum.whole == exposed {
            if let partner = smallest(of: sum.parts.filter { !isSizeHidden[$0] }, criterion: nil) {
                isSizeHidden[partner] = true
                return true
            }
        }
        return false
    }

    private mutating func protect(_ criterion: Int) {
        repeat {
            while raisePartner(criterion) {}
        } while withholdWhatFollows(criterion)
    }

    /// Finds a sum of which a single row withholds a count, and withholds the same of another row; false if none is.
    private mutating func raisePartner(_ criterion: Int) -> Bool {
        for sum in sums {
            for level in [Level.everything, .answers, .partlyAndNo] {
                let members = sum.parts + [sum.whole]
                let hidden = members.filter { levels[$0][criterion] >= level }
                guard hidden.count == 1 else { continue }
                let open = sum.parts.filter { levels[$0][criterion] < level }
                guard let partner = smallest(of: open, criterion: criterion) ?? other(than: hidden[0], in: sum) else {
                    continue
                }
                raise(partner, criterion, to: level)
                return true
            }
        }
        return false
    }

    /// Where what a row withholds would follow from its domain's, or its dimensions', for being small.
    private mutating func withholdTiedDomains(_ ties: DomainTies) {
        for group in levels.indices {
            let shares = tables.groups[group].tallies.map { $0.share(of: .yes) }
            for criterion in ties.withheld(shares, under: threshold) {
                levels[group][criterion] = max(levels[group][criterion], .answers)
            }
        }
    }

    /// Withholds more where a small count follows from those of other criteria; false when none does.
    private mutating func withholdWhatFollows(from ties: [TieOfRows]) -> Bool {
        let audit = TieAudit(tables, levels: levels, isSizeHidden: isSizeHidden, sums: sums, ties: ties)
        var raised: Set<TieAudit.Row> = []
        for exposed in audit.exposed(under: threshold) where raised.isDisjoint(with: exposed.sources.keys) {
            guard let (row, level) = cheapest(exposed) else { continue }
            raise(row.group, row.criterion, to: level)
            raised.insert(row)
        }
        for criterion in Set(raised.map(\.criterion)).sorted() { protect(criterion) }
        return !raised.isEmpty
    }

    /// Of the rows that tell a count the one that costs least to withhold, and how much of it.
    private func cheapest(_ exposed: TieAudit.Exposed) -> (TieAudit.Row, Level)? {
        func cost(_ row: TieAudit.Row) -> [Int] {
            [
                levels[row.group][row.criterion] > .nothing ? 0 : 1, row.group == exposed.row.group ? 0 : 1,
                tables.groups[row.group].cases, row.group, row.criterion,
            ]
        }
        let rows = exposed.sources.keys.filter { tables.groups[$0.group].tallies[$0.criterion].total > 0 }
        guard let row = rows.min(by: { cost($0).lexicographicallyPrecedes(cost($1)) }) else {
            let level = levels[exposed.row.group][exposed.row.criterion]
            return level < .everything ? (exposed.row, .everything) : nil
        }
        return exposed.sources[row].map { (row, $0) }
    }

    private func other(than group: Int, in sum: GroupSums) -> Int? { group == sum.whole ? nil : sum.whole }

    /// The group that costs least to withhold: one withheld in part already, then the smallest; none without cases.
    private func smallest(of groups: [Int], criterion: Int?) -> Int? {
        func cost(_ group: Int) -> (Int, Int, Int) {
            let isTouched = criterion.map { levels[group][$0] > .nothing } ?? false
            return (isTouched ? 0 : 1, tables.groups[group].cases, group)
        }
        return groups.filter { group in
            guard let criterion else { return tables.groups[group].cases > 0 }
            return tables.groups[group].tallies[criterion].counted > 0
        }.min { cost($0) < cost($1) }
    }

    private mutating func raise(_ group: Int, _ criterion: Int, to level: Level) {
        let tally = tables.groups[group].tallies[criterion]
        let isEnough = level != .partlyAndNo || Self.canHidePartlyAndNo(tally, threshold: threshold)
        levels[group][criterion] = max(levels[group][criterion], isEnough ? level : .answers)
    }

    /// Withholds more where a small count can be recomputed all the same; false when none can.
    private mutating func withholdWhatFollows(_ criterion: Int) -> Bool {
        let audit = SuppressionAudit(
            tallies: tables.groups.map { $0.tallies[criterion] }, levels: levels.map { $0[criterion] },
            isSizeHidden: isSizeHidden, sums: sums)
        guard let exposed = audit.recomputedGroups(under: threshold).first else { return false }
        if levels[exposed][criterion] < .everything {
            levels[exposed][criterion] = .everything
            return true
        }
        let related = sums.filter { $0.parts.contains(exposed) || $0.whole == exposed }
        for sum in related {
            let open = sum.parts.filter { levels[$0][criterion] < .everything }
            if let partner = smallest(of: open, criterion: criterion) {
                levels[partner][criterion] = .everything
                return true
            }
        }
        for sum in related where levels[sum.whole][criterion] < .everything {
            levels[sum.whole][criterion] = .everything
            return true
        }
        return false
    }
}
