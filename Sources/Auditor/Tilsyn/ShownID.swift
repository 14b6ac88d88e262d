import AuditModel
import Reporting

/// How the id of a case stands in the lists by which others check a draw: `ramme.csv`, `udtraek.csv`, `reserve.csv`,
/// `opskrift.txt`.
///
/// A case is drawn by what a program reads there, so that the lists alone are enough to draw again.
struct ShownID: Sendable {
    /// Makes the keyed hash of an id; `nil` where the lists hold the ids themselves.
    let hash: (@Sendable (String) -> String)?

    func of(_ caseID: String) -> String { hash.map { $0(caseID) } ?? CSVText.read(caseID) }

    /// Why a case was replaced; `nil` where the lists hold no ids: what somebody typed may hold one, or a name.
    func reason(of replacement: Replacement) -> String? { hash == nil ? replacement.reason : nil }
}
