/// Which case (sag) it is; sorts as reports do.
package struct CaseKey: Hashable, Comparable, Sendable {
    package let municipality: MunicipalityCode
    private let id: ExactText

    package init(municipality: MunicipalityCode, caseID: String) {
        self.municipality = municipality
        id = ExactText(caseID)
    }

    package var caseID: String { id.text }

    package static func < (one: Self, other: Self) -> Bool {
        one.municipality == other.municipality ? one.id < other.id : one.municipality < other.municipality
    }
}
