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
        var told: Set<Place> = []
        func complain(_ file: String, _ position: SourcePosition?, _ message: String) {
            // A reader often meets again what the schema complained of; once is enough.
            guard told.insert(Place(file: file, position: position)).inserted || position == nil else { return }
            complaints += 1
            Console.write(Console.place(file, position) + ": " + message)
        }
        for entry in found.unreadable { complain(entry.file, entry.position, entry.message(in: lang)) }
        var importer = try importing.importer()
        for input in found.inputs {
            if !isForeign, input != .standardInput { try checkSchema(of: input, complain) }
            let tally = importer.readCases(of: input) { outcome in
                switch outcome {
                case .quarantined(let entry): complain(entry.file, entry.position, entry.message(in: lang))
                case .imported(let caseFile, let source):
                    // The schema knows what a value may be, but not what it refers to.
                    for warning in caseFile.warnings where warning.kind == .danglingReference || isForeign {
                        complaints += 1
                        Console.write(
                            Console.place(source.file, source.start)
                                + ": \(warning.kind.rawValue): »\(warning.name)«")
                    }
                }
            }
            cases += tally.cases
        }
        Console.write(summary(inputs: found.inputs.count, cases: cases, complaints: complaints))
        if complaints > 0 { throw ExitStatus.quarantined.exitCode }
    }

    private struct Place: Hashable {
        let file: String
        let position: SourcePosition?
    }

    private func checkSchema(
        of input: Input, _ complain: (String, SourcePosition?, String) -> Void
    ) throws(CommandFailure) {
        do {
            var schema = try SchemaCheck()
            schema.complaints(about: input) { file, complaint in
                complain(file, complaint.position, complaint.sentence[lang])
            }
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
