import ArgumentParser
import AuditModel
import Foundation

/// Standard output and standard error; CPR numbers are masked in whatever passes.
enum Console {
    /// What a shell calls a program that nobody reads any more: 128 + the signal it is spared.
    private static let closedPipe: Int32 = 128 + SIGPIPE

    /// Writes to standard output; when nobody reads it any more, or it cannot be written, the program ends, and leaves
    /// nothing half-written.
    static func write(_ text: String, terminator: String = "\n") {
        print(CPRNumber.masked(text + terminator))
    }

    /// Writes text with digests or seeds in it, which may look like CPR numbers and must not be changed.
    static func write(_ text: String, keeping digest: String) {
        print(text.components(separatedBy: digest).map { CPRNumber.masked($0) }.joined(separator: digest) + "\n")
    }

    /// Writes what the rest of the work does not depend on: throws what to end with when it cannot be written.
    static func offer(_ text: String) throws {
        guard let fault = send(CPRNumber.masked(text + "\n"), to: .standardOutput) else { return }
        throw SystemFault.code(of: fault) == EPIPE ? ExitCode(closedPipe) : CommandFailure(unwritten: fault)
    }

    static func writeError(_ text: String, terminator: String = "\n") {
        // Nobody is left to tell.
        _ = send(CPRNumber.masked(text + terminator), to: .standardError)
    }

    /// "sag.xml:12:7", without what is not known.
    static func place(_ file: String, _ position: SourcePosition?) -> String {
        guard let position, !position.description.isEmpty else { return file }
        return "\(file):\(position)"
    }

    private static func print(_ text: String) {
        guard let fault = send(text, to: .standardOutput) else { return }
        guard SystemFault.code(of: fault) != EPIPE else { Interruption.end(closedPipe) }
        let failure = CommandFailure(unwritten: fault)
        writeError("auditor: \(failure.message)")
        Interruption.end(failure.status.rawValue)
    }

    /// Why it could not be written; `nil` when it was.
    private static func send(_ text: String, to file: FileHandle) -> (any Error)? {
        do { try file.write(contentsOf: Data(text.utf8)) } catch { return error }
        return nil
    }
}
