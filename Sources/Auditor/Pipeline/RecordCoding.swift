import AuditModel

/// Turns records into bytes and back while they wait to be sorted; the bytes never outlive the run.
struct RecordCoding: Sendable {
    /// In the order of the standard; a record holds one finding for each.
    let criteria: [CriterionID]

    private static let verdicts = Verdict.allCases
    private static let reasons = Reason.allCases
    private static let reasonIndex = Dictionary(uniqueKeysWithValues: zip(Reason.allCases, UInt16(0)...))
    private static let documents = DocumentKind.allCases
    private static let sections = SectionKind.allCases
    private static let targetGroups = TargetGroup.allCases
    private static let legalDemands = LegalDemand.allCases
    private static let warnings = ImportWarning.Kind.allCases

    func write(_ record: AuditRecord, to writer: inout ByteWriter) {
        let delivery = record.delivery
        let audited = delivery.audited
        precondition(audited.findings.count == criteria.count, "a case has one finding for each criterion")
        writer.append(record.input)
        writer.append(delivery.fingerprint.high)
        writer.append(delivery.fingerprint.low)
        writer.append(delivery.newestDocument) { $0.append($1.daysSinceEpoch) }
        writer.append(delivery.start)
        writer.append(delivery.validity.from) { $0.append($1.daysSinceEpoch) }
        writer.append(delivery.validity.until) { $0.append($1.daysSinceEpoch) }
        writer.append(audited.municipality.number)
        writer.append(audited.id)
        writer.append(audited.file)
        writer.append(audited.period) { $0.append($1) }
        writer.append(audited.setting)
        writer.append(audited.targetGroup) { $0.append(member: $1, of: Self.targetGroups) }
        writer.append(member: audited.legalDemand, of: Self.legalDemands)
        writer.append(audited.analysisType) { $0.append($1) }
        writer.append(audited.standardPages) { $0.append($1) }
        writer.append(audited.words) { $0.append($1) }
        writer.append(audited.repeatedShare) { $0.append($1) }
        writer.append(UInt32(audited.warnings.count))
        for warning in audited.warnings {
            writer.append(member: warning.kind, of: Self.warnings)
            writer.append(warning.name)
        }
        for finding in audited.findings {
            writer.append(member: finding.verdict, of: Self.verdicts)
            writer.append(Self.reasonIndex[finding.reason, default: .max])
            writer.append(finding.document) { $0.append(member: $1, of: Self.documents) }
            writer.append(finding.section) { $0.append(member: $1, of: Self.sections) }
            writer.append(finding.position) { $0.append($1) }
            writer.append(finding.note) { append($1, to: &$0) }
        }
        writer.append(UInt32(delivery.traces.count))
        for trace in delivery.traces { writer.append(trace.value) }
        for place in delivery.places {
            writer.append(place) { writer, place in
                writer.append(UInt32(clamping: place.document))
                writer.append(place.section) { $0.append(UInt32(clamping: $1)) }
                writer.append(place.range?.lowerBound) { $0.append($1) }
            }
        }
    }

    private func append(_ note: AuditedCase.LocatedFinding.Note, to writer: inout ByteWriter) {
        writer.append(note.quote)
        writer.append(UInt32(note.missing.count))
        for demand in note.missing { writer.append(demand) }
        writer.append(note.failing) { writer, passage in
            writer.append(passage.document) { $0.append(member: $1, of: Self.documents) }
            writer.append(passage.section) { $0.append(member: $1, of: Self.sections) }
            writer.append(passage.position)
            writer.append(passage.quote)
        }
    }

    func record(from reader: inout ByteReader) throws(ByteReader.Damaged) -> AuditRecord {
        let input: Int = try reader.number()
        let fingerprint = ContentFingerprint(high: try reader.number(), low: try reader.number())
        let newest = try reader.optionalDate()
        let start = try reader.position()
        let validity = DateBracket(from: try reader.optionalDate(), until: try reader.optionalDate())
        let number = try reader.number(UInt16.self)
        guard let municipality = MunicipalityCode(String(number)) else { throw ByteReader.Damaged() }
        let audited = AuditedCase(
            municipality: municipality, id: try reader.text(), file: try reader.text(),
            period: try reader.optionalNumber(), setting: try reader.setting(),
            targetGroup: try reader.optionalMember(of: Self.targetGroups),
            legalDemand: try reader.member(of: Self.legalDemands),
            analysisType: try reader.optionalNumber(), standardPages: try reader.optionalDouble(),
            words: try reader.optionalNumber(), repeatedShare: try reader.optionalDouble(),
            warnings: try warnings(from: &reader), findings: try findings(from: &reader))
        var traces: [FindingTrace] = []
        for _ in 0..<(try reader.number(UInt32.self)) { traces.append(FindingTrace(value: try reader.number())) }
        var places: [Evidence?] = []
        for _ in criteria { places.append(try reader.place()) }
        return AuditRecord(
            delivery: CaseDelivery(
                audited: audited, fingerprint: fingerprint, newestDocument: newest, start: start, places: places,
                traces: traces, validity: validity), input: input)
    }

