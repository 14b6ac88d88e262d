internal import ArchiveReading
internal import AuditModel
internal import JSONReading
internal import XMLReading

/// Holds inputs against the shipped schemas, without auditing them (`auditor check`).
///
/// It says what the schema says. What cannot be read at all, and what only a reader of cases can know, the
/// `CaseImporter` tells: the command shows both.
package struct SchemaCheck: ~Copyable {
    /// Complaints about one input, or one entry of an archive, beyond this many say nothing new.
    static let mostComplaints = 1000

    private let limits: ImportLimits
    private let xmlSchema: XMLSchemaValidator
    private var jsonCheck: JSONSchemaCheck
    private var window: ByteWindow

    /// The program's own schemas cannot be read: a fault of the installation.
    package struct SchemasMissing: Error {}

    package init(limits: ImportLimits = ImportLimits()) throws(SchemasMissing) {
        guard let text = ShippedSchema.xml.text, let xmlSchema = XMLSchemaValidator(schema: text.span),
            let jsonCheck = JSONSchemaCheck(limits: limits)
        else { throw SchemasMissing() }
        self.limits = limits
        self.xmlSchema = xmlSchema
        self.jsonCheck = jsonCheck
        window = ByteWindow(capacity: limits.windowBytes)
    }

    /// Hands over the complaints about an input and its parts, in order, each with the label of its part, masked.
    package mutating func complaints<Failure: Error>(
        about input: Input, _ body: (_ file: String, SchemaComplaint) throws(Failure) -> Void
    ) throws(Failure) {
        guard var content = try? ContentReader(input, limits) else { return }
        while let part = (try? content.next()) ?? nil {
            let label: String
            switch part {
            case .content(name: nil): label = input.label
            case .content(let name?): label = input.label + "!" + name
            case .nameless(let number): label = input.label + "!\(number)"
            case .encrypted, .noFile: continue
            }
            for complaint in complaints(about: &content, label: label).prefix(Self.mostComplaints) {
                try body(CPRNumber.masked(label), complaint)
            }
        }
    }

    private mutating func complaints(about content: inout ContentReader, label: String) -> [SchemaComplaint] {
        guard (try? content.fill(&window)) != nil, window.count > 0 else { return [] }
        switch InputFormat(head: window.bytes.span.extracting(first: min(window.count, 256)), name: label) {
        case .xml: return xmlComplaints(about: &content)
        case .json: return jsonComplaints(about: &content, isLines: false)
        case .jsonLines: return jsonComplaints(about: &content, isLines: true)
        case nil: return []
        }
    }

    private mutating func xmlComplaints(about content: inout ContentReader) -> [SchemaComplaint] {
        var isFirst = true
        let objections = xmlSchema.objections {
            if !isFirst {
                guard !window.isLast, (try? content.fill(&window)) != nil else { return [] }
            }
            isFirst = false
            return Array(window.bytes[..<window.count])
        }
        return objections.map(SchemaComplaint.init)
    }

    private mutating func jsonComplaints(about content: inout ContentReader, isLines: Bool) -> [SchemaComplaint] {
        jsonCheck.begin(isLines: isLines)
        while jsonCheck.read(window.bytes[..<window.count]), !window.isLast {
            guard (try? content.fill(&window)) != nil else { break }
        }
        return jsonCheck.finish()
    }
}

extension SchemaComplaint {
    init(_ objection: XMLSchemaObjection) {
        let name = objection.attribute ?? objection.element
        let problem: Problem =
            switch objection.kind {
            case .missingAttribute: .missing(name)
            case .unknownValue: .unknownValue(name)
            case .wrongForm: Self.isDate(name) ? .notADate(name) : .wrongForm(name)
            case .invalidValue: Self.isDate(name) ? .notADate(name) : .unknownValue(name)
            case .outOfRange: Self.isDate(name) ? .notADate(name) : .outOfRange(name)
            case .strayText: .strayText(in: name)
            case .unknownRoot: .unknownRoot
            case .other: .other(in: name)
            }
        self.init(problem, at: .line(objection.line, column: objection.column))
    }

    private static func isDate(_ name: String) -> Bool {
        CaseMember(rawValue: name)?.isDate == true
    }
}
