package import AuditModel
package import Statistics

/// How many cases got which verdict.
package struct VerdictTally: Equatable, Sendable {
    private var counts = [5 of Int](repeating: 0)

    package init() {}

    package init(yes: Int = 0, partly: Int = 0, no: Int = 0, notApplicable: Int = 0, notAssessable: Int = 0) {
        counts = [yes, partly, no, notApplicable, notAssessable]
    }

    package subscript(verdict: Verdict) -> Int {
        get { counts[verdict.place] }
        set { counts[verdict.place] = newValue }
    }

    /// N: the cases that got ja, delvist or nej.
    package var counted: Int { counts[0] + counts[1] + counts[2] }

    /// All cases, whatever their verdict.
    package var total: Int { counted + counts[3] + counts[4] }

    package func share(of verdict: Verdict) -> Share { Share(self[verdict], of: counted) }

    package static func == (one: Self, other: Self) -> Bool {
        Verdict.allCases.allSatisfy { one[$0] == other[$0] }
    }
}

extension Verdict {
    /// The position in `allCases`, from 0.
    var place: Int {
        switch self {
        case .yes: 0
        case .partly: 1
        case .no: 2
        case .notApplicable: 3
        case .notAssessable: 4
        }
    }
}
