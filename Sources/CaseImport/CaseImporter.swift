package import AuditModel

/// Reads the cases of inputs; one per worker, reused from input to input.
package struct CaseImporter: ~Copyable {
    private let limits: ImportLimits
    private let municipalities: Set<MunicipalityCode>
    private let pseudonym: (@Sendable (String) -> String)?

    /// - Parameter pseudonym: makes what stands for an id that is a CPR number; without it such a case is quarantined.
    package init(
        limits: ImportLimits = ImportLimits(), municipalities: Set<MunicipalityCode>,
        pseudonym: (@Sendable (String) -> String)? = nil
    ) {
        self.limits = limits
        self.municipalities = municipalities
        self.pseudonym = pseudonym
    }

    /// Hands over every case of an input in order, or why it could not be audited; throws only what `body` throws.
    ///
    /// Cases complete before a fault in the input come before the entry that tells of it.
    package mutating func readCases<Failure: Error>(
        of input: Input, _ body: (ImportOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportTally {
        ImportTally()
    }
}
