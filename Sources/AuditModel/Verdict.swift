/// The answer to a criterion (svar).
package enum Verdict: String, CaseIterable, Sendable {
    case yes = "ja"
    case partly = "delvist"
    case no = "nej"
    case notApplicable = "ikke-relevant"
    /// The data to judge by was not delivered.
    case notAssessable = "kan-ikke-vurderes"

    /// Whether it counts in N.
    package var isCounted: Bool {
        switch self {
        case .yes, .partly, .no: true
        case .notApplicable, .notAssessable: false
        }
    }
}
