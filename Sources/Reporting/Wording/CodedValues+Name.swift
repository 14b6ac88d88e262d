package import AuditModel

// Names of coded values as people read them.

extension Verdict {
    package var name: LocalizedText {
        switch self {
        case .yes: LocalizedText(danish: "ja", english: "yes")
        case .partly: LocalizedText(danish: "delvist", english: "partly")
        case .no: LocalizedText(danish: "nej", english: "no")
        case .notApplicable: LocalizedText(danish: "ikke relevant", english: "not applicable")
        case .notAssessable: LocalizedText(danish: "kan ikke vurderes", english: "not assessable")
        }
    }
}

extension Domain {
    var name: LocalizedText {
        switch self {
        case .childsDevelopmentalNeeds:
            LocalizedText(danish: "Barnets udviklingsmæssige behov", english: "The child's developmental needs")
        case .parentalCompetences: LocalizedText(danish: "Forældrekompetencer", english: "Parental competences")
        case .familyAndSurroundings:
            LocalizedText(danish: "Familie og omgivelser", english: "Family and surroundings")
        case .childsDevelopment: LocalizedText(danish: "Barnets udvikling", english: "The child's development")
        case .familyAndNetwork: LocalizedText(danish: "Familie og netværk", english: "Family and network")
        }
    }
}

extension Grouping {
    var name: LocalizedText {
        switch self {
        case .all: LocalizedText(danish: "Alle sager", english: "All cases")
        case .municipality: LocalizedText(danish: "Kommune", english: "Municipality")
        case .period: LocalizedText(danish: "Periode", english: "Period")
        case .targetGroup: LocalizedText(danish: "Målgruppe", english: "Target group")
        case .legalDemand:
            LocalizedText(danish: "Kræver loven en undersøgelse?", english: "Does the law demand an assessment?")
        case .method: LocalizedText(danish: "ICS-kommuner og andre", english: "ICS municipalities and others")
        case .system: LocalizedText(danish: "Med og uden DUBU", english: "With and without DUBU")
        case .methodAdopted: LocalizedText(danish: "Hvornår ICS blev indført", english: "When ICS was adopted")
        }
    }
}

extension ReportGroup {
    /// The name above a column; ids where they name themselves.
    var name: LocalizedText {
        if isUnknown { return LocalizedText(danish: "Ikke oplyst", english: "Not recorded") }
        switch (grouping, id) {
        case (.method, "ja"): return LocalizedText(danish: "ICS", english: "ICS")
        case (.method, _): return LocalizedText(danish: "Ikke ICS", english: "Not ICS")
        case (.system, "ja"): return LocalizedText(danish: "DUBU", english: "DUBU")
        case (.system, _): return LocalizedText(danish: "Uden DUBU", english: "Without DUBU")
        case (.targetGroup, TargetGroup.sociallyExposed.rawValue):
            return LocalizedText(danish: "Udsatte", english: "Socially exposed")
        case (.targetGroup, _): return LocalizedText(danish: "Handicap", english: "Disability")
        case (.legalDemand, LegalDemand.demanded.rawValue): return LocalizedText(danish: "Ja", english: "Yes")
        case (.legalDemand, _): return LocalizedText(danish: "Nej", english: "No")
        case (.methodAdopted, _):
            let years = id.split(separator: "-").joined(separator: "–")
            return LocalizedText(danish: years, english: years)
        default: return LocalizedText(danish: id, english: id)
        }
    }
}

extension ImportWarning.Kind {
    var name: LocalizedText {
        switch self {
        case .impossibleDate: LocalizedText(danish: "Umulig dato", english: "Impossible date")
        case .unknownValue: LocalizedText(danish: "Ukendt værdi", english: "Unknown value")
        case .danglingReference:
            LocalizedText(danish: "Henvisning uden mål", english: "Reference to something that is not there")
        case .unknownDimension: LocalizedText(danish: "Ukendt dimension", english: "Unknown dimension")
        case .repeatedDelivery: LocalizedText(danish: "Leveret flere gange", english: "Delivered more than once")
        }
    }
}

extension CaseRemark {
    var name: LocalizedText {
        switch self {
        case .noAssessment: LocalizedText(danish: "Uden undersøgelse", english: "Without an assessment")
        case .onlyAssessmentDelivered:
            LocalizedText(danish: "Kun undersøgelsen leveret", english: "Only the assessment delivered")
        case .noPeriod: LocalizedText(danish: "Uden dato", english: "Without a date")
        case .noTargetGroup: LocalizedText(danish: "Uden målgruppe", english: "Without a target group")
        case .warning(let kind): kind.name
        }
    }
}

extension QuarantineEntry.Code {
    /// What the code says, without anything of the input.
    var sentence: LocalizedText {
        switch self {
        case .malformed:
            LocalizedText(danish: "Filen er ikke velformet.", english: "The file is not well-formed.")
        case .notACase: LocalizedText(danish: "Indholdet er ikke en sag.", english: "The content is not a case.")
        case .empty: LocalizedText(danish: "Filen er tom.", english: "The file is empty.")
        case .doctype:
            LocalizedText(
                danish: "Filen har en DOCTYPE og læses ikke.", english: "The file has a DOCTYPE and is not read.")
        case .encoding:
            LocalizedText(
                danish: "Tegnsættet passer ikke til indholdet.", english: "The encoding does not fit the content.")
        case .tooLarge: LocalizedText(danish: "Indholdet er for stort.", english: "The content is too large.")
        case .tooDeep:
            LocalizedText(danish: "Indholdet er for dybt indlejret.", english: "The content is nested too deep.")
        case .missingMember:
            LocalizedText(danish: "En påkrævet oplysning mangler.", english: "A required member is missing.")
        case .wrongType:
            LocalizedText(danish: "En oplysning har en forkert type.", english: "A member has the wrong type.")
        case .unknownMunicipality:
            LocalizedText(danish: "Kommunenummeret findes ikke.", english: "There is no such municipality code.")
        case .unsupportedVersion:
            LocalizedText(danish: "Formatets version er ukendt.", english: "The version of the format is unknown.")
        case .duplicate:
            LocalizedText(
                danish: "Samme sag er leveret med andet indhold.",
                english: "The same case was delivered with other content.")
        case .cprAsID:
            LocalizedText(
                danish: "Sagens id er et CPR-nummer.", english: "The case's id is a civil registration number.")
        case .unreadable: LocalizedText(danish: "Filen kan ikke læses.", english: "The file cannot be read.")
        case .encrypted: LocalizedText(danish: "Filen er krypteret.", english: "The file is encrypted.")
        case .notAFile: LocalizedText(danish: "Det er ikke en almindelig fil.", english: "It is not a regular file.")
        case .unsupportedFormat:
            LocalizedText(danish: "Formatet kendes ikke.", english: "The format is not known.")
        }
    }
}

extension QuarantineEntry {
    /// What is wrong and what to do; in English only what the code says, where the entry comes from a ledger.
    package func message(in language: ReportLanguage) -> String {
        switch language {
        case .danish: message
        case .english: english ?? code.sentence.english
        }
    }
}
