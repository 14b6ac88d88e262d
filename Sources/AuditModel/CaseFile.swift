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
    /// Known only to be kept out of everything written.
    package var declaredNumber: DeclaredNumber?
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
        caseworker: String? = nil, declaredNumber: DeclaredNumber? = nil, targetGroup: TargetGroup? = nil,
        birthDate: CalendarDate? = nil, birthYear: Int? = nil, created: CalendarDate? = nil,
        closed: CalendarDate? = nil,
        delivery: Delivery = .full, legalDemand: LegalDemand = .demanded, documents: [Document] = [],
        text: [UInt8] = [], warnings: [ImportWarning] = [], skipped: Int = 0
    ) {
        self.id = id
        self.municipality = municipality
        self.municipalityName = municipalityName
        self.team = team
        self.caseworker = caseworker
        self.declaredNumber = declaredNumber
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

    /// Where the number the case declares, and any other CPR number, stand in UTF-8 text of the case, ascending and apart.
    package func numberRanges(in bytes: [UInt8]) -> [Range<Int>] {
        let numbers = CPRNumber.ranges(in: bytes)
        guard let declared = declaredNumber?.ranges(in: bytes), !declared.isEmpty else { return numbers }
        return (numbers + declared).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, range in
            if let last = apart.last, range.lowerBound < last.upperBound {
                apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                apart.append(range)
            }
        }
    }

    /// Text of the case without the number it declares and any other CPR number.
    package func masked(_ text: String) -> String {
        CPRNumber.masked(text, declared: declaredNumber)
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
