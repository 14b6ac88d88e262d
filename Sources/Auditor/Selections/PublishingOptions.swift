import ArgumentParser

/// Whether what is written may leave the municipality.
struct PublishingOptions: ParsableArguments {
    @Flag(help: "Write what may leave the municipality: small counts, and what tells them, are withheld.")
    var publish = false

    @Option(help: ArgumentHelp("With --publish: withhold counts below this (5).", valueName: "n"))
    var suppressBelow: Int?

    func validate() throws {
        guard let suppressBelow else { return }
        guard publish else { throw ValidationError("--suppress-below works only with --publish") }
        guard suppressBelow >= 2 else { throw ValidationError("--suppress-below must be 2 or more") }
    }

    /// Counts from 1 up to this, exclusive, are withheld; `nil` for use inside the municipality.
    var threshold: Int? { publish ? suppressBelow ?? 5 : nil }
}
