package import AuditModel

/// A clause as it was decided on a case: what an explanation shows as a tree.
package struct ClauseTrace: Sendable, Equatable {
    package enum State: String, Sendable {
        case holds, fails
        /// What came before had settled the outcome.
        case notReached
    }

    package enum Content: Sendable, Equatable {
        /// A check, by what it demands.
        case check(LocalizedText)
        case all([ClauseTrace])
        case any([ClauseTrace])
        indirect case not(ClauseTrace)
    }

    package let content: Content
    package let state: State
    /// The passages a check rests on, or where it looked.
    package let evidence: [Evidence]
    /// What of a check's demand is not there, where that is known more exactly.
    private let lacking: LocalizedText?

    init(_ clause: Clause, in reading: CaseReading, isReached: Bool = true) {
        switch clause {
        case .check(let check):
            content = .check(check.demand)
            let outcome = isReached ? check.outcome(in: reading) : nil
            state = outcome.map { $0.holds ? .holds : .fails } ?? .notReached
            evidence = outcome?.evidence ?? []
            lacking = outcome?.lacking
        case .not(let inner):
            let trace = ClauseTrace(inner, in: reading, isReached: isReached)
            content = .not(trace)
            state = trace.state.negated
            evidence = []
            lacking = nil
        case .all(let clauses):
            let traces = Self.traces(of: clauses, in: reading, until: .fails, isReached: isReached)
            content = .all(traces)
            state = !isReached ? .notReached : traces.contains { $0.state == .fails } ? .fails : .holds
            evidence = []
            lacking = nil
        case .any(let clauses):
            let traces = Self.traces(of: clauses, in: reading, until: .holds, isReached: isReached)
            content = .any(traces)
            state = !isReached ? .notReached : traces.contains { $0.state == .holds } ? .holds : .fails
            evidence = []
            lacking = nil
        }
    }

    private static func traces(
        of clauses: [Clause], in reading: CaseReading, until end: State, isReached: Bool
    ) -> [ClauseTrace] {
        var isOpen = isReached
        return clauses.map { clause in
            let trace = ClauseTrace(clause, in: reading, isReached: isOpen)
            if trace.state == end { isOpen = false }
            return trace
        }
    }

    /// What would have to become true for the clause to hold: the demands of the checks that fail.
    package var missing: [LocalizedText] {
        guard state == .fails else { return [] }
        switch content {
        case .check(let demand): return [lacking ?? demand]
        case .all(let traces), .any(let traces): return traces.flatMap(\.missing)
        case .not(let trace):
            guard case .check(let demand) = trace.content else { return [] }
            return [LocalizedText(danish: "ikke: " + demand.danish, english: "not: " + demand.english)]
        }
    }

    /// Where the clause fails: the places of the checks that fail, and of those that hold and should not.
    var failing: [Evidence] {
        guard state == .fails else { return [] }
        switch content {
        case .check: return evidence
        case .all(let traces), .any(let traces): return traces.flatMap(\.failing)
        case .not(let trace): return trace.evidence
        }
    }
}

extension ClauseTrace.State {
    fileprivate var negated: Self {
        switch self {
        case .holds: .fails
        case .fails: .holds
        case .notReached: .notReached
        }
    }
}
