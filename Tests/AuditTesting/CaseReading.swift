package import AuditModel
package import CaseImport
import Foundation

/// What an importer makes of inputs, gathered for comparison.
package struct CaseReading {
    package var cases: [CaseFile] = []
    package var quarantine: [QuarantineEntry] = []
    package var tally = ImportTally()

    package init(_ inputs: [Input], dialect: Dialect = Dialect(), limits: ImportLimits = ImportLimits()) throws {
        var importer = CaseImporter(
            limits: limits, dialect: dialect, municipalities: Set(try MunicipalityRegister.shipped.entries.map(\.code)))
        for input in inputs {
            tally += importer.readCases(of: input) { outcome in
                switch outcome {
                case .imported(let caseFile, _): cases.append(caseFile)
                case .quarantined(let entry): quarantine.append(entry)
                }
            }
        }
    }

    /// Reads a text as if it stood in a file of that name.
    package init(
        _ text: String, named name: String, dialect: Dialect = Dialect(), limits: ImportLimits = ImportLimits()
    ) throws {
        self = try TemporaryFile.with(text, named: name) {
            try CaseReading([.file(path: $0)], dialect: dialect, limits: limits)
        }
    }
}

/// A file that is there for the length of a call.
package enum TemporaryFile {
    package static func with<Result>(
        _ text: String, named name: String, _ body: (_ path: String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "auditor-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return try body(file.path)
    }
}
