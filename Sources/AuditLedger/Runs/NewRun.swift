package import AuditModel

/// What is known of a run before it reads anything; enough to write its report again.
package struct NewRun: Sendable {
    /// UTC, "2026-11-22T01:30:00Z".
    package var begun: String
    package var standard: StandardDescription
    package var program: Program
    package var record: RunRecord
    package var report: ReportForm
    /// The registers as CSV: the one given, and the shipped one that names municipalities.
    package var register: String?
    package var names: String
    /// Where the report will stand; `nil` where the name may not be kept.
    package var output: String?
    /// The newest review there was; later ones are no part of its report.
    package var lastReview: Int

    package init(
        begun: String, standard: StandardDescription, program: Program, record: RunRecord, report: ReportForm,
        register: String?, names: String, output: String?, lastReview: Int = 0
    ) {
        self.begun = begun
        self.standard = standard
        self.program = program
        self.record = record
        self.report = report
        self.register = register
        self.names = names
        self.output = output
        self.lastReview = lastReview
    }

    /// The program that judges; two with the same fingerprint judge alike.
    package struct Program: Hashable, Sendable {
        package var version: String
        package var fingerprint: String

        package init(version: String, fingerprint: String) {
            self.version = version
            self.fingerprint = fingerprint
        }
    }

    /// How a report was written; raw words of the command line, which this target does not interpret.
    package struct ReportForm: Hashable, Sendable, Codable {
        package var language: String
        /// Sorted.
        package var formats: [String]
        /// Counts below it are suppressed; `nil` unless published.
        package var suppressBelow: Int?
        /// Tells whether a key is the one it was published under; `nil` of a run recorded before this was kept.
        package var keyCheck: String?

        package init(language: String, formats: [String], suppressBelow: Int?, keyCheck: String? = nil) {
            self.language = language
            self.formats = formats
            self.suppressBelow = suppressBelow
            self.keyCheck = keyCheck
        }
    }
}
