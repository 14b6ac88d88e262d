import AuditModel

/// Tries to work out withheld counts from all criteria at once, as a reader who knows the standard would.
///
/// Every count lies between two bounds, at first 0 and all cases, and what is published is its own bound. A row adds up, a
/// group is the sum of others, and what the rules imply (`VerdictTie`) holds in each group. Bounds are narrowed by each of
/// these until they stand still; a withheld count whose bounds meet is worked out.
struct TieAudit {
    struct Row: Hashable {
        let group: Int
        let criterion: Int
    }

    /// A small count that is worked out, and the published counts that took part.
    struct Exposed {
        let row: Row
        /// What each row would have to withhold so that its count takes no part.
        let sources: [Row: Suppression.Level]
    }

    /// Counts of a row: five verdicts, and sums of them.
    private static let kinds: [[Verdict]] =
        Verdict.allCases.map { [$0] } + [[.yes, .partly], [.partly, .no], [.yes, .partly, .no]]
    /// Bounds of one count that still move after so many narrowings move by small steps, far from meeting.
    private static let mostNarrowings = 100

    private let tables: CountedTables
    private let criteria: Int
    private let levels: [[Suppression.Level]]
    /// Behind these come all other cases of a whole, which nobody publishes.
    private let ownGroups: Int
    /// By one of those, the groups from whose counts its own follow.
    private let publishing: [Int: [Int]]
    private var constraints: TieConstraints
    private var bounds: [ClosedRange<Int>]
    /// By count, the constraints that last moved its lower and its upper bound.
    private var reasons: [(lower: Int?, upper: Int?)]

    init(
        _ tables: CountedTables, levels: [[Suppression.Level]], isSizeHidden: [Bool], sums: [GroupSums],
        ties: [TieOfRows]
    ) {
        let groups = tables.groups.count
        let given = sums
        let (tables, levels, isSizeHidden, sums) = Self.withComplements(tables, levels, isSizeHidden, sums)
        self.tables = tables
        self.levels = levels
        ownGroups = groups
        publishing = Dictionary(
            uniqueKeysWithValues: sums.dropFirst(given.count).map { ($0.parts[1], [$0.whole, $0.parts[0]]) })
        criteria = tables.groups.first?.tallies.count ?? 0
        let most = tables.groups.reduce(0) { max($0, $1.cases) }
        let count = tables.groups.count * (criteria * Self.kinds.count + 1)
        bounds = Array(repeating: 0...most, count: count)
        constraints = TieConstraints(counts: count)
        reasons = Array(repeating: (nil, nil), count: count)
        for group in tables.groups.indices {
            let cases = tables.groups[group].cases
            if !isSizeHidden[group] { bounds[size(of: group)] = cases...cases }
            for criterion in 0..<criteria {
                let row = Row(group: group, criterion: criterion)
                for kind in Self.kinds.indices {
                    let truth = truth(row, kind)
                    bounds[place(row, kind)] =
                        Self.hides(levels[group][criterion], kind)
                        ? 0...(isSizeHidden[group] ? most : cases) : truth...truth
                }
                if levels[group][criterion] > .nothing { addRow(row) }
            }
        }
        for sum in sums { add(sum, isSizeHidden: isSizeHidden) }
        for tie in ties { for group in tables.groups.indices { add(tie, in: group) } }
        narrow()
    }

    /// Withheld counts of 1 up to the threshold that can be worked out, by group, then criterion.
    func exposed(under threshold: Int) -> [Exposed] {
        var exposed: [Exposed] = []
        for group in 0..<ownGroups {
            for criterion in 0..<criteria where levels[group][criterion] > .nothing {
                let row = Row(group: group, criterion: criterion)
                let known = Self.kinds.indices.first { kind in
                    let range = bounds[place(row, kind)]
                    return Self.hides(levels[group][criterion], kind) && range.count == 1 && range.lowerBound > 0
                        && range.lowerBound < threshold
                }
                if let known { exposed.append(Exposed(row: row, sources: sources(of: place(row, known)))) }
            }
        }
        return exposed
    }

