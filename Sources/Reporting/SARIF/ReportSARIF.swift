import AuditModel

/// `rapport.sarif`: every finding as a result of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS
/// Standard, 27 March 2020); results go out while cases come in.
///
/// `kind` is always set: ja is pass, delvist and nej are fail, ikke relevant is notApplicable, kan ikke vurderes is
/// open. `level` is "warning" for nej, "note" for delvist, and "none" beside every other kind, as section 3.27.10
/// demands.
struct ReportSARIF {
    private static let capacity = 1 << 16

    private let sink: ByteSink
    private var buffer: [UInt8] = []
    private var isFirst = true
    /// All of a result up to its place, by criterion, verdict and reason; made when first met.
    private var starts: [Start: [UInt8]] = [:]
    private let run: RunRecord
    private let language: ReportLanguage

    private struct Start: Hashable {
        let criterion: Int
        let verdict: Verdict
        let reason: Reason
    }

    init(run: RunRecord, standard: StandardDescription, language: ReportLanguage, to sink: @escaping ByteSink) {
        self.sink = sink
        self.run = run
        self.language = language
        let driver = JSONValue.object([
            ("name", .string("auditor")), ("version", .string(run.version)),
            ("rules", .array(standard.criteria.map { Self.rule($0, language) })),
        ])
        append(
            "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":"
        )
        buffer += driver.compactBytes
        append("},\"language\":\"\(language.rawValue)\",\"columnKind\":\"unicodeCodePoints\",\"properties\":")
        buffer +=
            JSONValue.object([
                ("standard", .string(standard.name)), ("hash", .string(standard.hash)),
                ("referencedato", .string(run.referenceDate.description)),
            ]).compactBytes
        append(",\"results\":[")
    }

    mutating func add(_ auditedCase: AuditedCase) throws {
        let name = "\(auditedCase.municipality)/\(CPRNumber.masked(auditedCase.id))"
        let logical = JSONValue.object([("fullyQualifiedName", .string(name)), ("kind", .string("object"))])
            .compactBytes
        let artifact = JSONValue.object([("uri", .string(Self.reference(CPRNumber.masked(auditedCase.file))))])
            .compactBytes
        for (index, finding) in auditedCase.findings.enumerated() {
            append(isFirst ? "\n" : ",\n")
            isFirst = false
            buffer += start(of: finding, criterion: index)
            append(",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":")
            buffer += artifact
            appendRegion(finding.position)
            append("},\"logicalLocations\":[")
            buffer += logical
            appendPointer(finding.position)
            append("]}]}")
        }
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Ends the results, and tells what could not be read as notifications of the run.
    mutating func finish(_ quarantine: [QuarantineEntry]) throws {
        append("\n],\"invocations\":[")
        let notifications = JSONValue.made(count: quarantine.count) { index in
            let entry = quarantine[index]
            return JSONValue.object([
                ("level", .string("error")), ("message", .object([("text", .string(entry.message))])),
                ("descriptor", .object([("id", .string(entry.code.rawValue))])),
                ("locations", .array([.object([("physicalLocation", Self.place(of: entry))])])),
            ])
        }
        buffer +=
            JSONValue.object([
                ("executionSuccessful", .bool(true)), ("toolExecutionNotifications", notifications),
            ]).compactBytes
        append("]}]}\n")
        try flush()
    }

    private mutating func flush() throws {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ text: String) { buffer += Array(text.utf8) }

    private static func rule(_ criterion: CriterionDescription, _ language: ReportLanguage) -> JSONValue {
        .object([
            ("id", .string(criterion.id.rawValue)),
            ("shortDescription", .object([("text", .string(criterion.title[language]))])),
            ("fullDescription", .object([("text", .string(criterion.question[language]))])),
            (
                "properties",
                .object([("kapitel", .string(criterion.chapter)), ("kilde", .optional(criterion.source))])
            ),
        ])
    }

    private mutating func start(of finding: AuditedCase.LocatedFinding, criterion: Int) -> [UInt8] {
        let start = Start(criterion: criterion, verdict: finding.verdict, reason: finding.reason)
        if finding.review == nil, let known = starts[start] { return known }
        let (kind, level) = Self.kind(finding.verdict)
        let object = JSONValue.object([
            ("ruleId", .string(finding.criterion.rawValue)), ("ruleIndex", .integer(criterion)),
            ("kind", .string(kind)), ("level", .string(level)),
            ("message", .object([("text", .string(finding.markedExplanation(language)))])),
            (
                "properties",
                .object(
                    [("svar", .string(finding.verdict.rawValue)), ("grund", .string(finding.reasonID))]
                        + Self.reviewProperties(of: finding))
            ),
        ])
        let bytes = Array(object.compactBytes.dropLast())
        if finding.review == nil { starts[start] = bytes }
        return bytes
    }

    /// What the program and the human answered, and what became of it, by the names of `fund.csv`.
    private static func reviewProperties(of finding: AuditedCase.LocatedFinding) -> [(name: String, value: JSONValue)] {
        guard let review = finding.review else { return [] }
        return [
            ("maskinens_svar", .string(review.machine.rawValue)), ("maskinens_grund", .string(finding.reason.rawValue)),
            ("menneskets_svar", .string(review.human.rawValue)), ("gennemgang", .string(review.state.rawValue)),
            ("gennemgaaet", .optional(review.day?.description)),
        ]
    }

    private static func kind(_ verdict: Verdict) -> (kind: String, level: String) {
        switch verdict {
        case .yes: ("pass", "none")
        case .partly: ("fail", "note")
        case .no: ("fail", "warning")
        case .notApplicable: ("notApplicable", "none")
        case .notAssessable: ("open", "none")
        }
    }

    private static func place(of entry: QuarantineEntry) -> JSONValue {
        let artifact = JSONValue.object([("uri", .string(reference(entry.file)))])
        let region = entry.position.flatMap(region).map { [(name: "region", value: $0)] } ?? []
        return .object([(name: "artifactLocation", value: artifact)] + region)
    }

    private mutating func appendRegion(_ position: SourcePosition?) {
        guard let region = position.flatMap(Self.region) else { return }
        append(",\"region\":")
        buffer += region.compactBytes
    }

    private static func region(_ position: SourcePosition) -> JSONValue? {
        switch position {
        case .line(let line, let column): .object([("startLine", .integer(line)), ("startColumn", .integer(column))])
        case .jsonLine(let line, _): .object([("startLine", .integer(line))])
        case .pointer: nil
        }
    }

    /// A JSON pointer names the value it points at.
    private mutating func appendPointer(_ position: SourcePosition?) {
        let pointer: String
        switch position {
        case .pointer(let whole): pointer = whole
        case .jsonLine(_, let inside): pointer = inside
        case .line, nil: return
        }
        guard !pointer.isEmpty else { return }
        append(",")
        buffer +=
            JSONValue.object([("fullyQualifiedName", .string(pointer)), ("kind", .string("value"))]).compactBytes
    }

    /// A path as a relative URI reference (RFC 3986): everything but unreserved characters and slashes is escaped, so
    /// that no name is taken for a scheme.
    static func reference(_ path: String) -> String {
        var escaped = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = Array("0123456789ABCDEF")
                escaped += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return escaped
    }
}
