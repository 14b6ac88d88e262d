import ArgumentParser
import AuditModel
import CaseImport
import Reporting

/// `auditor check`: validates inputs without judging them.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Validate case files without auditing them.",
        discussion: """
            Holds each file against the schema of the format, and reads it as an audit would. One line a complaint: file, \
            position, what is wrong, what to do. Exit status 65 when there is one. With a dialect the schemas are left out.
            """)

    @Argument(help: "Files, folders, archives, or - for standard input.")
    var paths: [String]

    @OptionGroup var importing: ImportOptions

    @Option(help: ArgumentHelp("Language of complaints and summary.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func run() throws {
        let found = InputWalker.inputs(at: paths)
        guard !found.inputs.isEmpty else { throw CommandFailure.noInput(paths, found) }
        let isForeign = importing.dialect != nil
        var complaints = 0
        var cases = 0
        func complain(_ file: String, _ position: SourcePosition?, _ message: String) {
            complaints += 1
            Console.write(Console.place(file, position) + ": " + message)
        }
        func complain(_ entry: QuarantineEntry) { complain(entry.file, entry.position, entry.message(in: lang)) }
        for entry in found.unreadable { complain(entry) }
        var deliveries = RepeatedDeliveries()
        var importer = try importing.importer()
        for input in found.inputs {
            var told: [Place: [SchemaComplaint.Problem]] = [:]
            if !isForeign, input != .standardInput {
                try checkSchema(of: input) { file, complaint in
                    // A schema has more than one word for one value; the first is enough.
                    let (place, problem) = (Place(file: file, position: complaint.position), complaint.problem)
                    guard told[place]?.contains(where: { $0.name == problem.name }) != true else { return }
                    told[place, default: []].append(problem)
                    complain(file, complaint.position, complaint.sentence[lang])
                }
            }
            let tally = importer.readCases(of: input) { outcome in
                switch outcome {
                case .quarantined(let entry):
                    let problems = entry.position.flatMap { told[Place(file: entry.file, position: $0)] } ?? []
                    if !entry.repeats(problems) { complain(entry) }
                case .imported(let caseFile, let source):
                    deliveries.add(caseFile, source)
                    // The schema knows what a value may be, but not what it refers to.
                    for warning in caseFile.warnings where warning.kind == .danglingReference || isForeign {
                        complain(source.file, source.start, warning.sentence[lang])
                    }
                }
            }
            cases += tally.cases
        }
        for entry in deliveries.duplicates { complain(entry) }
        Console.write(summary(inputs: found.inputs.count, cases: cases, complaints: complaints))
        if complaints > 0 { throw ExitStatus.quarantined.exitCode }
    }

    private struct Place: Hashable {
        let file: String
        let position: SourcePosition
    }

    private func checkSchema(
        of input: Input, _ complain: (String, SchemaComplaint) -> Void
    ) throws(CommandFailure) {
        do {
            var schema = try SchemaCheck()
            schema.complaints(about: input, complain)
        } catch {
            throw CommandFailure(
                .fault, "the schemas cannot be read; the program is not installed whole: install it again")
        }
    }

    private func summary(inputs: Int, cases: Int, complaints: Int) -> String {
        lang == .danish
            ? inputs.of("fil", "filer") + ", " + cases.of("sag", "sager") + " læst, "
                + complaints.of("indvending", "indvendinger")
            : inputs.of("file", "files") + ", " + cases.of("case", "cases") + " read, "
                + complaints.of("complaint", "complaints")
    }
}

extension QuarantineEntry {
    /// Whether a reader met again what the schema complained of at the same place.
    fileprivate func repeats(_ problems: [SchemaComplaint.Problem]) -> Bool {
        switch code {
        case .cprAsID: false
        case .unknownMunicipality: problems.contains { $0.name == CaseMember.municipality.rawValue }
        case .unsupportedVersion: problems.contains { $0.name == CaseMember.version.rawValue }
        case .missingMember: problems.contains { $0 == .missing($0.name) }
        default: !problems.isEmpty
        }
    }
}

extension ImportWarning {
    /// What is wrong and what to do.
    fileprivate var sentence: LocalizedText {
        switch kind {
        case .danglingReference:
            LocalizedText(
                danish: "»\(name)« henviser til noget, der ikke er i sagen; ret henvisningen, eller tilføj det.",
                english: "'\(name)' refers to something that is not in the case; correct the reference, or add it.")
        case .impossibleDate:
            LocalizedText(
                danish: "»\(name)« er ikke en dato, der findes, og tæller som ikke oplyst; ret datoen.",
                english: "'\(name)' is no day that exists, and counts as not recorded; correct it.")
        case .unknownValue, .unknownDimension:
            LocalizedText(
                danish: "»\(name)« har en ukendt værdi, der tæller som ikke oplyst; ret værdien eller dialekten.",
                english: "'\(name)' has an unknown value, which counts as not recorded; correct it, or the dialect.")
        case .repeatedDelivery:
            LocalizedText(
                danish: "Sagen er leveret flere gange; behold én udgave.",
                english: "The case was delivered more than once; keep one version.")
        }
    }
}
