/// A case (sag) as exported: what was recorded, and the text of its documents.
///
/// Equal content gives equal values, whatever format or position it was read from; the way back to the source is in
/// the `SourceMap` beside it.
package struct CaseFile: Equatable, Sendable {
    /// Unique within a municipality.
    package var id: String
    package var municipality: MunicipalityCode
    package var municipalityName: String?
    package var team: String?
    package var caseworker: String?
    package var targetGroup: TargetGroup?
    package var birthDate: CalendarDate?
    package var birthYear: Int?
    package var created: CalendarDate?
    package var closed: CalendarDate?
    package var delivery: Delivery
    package var legalDemand: LegalDemand
    package var documents: [Document]
    /// UTF-8 of all sections, in order, each ended by a 0 byte; `Section.text` points into it.
    package var text: [UInt8]
    /// What was irregular without being a fault: an impossible date, an unknown coded value, a reference to nowhere.
    package var warnings: [ImportWarning]
    /// How many unknown elements, attributes and members were skipped.
    package var skipped: Int

    package init(
        id: String, municipality: MunicipalityCode, municipalityName: String? = nil, team: String? = nil,
        caseworker: String? = nil, targetGroup: TargetGroup? = nil, birthDate: CalendarDate? = nil,
        birthYear: Int? = nil, created: CalendarDate? = nil, closed: CalendarDate? = nil, delivery: Delivery = .full,
        legalDemand: LegalDemand = .demanded, documents: [Document] = [], text: [UInt8] = [],
        warnings: [ImportWarning] = [], skipped: Int = 0
    ) {
        self.id = id
        self.municipality = municipality
        self.municipalityName = municipalityName
        self.team = team
        self.caseworker = caseworker
        self.targetGroup = targetGroup
        self.birthDate = birthDate
        self.birthYear = birthYear
        self.created = created
        self.closed = closed
        self.delivery = delivery
        self.legalDemand = legalDemand
        self.documents = documents
        self.text = text
        self.warnings = warnings
        self.skipped = skipped
    }

    /// The text of a section, decoded; for quotes and tests, never per word.
    package func string(of section: Section) -> String {
        String(decoding: text[section.text], as: UTF8.self)
    }

    /// The period it is reported under: the year of the newest assessment's date, else of `created`.
    package var period: Int? { periodDate?.year }

    /// The newest assessment's date, else that of `created`.
    package var periodDate: CalendarDate? {
        documents.filter { $0.kind == .assessment }.compactMap(\.date).max() ?? created
    }

    /// The date of the newest dated document; decides between two files with the same id.
    package var newestDocumentDate: CalendarDate? { documents.compactMap(\.date).max() }
}
