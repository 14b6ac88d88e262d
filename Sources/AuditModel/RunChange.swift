/// One thing that is otherwise than in an earlier run (ændring); one row of `aendringer.csv`.
package struct RunChange: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case caseAppeared = "ny-sag"
        case caseDisappeared = "forsvundet-sag"
        /// A no or a partly where there was none.
        case findingNew = "nyt-fund"
        /// A no or a partly that is no more.
        case findingResolved = "loest-fund"
        /// Any other change of the answer.
        case verdictChanged = "aendret-svar"
        /// The same answer, resting on something else.
        case evidenceChanged = "andet-belaeg"
        case quarantineNew = "ny-i-karantaene"
        case quarantineResolved = "ude-af-karantaene"
    }

    package let kind: Kind
    package let municipality: MunicipalityCode?
    package let caseID: String?
    /// `nil` when the whole case or an input changed.
    package let criterion: CriterionID?
    package let before: Verdict?
    package let after: Verdict?
    package let reason: Reason?
    package let file: String
    package let position: SourcePosition?

    package init(
        kind: Kind, municipality: MunicipalityCode? = nil, caseID: String? = nil, criterion: CriterionID? = nil,
        before: Verdict? = nil, after: Verdict? = nil, reason: Reason? = nil, file: String,
        position: SourcePosition? = nil
    ) {
        self.kind = kind
        self.municipality = municipality
        self.caseID = caseID
        self.criterion = criterion
        self.before = before
        self.after = after
        self.reason = reason
        self.file = file
        self.position = position
    }

    /// How a finding changed from one run to the next; `nil` when it is the same.
    package static func kind(
        from before: (verdict: Verdict, trace: FindingTrace), to after: (verdict: Verdict, trace: FindingTrace)
    ) -> Kind? {
        func isShortfall(_ verdict: Verdict) -> Bool { verdict == .no || verdict == .partly }
        if before.verdict == after.verdict { return before.trace == after.trace ? nil : .evidenceChanged }
        return switch (isShortfall(before.verdict), isShortfall(after.verdict)) {
        case (false, true): .findingNew
        case (true, false): .findingResolved
        default: .verdictChanged
        }
    }
}

/// How much changed from one run to another.
package struct RunChangeCounts: Equatable, Sendable {
    package private(set) var byKind: [RunChange.Kind: Int] = [:]
    /// Findings that are the same: case, criterion, answer and what it rests on.
    package var unchanged = 0

    package init() {}

    package subscript(kind: RunChange.Kind) -> Int { byKind[kind, default: 0] }

    package mutating func add(_ change: RunChange) { byKind[change.kind, default: 0] += 1 }
}
