import ArgumentParser
import AuditModel
import CaseImport
import Reporting

/// How case files are read; what commands that read single cases share.
struct ImportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How a foreign export names things.", valueName: "file"))
    var dialect: String?

    @Option(
        help: ArgumentHelp(
            "Lets cases whose id is a CPR number be read, under a keyed hash; a key: openssl rand -hex 32.",
            valueName: "file"))
    var keyFile: String?

    func importer() throws(CommandFailure) -> CaseImporter {
        let municipalities = Set(try InputFile.shippedRegister().entries.map(\.code))
        let pseudonym = try pseudonym()
        guard let dialect else { return CaseImporter(municipalities: municipalities, pseudonym: pseudonym) }
        return CaseImporter(
            dialect: try InputFile.dialect(dialect), municipalities: municipalities, pseudonym: pseudonym)
    }

    /// Makes the keyed hash that stands for a case id; `nil` without a key.
    func pseudonym() throws(CommandFailure) -> (@Sendable (String) -> String)? {
        guard let keyFile else { return nil }
        let key = try InputFile.key(keyFile)
        return { Publication.publishedID(for: $0, key: key) }
    }

    /// What is found at the paths, after complaints about what cannot be read; nothing at all stops the command.
    func inputs(at paths: [String]) throws(CommandFailure) -> InputWalker.Found {
        let found = InputWalker.inputs(at: paths)
        for entry in found.unreadable { Console.writeError("auditor: \(entry.file): \(entry.message(in: .english))") }
        guard !found.inputs.isEmpty else { throw .noInput(paths) }
        return found
    }
}
