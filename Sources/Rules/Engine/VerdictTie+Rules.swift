import AuditModel

extension VerdictTie {
    /// What the rules of criteria imply of their answers, read from their clauses.
    ///
    /// An answer whose clauses hold wherever those of another do is given to at least as many cases. And where all of
    /// several criteria being ja makes another ja, the cases that fall short in it are no more than those that fall short
    /// in one of them: a domain and its dimensions.
    static func implied(by criteria: [Criterion]) -> [VerdictTie] {
        let answers = criteria.map(RuledAnswers.init)
        var ties: [VerdictTie] = []
        var scopes: [Ruled] = []
        var verdicts: [(ruled: Ruled, scope: Ruled)] = []
        for answer in answers {
            var own = answer.scopes
            for index in own.indices {
                if let same = scopes.first(where: { $0.isSame(as: own[index]) }) {
                    ties += equal(own[index].answers, same.answers)
                    own[index] = same
                } else {
                    scopes.append(own[index])
                }
            }
            guard let scope = own.first else { continue }
            verdicts += answer.positive.map { ($0, scope) }
        }
        for one in scopes {
            ties += scopes.filter { $0 != one && one.ways.implies($0.ways) }
                .map { VerdictTie(one.answers, noMoreThan: [$0.answers]) }
            for (verdict, own) in verdicts where own != one {
                if one.ways.implies(verdict.ways) {
                    ties.append(VerdictTie(one.answers, noMoreThan: [verdict.answers]))
                }
                if verdict.ways.implies(one.ways) {
                    ties.append(VerdictTie(verdict.answers, noMoreThan: [one.answers]))
                }
            }
        }
        for (one, scope) in verdicts {
            let alike = verdicts.filter { $0.scope == scope && $0.ruled.answers.criterion != one.answers.criterion }
                .map(\.ruled)
            let larger = alike.filter { one.ways.implies($0.ways) }
            ties += larger.map { VerdictTie(one.answers, noMoreThan: [$0.answers]) }
            ties += [allOf(one, larger), anyOf(one, alike.filter { $0.ways.implies(one.ways) })].compactMap { $0 }
        }
        return ties
    }

    private static func equal(_ one: Answers, _ other: Answers) -> [VerdictTie] {
        [VerdictTie(one, noMoreThan: [other]), VerdictTie(other, noMoreThan: [one])]
    }

    /// Where each of the larger makes up one: what falls short of one falls short of one of them.
    private static func allOf(_ one: Ruled, _ larger: [Ruled]) -> VerdictTie? {
        let parts = larger.filter { part in
            !larger.contains { $0 != part && $0.ways.implies(part.ways) && !part.ways.implies($0.ways) }
        }
        let all = parts.dropFirst().reduce(parts.first?.ways) { all, part in all?.and(part.ways) }
        guard parts.count > 1, let all, all.implies(one.ways) else { return nil }
        return VerdictTie(one.short, noMoreThan: parts.map(\.short))
    }

    /// Where one holds only if one of the smaller does.
    private static func anyOf(_ one: Ruled, _ smaller: [Ruled]) -> VerdictTie? {
        let parts = smaller.filter { part in
            !smaller.contains { $0 != part && part.ways.implies($0.ways) && !$0.ways.implies(part.ways) }
        }
        let any = parts.dropFirst().reduce(parts.first?.ways) { any, part in any?.or(part.ways) }
        guard parts.count > 1, let any, one.ways.implies(any) else { return nil }
        return VerdictTie(one.answers, noMoreThan: parts.map(\.answers))
    }
}

/// The cases with one of some verdicts on a criterion, as its clauses tell them.
private struct Ruled: Equatable {
    let answers: VerdictTie.Answers
    let ways: Alternatives

    func isSame(as other: Ruled) -> Bool {
        ways == other.ways || ways.implies(other.ways) && other.ways.implies(ways)
    }

    /// The cases of N that are none of these.
    var short: VerdictTie.Answers {
        VerdictTie.Answers(
            answers.criterion, [Verdict.yes, .partly, .no].filter { !answers.verdicts.contains($0) })
    }
}

private struct RuledAnswers {
    /// In N, outside it, and not to be assessed; each where the clauses can be told.
    let scopes: [Ruled]
    /// Ja; ja or delvist.
    let positive: [Ruled]

    init(_ criterion: Criterion) {
        let delivered: [Clause] = criterion.needsFullDelivery ? [.check(.delivered(DeliveredCheck(.full)))] : []
        let applies = criterion.applies.map { [$0] } ?? []
        let assessable = criterion.assessable.map { [$0] } ?? []
        func ruled(_ verdicts: [Verdict], _ clauses: [Clause]) -> Ruled? {
            guard let ways = Alternatives(.all(clauses)) else { return nil }
            return Ruled(answers: VerdictTie.Answers(criterion.id, verdicts), ways: ways)
        }
        let scope = delivered + applies + assessable
        let notAssessable =
            delivered.map { Clause.not($0) } + assessable.map { Clause.all(delivered + applies + [.not($0)]) }
        let counted = ruled([.yes, .partly, .no], scope)
        scopes =
            counted.map { counted in
                [counted]
                    + [
                        applies.isEmpty
                            ? nil : ruled([.notApplicable], delivered + [.not(.all(applies))]),
                        notAssessable.isEmpty ? nil : ruled([.notAssessable], [.any(notAssessable)]),
                    ].compactMap { $0 }
            } ?? []
        let partly: Clause? = criterion.partly ?? criterion.no.map { .not($0) }
        positive = [
            ruled([.yes], scope + [criterion.yes]),
            partly.flatMap { ruled([.yes, .partly], scope + [.any([criterion.yes, $0])]) },
        ].compactMap { $0 }
    }
}
