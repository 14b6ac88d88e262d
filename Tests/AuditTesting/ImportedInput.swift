package import AuditModel
package import CaseImport

/// All that came of one input.
package struct ImportedInput {
    package var cases: [CaseFile] = []
    package var sources: [SourceMap] = []
    package var quarantined: [QuarantineEntry] = []
    package var tally = ImportTally()

    /// Municipalities that exist in tests.
    package static let municipalities = Set(["101", "147", "169"].compactMap { MunicipalityCode($0) })

    /// Reads a file as the program does.
    package init(
        path: String, limits: ImportLimits = ImportLimits(), pseudonym: (@Sendable (String) -> String)? = nil
    ) {
        var importer = CaseImporter(limits: limits, municipalities: Self.municipalities, pseudonym: pseudonym)
        tally = importer.readCases(of: .file(path: path)) { outcome in
            switch outcome {
            case .imported(let caseFile, let source):
                cases.append(caseFile)
                sources.append(source)
            case .quarantined(let entry): quarantined.append(entry)
            }
        }
    }

    /// Reads a text by way of a file of that name.
    package init(
        _ text: String, named name: String = "sag.xml", limits: ImportLimits = ImportLimits(),
        pseudonym: (@Sendable (String) -> String)? = nil
    ) throws {
        let folder = try ScratchFolder()
        self.init(path: try folder.write(text, to: name), limits: limits, pseudonym: pseudonym)
    }
}
