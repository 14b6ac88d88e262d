import AuditModel
import CaseImport

/// A case in the terms both formats share, for the writers: names and values in a fixed order.
struct ExportMembers {
    private(set) var list: [(name: String, value: String)] = []

    private mutating func add(_ member: CaseMember, _ value: String?) {
        if let value { list.append((member.rawValue, value)) }
    }

    init(of caseFile: CaseFile) {
        add(.version, "1")
        add(.id, caseFile.id)
        add(.municipality, caseFile.municipality.description)
        add(.municipalityName, caseFile.municipalityName)
        add(.team, caseFile.team)
        add(.caseworker, caseFile.caseworker)
        add(.targetGroup, caseFile.targetGroup?.rawValue)
        add(.birthDate, caseFile.birthDate?.description)
        add(.birthYear, caseFile.birthYear.map(String.init))
        add(.created, caseFile.created?.description)
        add(.closed, caseFile.closed?.description)
        add(.delivery, caseFile.delivery.rawValue)
        add(.legalDemand, caseFile.legalDemand.rawValue)
    }

    init(of document: Document) {
        add(.type, document.kind?.rawValue)
        add(.id, document.id)
        add(.template, document.template?.rawValue)
        add(.form, document.form)
        add(.date, document.date?.description)
        add(.begun, document.begun?.description)
        add(.sender, document.sender?.rawValue)
        add(.intervention, document.intervention)
    }

    init(of section: Section) {
        add(.type, section.kind?.rawValue)
        add(.id, section.id)
        add(.focus, joined(section.focus.dimensions.map(\.rawValue)))
        add(.domain, section.domain?.rawValue)
        add(.dimension, section.dimension?.rawValue)
        add(.source, section.source)
        add(.held, section.held?.rawValue)
        add(.date, section.date?.description)
        add(.party, section.party?.rawValue)
        add(.needs, joined(section.needs))
        add(.goals, joined(section.goals))
        add(.interventionKind, section.interventionKind)
        add(.planChange, section.planChange?.rawValue)
        add(.heading, section.heading)
    }

    private func joined(_ ids: [String]) -> String? { ids.isEmpty ? nil : ids.joined(separator: " ") }
}
