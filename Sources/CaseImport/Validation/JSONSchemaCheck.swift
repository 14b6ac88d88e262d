internal import AuditModel
internal import JSONReading

/// Holds a JSON export against the schema case by case, as it is read.
struct JSONSchemaCheck: ~Copyable {
    /// What a case may leave to the members beside its list.
    private static let defaultable = ["version", "kommune"]

    private let schema: JSONSchema
    private let caps: JSONCaseCutter.Caps
    private var parser: JSONParser
    private var cutter: JSONCaseCutter
    /// As many as are shown, and as many more of each kind that members behind the list may take back.
    private var complaints: [SchemaComplaint] = []
    /// How many there are by the member that would take them back; `nil` for those that stand.
    private var counts: [String?: Int] = [:]
    /// Members that stand beside the list, in front of the cases.
    private var given: Set<String> = []
    private var isFaulty = false

    /// `nil` when the schema cannot be read.
    init?(limits: ImportLimits) {
        guard let text = ShippedSchema.json.text, let schema = try? JSONSchema(text),
            let parser = try? JSONParser(maxBytes: limits.caseBytes, maxDepth: limits.depth)
        else { return nil }
        self.schema = schema
        self.parser = parser
        caps = JSONCaseCutter.Caps(limits)
        cutter = JSONCaseCutter(caps: caps)
    }

    mutating func begin(isLines: Bool) {
        cutter.restart(lines: isLines)
        complaints = []
        counts = [:]
        given = []
        isFaulty = false
    }

    /// Reads on; `false` when the rest cannot be read.
    mutating func read(_ chunk: some Collection<UInt8>) -> Bool {
        cutter.append(chunk)
        checkPieces()
        return !isFaulty
    }

    /// What the schema says against the export, in its order.
    mutating func finish() -> [SchemaComplaint] {
        cutter.finish()
        checkPieces()
        let early = given
        if let late = cutter.lateDefaults { checkDefaults(late) }
        return complaints.filter { complaint in
            // What was missing in a case may have come behind the list.
            guard case .missing(let name) = complaint.problem else { return true }
            return early.contains(name) || !given.contains(name)
        }
    }

    private mutating func checkPieces() {
        guard !isFaulty else { return }
        do throws(JSONCaseCutter.Fault) {
            while let piece = try cutter.next() {
                switch piece {
                case .listOpened: if let early = cutter.defaults { checkDefaults(early) }
                case .whole(let range): check(range) { .pointer($0) }
                case .element(let range, let index):
                    let prefix = cutter.pointer(ofElement: index)
                    check(range) { .pointer(prefix + $0) }
                case .line(let range, let number): check(range) { .jsonLine(number, pointer: $0) }
                case .oversizedElement, .oversizedLine: break
                }
            }
        } catch {
            isFaulty = true
        }
    }

    private mutating func check(_ range: Range<Int>, at position: (String) -> SourcePosition) {
        guard (try? parser.parse(cutter.buffer, in: range)) != nil else { return }
        for objection in schema.objections(to: parser, definition: "sag") {
            var taker: String?
            if objection.node == 0, case .missing(let name) = objection.problem {
                if given.contains(name) { continue }
                if Self.defaultable.contains(name) { taker = name }
            }
            guard counts[taker, default: 0] < SchemaCheck.mostComplaints else { continue }
            counts[taker, default: 0] += 1
            complaints.append(SchemaComplaint(objection.problem, at: position(parser.pointer(to: objection.node))))
        }
    }

    private mutating func checkDefaults(_ object: [UInt8]) {
        let padded = object + [UInt8](repeating: 0, count: JSONParser.padding)
        guard (try? parser.parse(padded, in: 0..<object.count)) != nil else { return }
        given.formUnion(parser.members(of: 0).map(\.name).filter(Self.defaultable.contains))
        for objection in schema.objections(to: parser, definition: "sagsoplysninger") {
            complaints.append(SchemaComplaint(objection.problem, at: .pointer(parser.pointer(to: objection.node))))
        }
    }
}