    private func warnings(from reader: inout ByteReader) throws(ByteReader.Damaged) -> [ImportWarning] {
        let count = try reader.number(UInt32.self)
        var warnings: [ImportWarning] = []
        for _ in 0..<count {
            warnings.append(ImportWarning(try reader.member(of: Self.warnings), name: try reader.text()))
        }
        return warnings
    }

    private func findings(from reader: inout ByteReader) throws(ByteReader.Damaged) -> [AuditedCase.LocatedFinding] {
        var findings: [AuditedCase.LocatedFinding] = []
        findings.reserveCapacity(criteria.count)
        for criterion in criteria {
            let verdict = try reader.member(of: Self.verdicts)
            let reason = Int(try reader.number(UInt16.self))
            guard reason < Self.reasons.count else { throw ByteReader.Damaged() }
            findings.append(
                AuditedCase.LocatedFinding(
                    criterion: criterion, verdict: verdict, reason: Self.reasons[reason],
                    document: try reader.optionalMember(of: Self.documents),
                    section: try reader.optionalMember(of: Self.sections),
                    position: try reader.optionalPosition(), note: try note(from: &reader)))
        }
        return findings
    }

    private func note(from reader: inout ByteReader) throws(ByteReader.Damaged) -> AuditedCase.LocatedFinding.Note? {
        guard try reader.byte() != 0 else { return nil }
        let quote = try reader.text()
        var missing: [String] = []
        for _ in 0..<(try reader.number(UInt32.self)) { missing.append(try reader.text()) }
        return AuditedCase.LocatedFinding.Note(quote: quote, missing: missing, failing: try passage(from: &reader))
    }

    private func passage(
        from reader: inout ByteReader
    ) throws(ByteReader.Damaged) -> AuditedCase.LocatedFinding.Passage? {
        guard try reader.byte() != 0 else { return nil }
        return AuditedCase.LocatedFinding.Passage(
            document: try reader.optionalMember(of: Self.documents),
            section: try reader.optionalMember(of: Self.sections), position: try reader.position(),
            quote: try reader.text())
    }
}

extension ByteWriter {
    /// The index of a member in its closed list, in one byte.
    fileprivate mutating func append<Member: Equatable>(member: Member, of list: [Member]) {
        append(UInt8(list.firstIndex(of: member) ?? 0xFF))
    }

    fileprivate mutating func append(_ setting: CaseSetting) {
        append(setting.date) { $0.append($1.daysSinceEpoch) }
        append(setting.ageInYears) { $0.append($1) }
        append(setting.team) { $0.append($1) }
        append(setting.caseworker) { $0.append($1) }
        var held: UInt16 = 0
        for (index, kind) in DocumentKind.allCases.enumerated() where setting.documents.contains(kind) {
            held |= 1 << UInt16(index)
        }
        append(held)
    }

    mutating func append(_ position: SourcePosition) {
        switch position {
        case .line(let line, let column):
            append(UInt8(0))
            append(UInt32(clamping: line))
            append(UInt32(clamping: column))
        case .pointer(let pointer):
            append(UInt8(1))
            append(pointer)
        case .jsonLine(let line, let pointer):
            append(UInt8(2))
            append(line)
            append(pointer)
        }
    }
}

extension ByteReader {
    mutating func position() throws(Damaged) -> SourcePosition {
        switch try byte() {
        case 0: .line(Int(try number(UInt32.self)), column: Int(try number(UInt32.self)))
        case 1: .pointer(try text())
        case 2: .jsonLine(try number(), pointer: try text())
        default: throw Damaged()
        }
    }

    fileprivate mutating func setting() throws(Damaged) -> CaseSetting {
        let date = try optionalDate()
        let age = try optionalNumber()
        let team = try optionalText()
        let caseworker = try optionalText()
        let held = try number(UInt16.self)
        return CaseSetting(
            date: date, ageInYears: age, team: team, caseworker: caseworker,
            documents: DocumentKind.allCases.enumerated().filter { held & 1 << UInt16($0.offset) != 0 }.map(\.element))
    }

    fileprivate mutating func place() throws(Damaged) -> Evidence? {
        guard try byte() != 0 else { return nil }
        let document = Int(try number(UInt32.self))
        let section: Int? = try byte() == 0 ? nil : Int(try number(UInt32.self))
        let offset = try optionalNumber()
        return Evidence(document: document, section: section, range: offset.map { $0..<$0 })
    }

    fileprivate mutating func optionalDate() throws(Damaged) -> CalendarDate? {
        try byte() == 0 ? nil : CalendarDate(daysSinceEpoch: try number())
    }

    fileprivate mutating func optionalText() throws(Damaged) -> String? { try byte() == 0 ? nil : try text() }
    fileprivate mutating func optionalNumber() throws(Damaged) -> Int? { try byte() == 0 ? nil : try number() }
    fileprivate mutating func optionalDouble() throws(Damaged) -> Double? { try byte() == 0 ? nil : try double() }
    mutating func optionalPosition() throws(Damaged) -> SourcePosition? { try byte() == 0 ? nil : try position() }

    fileprivate mutating func optionalMember<Member>(of list: [Member]) throws(Damaged) -> Member? {
        try byte() == 0 ? nil : try member(of: list)
    }
}
