import AuditModel
import TextFeatures

extension ContentFingerprint {
    init(of caseFile: CaseFile) {
        var attributes = ByteWriter()
        attributes.appendAttributes(of: caseFile)
        var mixer = Mixer()
        mixer.mix(attributes.bytes)
        mixer.mix(caseFile.text)
        self.init(content: mixer.first, more: mixer.second)
    }

    /// Two independent lanes of multiply-and-fold over 16 bytes at a time (the core of wyhash, Wang Yi 2019).
    private struct Mixer {
        var first: UInt64 = 0x9E37_79B9_7F4A_7C15
        var second: UInt64 = 0xD1B5_4A32_D192_ED03

        mutating func mix(_ bytes: [UInt8]) {
            let count = bytes.count
            let span = bytes.span
            var offset = 0
            while offset < count &- 15 {
                mix(span.eightBytes(at: offset), span.eightBytes(at: offset &+ 8))
                offset &+= 16
            }
            var rest: (UInt64, UInt64) = (UInt64(count), 0)
            while offset < count {
                rest.1 = rest.1 &<< 8 | rest.0 &>> 56
                rest.0 = rest.0 &<< 8 ^ UInt64(bytes[offset])
                offset &+= 1
            }
            mix(rest.0, rest.1)
            mix(UInt64(count), 0)
        }

        private mutating func mix(_ left: UInt64, _ right: UInt64) {
            let one = (first ^ left).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            let other = (second ^ right).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
            // Each lane takes up both words, so that no change can stay in one of them.
            first = one.high ^ one.low &+ right
            second = other.high ^ other.low &+ left
        }
    }
}

extension ByteWriter {
    fileprivate mutating func appendAttributes(of caseFile: CaseFile) {
        append(caseFile.id)
        append(caseFile.municipality.number)
        append(caseFile.municipalityName) { $0.append($1) }
        append(caseFile.team) { $0.append($1) }
        append(caseFile.caseworker) { $0.append($1) }
        append(caseFile.targetGroup?.rawValue) { $0.append($1) }
        append(caseFile.birthDate)
        append(caseFile.birthYear) { $0.append($1) }
        append(caseFile.created)
        append(caseFile.closed)
        append(caseFile.delivery.rawValue)
        append(caseFile.legalDemand.rawValue)
        append(caseFile.documents.count)
        for document in caseFile.documents { appendAttributes(of: document) }
    }

    private mutating func appendAttributes(of document: Document) {
        append(document.kind?.rawValue) { $0.append($1) }
        append(document.id) { $0.append($1) }
        append(document.template?.rawValue) { $0.append($1) }
        append(document.form) { $0.append($1) }
        append(document.date)
        append(document.begun)
        append(document.sender?.rawValue) { $0.append($1) }
        append(document.intervention) { $0.append($1) }
        append(document.sections.count)
        for section in document.sections { appendAttributes(of: section) }
    }

    private mutating func appendAttributes(of section: Section) {
        append(section.kind?.rawValue) { $0.append($1) }
        append(UInt32(section.text.count))
        append(section.id) { $0.append($1) }
        append(section.dimension?.rawValue) { $0.append($1) }
        append(section.domain?.rawValue) { $0.append($1) }
        append(section.source) { $0.append($1) }
        append(section.focus.rawValue)
        append(section.needs.count)
        for need in section.needs { append(need) }
        append(section.goals.count)
        for goal in section.goals { append(goal) }
        append(section.party?.rawValue) { $0.append($1) }
        append(section.held?.rawValue) { $0.append($1) }
        append(section.planChange?.rawValue) { $0.append($1) }
        append(section.date)
        append(section.interventionKind) { $0.append($1) }
        append(section.heading) { $0.append($1) }
    }

    private mutating func append(_ date: CalendarDate?) {
        append(date?.daysSinceEpoch) { $0.append($1) }
    }
}
