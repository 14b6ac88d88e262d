import AuditModel

extension Check {
    /// Whether every case of which this holds is one of which `other` holds too; `false` when that cannot be told.
    func implies(_ other: Check) -> Bool {
        if self == other { return true }
        switch (self, other) {
        case (.pages(let one), .pages(let other)): return one.most <= other.most
        case (.repetition(let one), .repetition(let other)): return one.limit <= other.limit
        case (.sources(let one), .sources(let other)): return one.least >= other.least
        case (.takesUp(let one), .takesUp(let other)): return one.least >= other.least
        case (.goals(let one), .goals(let other)): return one.least >= other.least
        case (.goals(let one), .document(let other)): return one.least >= 1 && other.kind == .plan
        case (.needsNamed(let one), .needsNamed(let other)): return one.least >= other.least
        case (.mentions(let one), .mentions(let other)): return one.list == other.list && one.least >= other.least
        case (.sections(let one), .sections(let other)): return one.role == other.role && one.least >= other.least
        case (.duration(let one), .duration(let other)): return one.kind == other.kind && one.months <= other.months
        case (.due(let one), .due(let other)): return one.kinds == other.kinds && one.months >= other.months
        case (.covered(let one), .covered(let other)): return one.implies(other)
        case (.analysisType(let one), .analysisType(let other)): return Set(one.types).isSubset(of: other.types)
        case (.conversation(let one), .conversation(let other)):
            return Set(one.outcomes).isSubset(of: other.outcomes)
        case (.template(let one), .template(let other)):
            return one.document == other.document && Set(one.templates).isSubset(of: other.templates)
        case (.template(let one), .templateRecorded(let other)): return one.document == other.document
        case (.assessment(let one), .assessment(let other)): return one.least.isAtLeast(other.least)
        case (.hearing(let one), .hearing(let other)): return one.least.isAtLeast(other.least)
        case (.otherActors(let one), .otherActors(let other)): return one.depth.isAtLeast(other.depth)
        case (.perspective(let one), .perspective(let other)):
            return one.party == other.party && one.depth.isAtLeast(other.depth)
        case (.followUpAssesses(let one), .followUpAssesses(let other)): return one.least.isAtLeast(other.least)
        case (.followUpChanges(let one), .followUpChanges(let other)): return one.least.isAtLeast(other.least)
        case (.focus(let one), .focus(let other)): return one.least.isAtLeast(other.least)
        case (.needsTakenUp(let one), .needsTakenUp(let other)): return one.extent.isAtLeast(other.extent)
        case (.goalsInTriangle(let one), .goalsInTriangle(let other)): return one.extent.isAtLeast(other.extent)
        case (.goalsAnswerNeeds(let one), .goalsAnswerNeeds(let other)): return one.extent.isAtLeast(other.extent)
        case (.goalsFollowedUp(let one), .goalsFollowedUp(let other)): return one.extent.isAtLeast(other.extent)
        case (.planInTime(let one), .planInTime(let other)): return Set(one.wanted).isSubset(of: other.wanted)
        case (.firstFollowUp(let one), .firstFollowUp(let other)):
            return Set(one.wanted).isSubset(of: other.wanted)
        case (.laterFollowUps(let one), .laterFollowUps(let other)):
            return Set(one.wanted).isSubset(of: other.wanted)
        case (.notificationAssessed(let one), .notificationAssessed(let other)):
            return Set(one.wanted).isSubset(of: other.wanted)
        case (.conversationBeforeDecision(let one), .conversationBeforeDecision(let other)):
            return Set(one.wanted).isSubset(of: other.wanted)
        case (.provisionalAssessment(let one), .provisionalAssessment(let other)):
            return Set(one.wanted).isSubset(of: other.wanted)
        default: return false
        }
    }
}

extension CaseIterable where Self: Equatable {
    /// Whether it demands at least as much as `other`; the cases of such an enum stand from most to least.
    fileprivate func isAtLeast(_ other: Self) -> Bool {
        for level in Self.allCases {
            if level == self { return true }
            if level == other { return false }
        }
        return false
    }
}

extension CoveredCheck {
    fileprivate func implies(_ other: CoveredCheck) -> Bool {
        guard level == .described || other.level == .touched else { return false }
        switch (extent, other.extent) {
        case (.all, .all): return Set(other.dimensions).isSubset(of: dimensions)
        case (.all, .some): return !Set(other.dimensions).isDisjoint(with: dimensions)
        case (.some, .some): return Set(dimensions).isSubset(of: other.dimensions)
        case (.some, .all): return dimensions.count == 1 && other.dimensions == dimensions
        }
    }
}

extension Clause {
    /// Whether every case of which this holds is one of which `other` holds too; `false` when that cannot be told.
    func implies(_ other: Clause) -> Bool {
        if self == other { return true }
        switch (self, other) {
        case (.check(let one), .check(let other)): return one.implies(other)
        case (_, .all(let clauses)): return clauses.allSatisfy { implies($0) }
        case (.any(let clauses), _): return clauses.allSatisfy { $0.implies(other) }
        case (_, .any(let clauses)): return clauses.contains { implies($0) }
        case (.all(let clauses), _): return clauses.contains { $0.implies(other) }
        case (.not(let one), .not(let other)): return other.implies(one)
        default: return false
        }
    }

    /// Whether it demands a thing and its opposite.
    var contradictsItself: Bool {
        guard case .all(let clauses) = self else { return false }
        return clauses.contains { one in
            guard case .not(let denied) = one else { return false }
            return clauses.contains { $0.implies(denied) }
        }
    }
}
