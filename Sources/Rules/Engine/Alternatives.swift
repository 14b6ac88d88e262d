/// A clause as the ways it can hold: in each, all of its checks hold, or do not where they are denied.
///
/// It lets be seen that one clause holds whenever another does, also where the two are built in different ways.
struct Alternatives: Sendable, Equatable {
    struct Literal: Sendable, Equatable {
        let check: Check
        let isDenied: Bool

        func implies(_ other: Literal) -> Bool {
            guard isDenied == other.isDenied else { return false }
            return isDenied ? other.check.implies(check) : check.implies(other.check)
        }
    }

    /// More ways than this are not followed up.
    private static let most = 64

    let ways: [[Literal]]

    private init(ways: [[Literal]]) { self.ways = ways }

    /// `nil` when there are too many ways.
    init?(_ clause: Clause) {
        guard let ways = Self.ways(clause, isDenied: false) else { return nil }
        self.ways = ways.filter { !Self.isContradiction($0) }
    }

    /// Whether every case of which these hold is one of which the others hold too; `false` when that cannot be told.
    func implies(_ other: Alternatives) -> Bool {
        ways.allSatisfy { way in
            other.ways.contains { $0.allSatisfy { literal in way.contains { $0.implies(literal) } } }
        }
    }

    func or(_ other: Alternatives) -> Alternatives { Alternatives(ways: ways + other.ways) }

    /// `nil` when there are too many ways.
    func and(_ other: Alternatives) -> Alternatives? {
        Self.product(ways, other.ways).map { ways in Alternatives(ways: ways) }
    }

    private static func ways(_ clause: Clause, isDenied: Bool) -> [[Literal]]? {
        switch clause {
        case .not(let inner): return ways(inner, isDenied: !isDenied)
        case .check(let check): return ways(check, isDenied: isDenied)
        case .all(let clauses): return combined(clauses.map { ways($0, isDenied: isDenied) }, isProduct: !isDenied)
        case .any(let clauses): return combined(clauses.map { ways($0, isDenied: isDenied) }, isProduct: isDenied)
        }
    }

    /// What is asked of several dimensions is asked of each of them.
    private static func ways(_ check: Check, isDenied: Bool) -> [[Literal]]? {
        guard case .covered(let covered) = check, covered.dimensions.count > 1 else {
            return [[Literal(check: check, isDenied: isDenied)]]
        }
        let singles = covered.dimensions.map { dimension in
            Literal(check: .covered(CoveredCheck(dimension, level: covered.level)), isDenied: isDenied)
        }
        return (covered.extent == .all) != isDenied ? [singles] : singles.map { [$0] }
    }

    private static func combined(_ parts: [[[Literal]]?], isProduct: Bool) -> [[Literal]]? {
        var sum: [[Literal]]? = isProduct ? [[]] : []
        for part in parts {
            guard let known = sum, let part else { return nil }
            sum = isProduct ? product(known, part) : known + part
        }
        return sum.flatMap { $0.count <= most ? $0 : nil }
    }

    private static func product(_ one: [[Literal]], _ other: [[Literal]]) -> [[Literal]]? {
        guard one.count * other.count <= most else { return nil }
        return one.flatMap { left in other.map { left + $0 } }
    }

    private static func isContradiction(_ way: [Literal]) -> Bool {
        way.contains { literal in
            !literal.isDenied && way.contains { $0.isDenied && literal.check.implies($0.check) }
        }
    }
}