    /// With a group more for each part of a sum: its other parts together, of which the rules hold as well.
    private static func withComplements(
        _ tables: CountedTables, _ levels: [[Suppression.Level]], _ isSizeHidden: [Bool], _ sums: [GroupSums]
    ) -> (CountedTables, [[Suppression.Level]], [Bool], [GroupSums]) {
        var (groups, levels, isSizeHidden, all) = (tables.groups, levels, isSizeHidden, sums)
        for sum in sums where sum.parts.count > 2 {
            let whole = tables.groups[sum.whole]
            for place in sum.parts {
                let part = tables.groups[place]
                let tallies = zip(whole.tallies, part.tallies).map { whole, part in
                    Verdict.allCases.reduce(into: VerdictTally()) { $0[$1] = whole[$1] - part[$1] }
                }
                all.append(GroupSums(whole: sum.whole, parts: [place, groups.count]))
                levels.append(
                    zip(levels[sum.whole], levels[place]).map { max($0, $1) > .nothing ? .everything : .nothing })
                isSizeHidden.append(isSizeHidden[sum.whole] || isSizeHidden[place])
                groups.append(CountedTables.Group(group: part.group, cases: whole.cases - part.cases, tallies: tallies))
            }
        }
        return (CountedTables(groups: groups, register: tables.register), levels, isSizeHidden, all)
    }

    private func place(_ row: Row, _ kind: Int) -> Int {
        (row.group * criteria + row.criterion) * Self.kinds.count + kind
    }

    private func size(of group: Int) -> Int { tables.groups.count * criteria * Self.kinds.count + group }

    private func truth(_ row: Row, _ kind: Int) -> Int {
        let tally = tables.groups[row.group].tallies[row.criterion]
        return Self.kinds[kind].reduce(0) { $0 + tally[$1] }
    }

    /// Whether a row that withholds so much leaves a count untold; what falls short of ja follows from N and ja.
    private static func hides(_ level: Suppression.Level, _ kind: Int) -> Bool {
        switch level {
        case .nothing: false
        case .partlyAndNo: [[.partly], [.no], [.yes, .partly]].contains(kinds[kind])
        case .answers: ![[.notApplicable], [.notAssessable], [.yes, .partly, .no]].contains(kinds[kind])
        case .everything: true
        }
    }

    /// The least that would have to be withheld for a count not to be told.
    private static func level(hiding kind: Int) -> Suppression.Level {
        [Suppression.Level.partlyAndNo, .answers].first { hides($0, kind) } ?? .everything
    }

    private func kind(_ verdicts: [Verdict]) -> Int? { Self.kinds.firstIndex(of: verdicts) }

    private mutating func addRow(_ row: Row) {
        func parts(_ whole: [Verdict], _ parts: [[Verdict]]) {
            let places = ([whole] + parts).compactMap { kind($0).map { place(row, $0) } }
            constraints.addEqual(places[0], places.dropFirst())
        }
        parts([.yes, .partly], [[.yes], [.partly]])
        parts([.partly, .no], [[.partly], [.no]])
        parts([.yes, .partly, .no], [[.yes], [.partly, .no]])
        parts([.yes, .partly, .no], [[.yes, .partly], [.no]])
        let outside = [[Verdict.yes, .partly, .no], [.notApplicable], [.notAssessable]].compactMap(kind)
        constraints.addEqual(size(of: row.group), outside.map { place(row, $0) })
    }

