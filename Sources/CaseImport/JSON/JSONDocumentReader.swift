import AuditModel
import JSONReading

/// Makes a `RawCase` of a parsed JSON document.
struct JSONDocumentReader {
    /// A member that holds for every case of the input that does not have its own.
    struct Default: Equatable {
        var member: CaseMember
        var kind: RawCase.Member.Kind
        var value: [UInt8]
    }

    let names: ExportNames
    /// In the order in which they count.
    var defaults: [Default] = []

    /// The case in the parser, of at most `textBytes` of text; throws what makes it none.
    func rawCase(
        from parser: borrowing JSONParser, origin: RawCase.Origin, textBytes: Int = 0
    ) throws(ImportError) -> RawCase {
        guard parser[0].kind == .object else { throw ImportError(.notACase, at: Self.position("", in: origin)) }
        do throws(Flaw) {
            if let key = parser.repeatedKey { throw Flaw(problem: .malformed(.repeatedMember), node: key) }
            var raw = RawCase(origin: origin, textBytes: textBytes)
            try read(.caseFile, at: 0, of: parser, partBelow: Self.part(below: .caseFile), into: &raw)
            return raw
        } catch {
            // What else a member is called may be anything, and be in it whoever it is about.
            let pointer = parser.pointer(to: error.node) { names.knows($0) }
            let position = Self.position(pointer, in: origin)
            throw ImportError(error.problem, at: position, caseID: caseID(in: parser))
        }
    }

    /// What the members of an object beside the list of cases say for all of them, and how many say nothing: unknown ones,
    /// and documents, which would belong to no case.
    func defaults(from parser: borrowing JSONParser) throws(ImportError) -> (defaults: [Default], skipped: Int) {
        do throws(Flaw) {
            if let key = parser.repeatedKey { throw Flaw(problem: .malformed(.repeatedMember), node: key) }
            var raw = RawCase(origin: .json(pointer: ""))
            try JSONDocumentReader(names: names).read(.caseFile, at: 0, of: parser, partBelow: nil, into: &raw)
            let defaults = raw.members.map {
                Default(member: $0.name, kind: $0.kind, value: Array(raw.values[$0.value]))
            }
            return (defaults, raw.skipped)
        } catch {
            throw ImportError(error.problem, at: .pointer(parser.pointer(to: error.node) { names.knows($0) }))
        }
    }

    /// Something wrong with one node.
    private struct Flaw: Error {
        var problem: ImportError.Problem
        var node: Int
    }

    private func read(
        _ level: RawCase.Level, at object: Int, of parser: borrowing JSONParser, partBelow: ExportNames.Part?,
        into raw: inout RawCase
    ) throws(Flaw) {
        raw.begin(level)
        var below: Int?
        var key = object + 1
        while key < parser[object].after {
            let value = key + 1
            let name = parser.string(at: key)
            if parser[value].kind == .null {
                // Written by exporters for what is not recorded.
            } else if let member = names.member(named: name, at: level) {
                try add(member, at: value, of: parser, to: &raw)
            } else if let partBelow, names.part(named: name) == partBelow {
                guard below == nil else { throw Flaw(problem: .malformed(.repeatedMember), node: key) }
                below = value
            } else {
                raw.skipped += 1
            }
            key = parser[value].after
        }
        if level == .caseFile {
            for one in defaults { raw.add(one.member, one.kind, value: one.value.span) }
        }
        if let below { try readBelow(level, at: below, of: parser, into: &raw) }
        if level == .section { raw.endSection() }
    }

    private func readBelow(
        _ level: RawCase.Level, at value: Int, of parser: borrowing JSONParser, into raw: inout RawCase
    ) throws(Flaw) {
        switch level {
        case .caseFile: try readList(of: .document, as: .documents, at: value, of: parser, into: &raw)
        case .document: try readList(of: .section, as: .sections, at: value, of: parser, into: &raw)
        case .section:
            guard parser[value].kind == .string else { throw Flaw(problem: .wrongType(.text), node: value) }
            try refuseNUL(at: value, of: parser)
            raw.appendParagraphs { parser.appendText(at: value, to: &$0) }
        }
    }

    private func readList(
        of level: RawCase.Level, as member: CaseMember, at value: Int, of parser: borrowing JSONParser,
        into raw: inout RawCase
    ) throws(Flaw) {
        guard parser[value].kind == .array else { throw Flaw(problem: .wrongType(member), node: value) }
        var element = value + 1
        while element < parser[value].after {
            guard parser[element].kind == .object else { throw Flaw(problem: .wrongType(member), node: element) }
            try read(level, at: element, of: parser, partBelow: Self.part(below: level), into: &raw)
            element = parser[element].after
        }
    }

    private func add(
        _ member: CaseMember, at value: Int, of parser: borrowing JSONParser, to raw: inout RawCase
    ) throws(Flaw) {
        let node = parser[value]
        switch node.kind {
        case .string:
            try refuseNUL(at: value, of: parser)
            parser.withText(at: value) { raw.add(member, .text, value: $0) }
        case .integer: raw.add(member, .number, value: Array(String(node.integer).utf8).span)
        default: throw Flaw(problem: .wrongType(member), node: value)
        }
    }

    /// XML cannot hold U+0000, and in a text it means that the export is damaged.
    private func refuseNUL(at value: Int, of parser: borrowing JSONParser) throws(Flaw) {
        if parser.hasNUL(at: value) { throw Flaw(problem: .malformed(.forbiddenCharacter), node: value) }
    }

    /// The id of a case that is refused, without the number the case declares.
    private func caseID(in parser: borrowing JSONParser) -> String? {
        let number = text(of: .cpr, in: parser).flatMap(DeclaredNumber.init)
        return text(of: .id, in: parser).map { CPRNumber.masked($0, declared: number) }
    }

    /// The first text of a member of the case.
    private func text(of member: CaseMember, in parser: borrowing JSONParser) -> String? {
        var key = 1
        while key < parser[0].after {
            if names.member(named: parser.string(at: key), at: .caseFile) == member, parser[key + 1].kind == .string {
                return parser.string(at: key + 1)
            }
            key = parser[key + 1].after
        }
        return nil
    }

    private static func part(below level: RawCase.Level) -> ExportNames.Part {
        switch level {
        case .caseFile: .documents
        case .document: .section
        case .section: .text
        }
    }

    static func position(_ pointer: String, in origin: RawCase.Origin) -> SourcePosition {
        switch origin {
        case .jsonLine(let line): .jsonLine(line, pointer: pointer)
        case .json(let prefix): .pointer(prefix + pointer)
        case .xml: preconditionFailure("a JSON document is not XML")
        }
    }
}
