package import AuditModel

/// Writes all files of one audit's report while its cases come in; memory does not grow with their number.
///
/// Cases come sorted by municipality and id. Case by case the rows of `fund.csv` and `sager.csv` go out and the tables
/// are counted; `finish` writes the rest. The caller opens the files and closes them afterwards.
package struct ReportWriter {
    /// Opens an output file by its name inside the report's folder ("fund.csv").
    package typealias Opener = (_ name: String) throws -> ByteSink

    private let run: RunRecord
    private let standard: StandardDescription
    private let register: MunicipalityRegister?
    private let names: MunicipalityRegister
    private let language: ReportLanguage
    private let formats: Set<ReportFormat>
    private let publication: Publication?
    private let open: Opener

    /// - Parameters:
    ///   - register: the register given with the run; without one there are no groups by ICS and DUBU.
    ///   - names: the shipped register, for the names of municipalities the given one does not have.
    package init(
        run: RunRecord, standard: StandardDescription, register: MunicipalityRegister?, names: MunicipalityRegister,
        language: ReportLanguage, formats: Set<ReportFormat>, publication: Publication?, open: @escaping Opener
    ) throws {
        self.run = run
        self.standard = standard
        self.register = register
        self.names = names
        self.language = language
        self.formats = formats
        self.publication = publication
        self.open = open
    }

    package mutating func add(_ auditedCase: AuditedCase) throws {}

    /// Entries may come in any order; they are sorted.
    package mutating func add(_ entry: QuarantineEntry) throws {}

    /// Writes what needs all cases, and the rest of every file.
    package consuming func finish(_ counts: RunCounts) throws {}
}
