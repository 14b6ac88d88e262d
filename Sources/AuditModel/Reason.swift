/// Why a verdict was given (grund): a code; its Danish and English sentences stand in `Reporting/Wording/`.
package enum Reason: String, CaseIterable, Sendable {
    /// A check failed inside: never a ja.
    case faultInRule = "regelfejl"
}