    private mutating func add(_ sum: GroupSums, isSizeHidden: [Bool]) {
        let members = sum.parts + [sum.whole]
        for criterion in 0..<criteria where members.contains(where: { levels[$0][criterion] > .nothing }) {
            for kind in Self.kinds.indices {
                constraints.addEqual(
                    place(Row(group: sum.whole, criterion: criterion), kind),
                    sum.parts.map { place(Row(group: $0, criterion: criterion), kind) })
            }
        }
        if members.contains(where: { isSizeHidden[$0] }) {
            constraints.addEqual(size(of: sum.whole), sum.parts.map { size(of: $0) })
        }
    }

    /// A human's verdicts may be others than the rules give; where they do not fit, the rules tell nothing.
    private mutating func add(_ tie: TieOfRows, in group: Int) {
        let all = [tie.fewer] + tie.others
        guard all.contains(where: { levels[group][$0.criterion] > .nothing }) else { return }
        let counts = all.compactMap { answers in
            kind(answers.verdicts).map { (Row(group: group, criterion: answers.criterion), $0) }
        }
        guard counts.count == all.count,
            truth(counts[0].0, counts[0].1) <= counts.dropFirst().reduce(0, { $0 + truth($1.0, $1.1) })
        else { return }
        constraints.add(
            counts.map { place($0.0, $0.1) }.first ?? 0, noMoreThan: counts.dropFirst().map { place($0.0, $0.1) })
    }

    private mutating func narrow() {
        var waiting = Array(constraints.all.indices)
        var isWaiting = Array(repeating: true, count: waiting.count)
        var narrowings = Array(repeating: 0, count: bounds.count)
        var next = 0
        while next < waiting.count {
            let constraint = waiting[next]
            next += 1
            isWaiting[constraint] = false
            let (terms, isEqual) = constraints.all[constraint]
            let least = terms.reduce(0) {
                $0 + ($1.isPlus ? bounds[$1.count].lowerBound : -bounds[$1.count].upperBound)
            }
            let most = terms.reduce(0) { $0 + ($1.isPlus ? bounds[$1.count].upperBound : -bounds[$1.count].lowerBound) }
            for term in terms {
                let range = bounds[term.count]
                var (lower, upper) = (range.lowerBound, range.upperBound)
                // The terms add up to 0, or to no more.
                if term.isPlus {
                    upper = min(upper, lower - least)
                    if isEqual { lower = max(lower, range.upperBound - most) }
                } else {
                    lower = max(lower, upper + least)
                    if isEqual { upper = min(upper, range.lowerBound + most) }
                }
                guard lower <= upper, lower > range.lowerBound || upper < range.upperBound,
                    narrowings[term.count] < Self.mostNarrowings
                else { continue }
                narrowings[term.count] += 1
                if lower > range.lowerBound { reasons[term.count].lower = constraint }
                if upper < range.upperBound { reasons[term.count].upper = constraint }
                bounds[term.count] = lower...upper
                for other in constraints.of[term.count] where !isWaiting[other] {
                    isWaiting[other] = true
                    waiting.append(other)
                }
            }
        }
    }

    /// The rows whose published counts took part in narrowing a count, and what hides them.
    private func sources(of count: Int) -> [Row: Suppression.Level] {
        var sources: [Row: Suppression.Level] = [:]
        var seen: Set<Int> = [count]
        var waiting = [count]
        while let next = waiting.popLast() {
            let constraints = [reasons[next].lower, reasons[next].upper].compactMap { $0 }
            for term in constraints.flatMap({ self.constraints.all[$0].terms })
            where term.count < size(of: 0) && seen.insert(term.count).inserted {
                let (row, kind) = term.count.quotientAndRemainder(dividingBy: Self.kinds.count)
                let place = Row(group: row / criteria, criterion: row % criteria)
                if Self.hides(levels[place.group][place.criterion], kind) {
                    waiting.append(term.count)
                } else {
                    for group in publishing[place.group] ?? [place.group] {
                        let row = Row(group: group, criterion: place.criterion)
                        sources[row] = max(sources[row] ?? .nothing, Self.level(hiding: kind))
                    }
                }
            }
        }
        return sources
    }
}
