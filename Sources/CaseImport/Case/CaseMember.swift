/// A name of the case export format: an attribute in XML, a member in JSON (docs/format.md).
package enum CaseMember: String, CaseIterable, Sendable {
    case version, id, team, cpr, type
    case municipality = "kommune"
    case municipalityName = "kommunenavn"
    case caseworker = "sagsbehandler"
    case targetGroup = "maalgruppe"
    case birthDate = "foedselsdato"
    case birthYear = "foedselsaar"
    case created = "oprettet"
    case closed = "lukket"
    case delivery = "leverance"
    case legalDemand = "lovkrav"

    case template = "skabelon"
    case form = "blanket"
    case date = "dato"
    case begun = "paabegyndt"
    case sender = "afsender"
    case intervention = "foranstaltning"

    case focus = "fokus"
    case domain = "domaene"
    case dimension
    case source = "kilde"
    case held = "afholdt"
    case party = "part"
    case needs = "behov"
    case goals = "maal"
    case interventionKind = "slags"
    case planChange = "aendring"
    case heading = "overskrift"

    // Only in JSON: in XML these are elements and running text.
    case documents = "dokumenter"
    case sections = "afsnit"
    case text = "tekst"

    /// What a case, a document or a section may carry as an attribute in XML, as a scalar in JSON.
    package static func scalars(of level: RawCase.Level) -> Set<CaseMember> {
        switch level {
        case .caseFile: caseScalars
        case .document: documentScalars
        case .section: sectionScalars
        }
    }

    private static let caseScalars: Set<CaseMember> = [
        .version, .id, .municipality, .municipalityName, .team, .caseworker, .targetGroup, .birthDate, .birthYear,
        .cpr, .created, .closed, .delivery, .legalDemand,
    ]
    private static let documentScalars: Set<CaseMember> = [
        .type, .id, .template, .form, .date, .begun, .sender, .intervention,
    ]
    private static let sectionScalars: Set<CaseMember> = [
        .type, .id, .focus, .domain, .dimension, .source, .held, .date, .party, .needs, .goals, .interventionKind,
        .planChange, .heading,
    ]
}
