/// What an audit was asked to do (koersel.json); what came of it is the `RunCounts`.
package struct RunRecord: Equatable, Sendable {
    /// One option as it took effect, defaults included; never a path that names a person.
    package struct Option: Equatable, Sendable, Codable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The program's version, "1.0.0".
    package let version: String
    package let referenceDate: CalendarDate
    /// In the order they are documented.
    package let options: [Option]

    package init(version: String, referenceDate: CalendarDate, options: [Option]) {
        self.version = version
        self.referenceDate = referenceDate
        self.options = options
    }
}

/// Everything that came in and what became of it, so that nothing can go missing unnoticed.
package struct RunCounts: Equatable, Sendable {
    /// Files, archive entries and standard input that were looked at.
    package var inputs: Int
    /// Inputs read to their end.
    package var inputsRead: Int
    /// Inputs with a fault; cases that were complete before the fault are audited.
    package var inputsQuarantined: Int
    /// Inputs that are no case files by their name (a README, a schema).
    package var inputsIgnored: Int
    /// Cases met in the inputs, whatever became of them.
    package var cases: Int
    package var casesAudited: Int
    package var casesQuarantined: Int
    /// Deliveries of a case that was delivered before with the same content.
    package var casesRepeated: Int
    /// Unknown elements, attributes and members that were skipped.
    package var membersSkipped: Int
    /// Bytes read, after decompression.
    package var bytes: Int

    package init(
        inputs: Int = 0, inputsRead: Int = 0, inputsQuarantined: Int = 0, inputsIgnored: Int = 0, cases: Int = 0,
        casesAudited: Int = 0, casesQuarantined: Int = 0, casesRepeated: Int = 0, membersSkipped: Int = 0,
        bytes: Int = 0
    ) {
        self.inputs = inputs
        self.inputsRead = inputsRead
        self.inputsQuarantined = inputsQuarantined
        self.inputsIgnored = inputsIgnored
        self.cases = cases
        self.casesAudited = casesAudited
        self.casesQuarantined = casesQuarantined
        self.casesRepeated = casesRepeated
        self.membersSkipped = membersSkipped
        self.bytes = bytes
    }

    /// Whether every input and every case is accounted for.
    package var addUp: Bool {
        inputs == inputsRead + inputsQuarantined + inputsIgnored
            && cases == casesAudited + casesQuarantined + casesRepeated
    }
}
