import ArgumentParser

/// How a command ended; the codes are public interface (README, "Exit status").
enum ExitStatus: Int32, Sendable {
    /// Done, every input audited.
    case done = 0
    /// Done, but a target was missed; only with `--require-targets`.
    case targetMissed = 1
    /// Wrong options or arguments.
    case usage = 64
    /// Done, but something was quarantined; results for the rest are complete.
    case quarantined = 65
    /// No input found, or the case asked for is not there.
    case noInput = 66
    /// A fault in the program itself.
    case fault = 70
    /// Output could not be written.
    case cannotWrite = 73
    /// Input could not be read.
    case cannotRead = 74
    /// Another run holds the ledger; try later.
    case busy = 75

    var exitCode: ExitCode { ExitCode(rawValue) }
}
