import ArgumentParser
import AuditModel
import Foundation

/// Standard output and standard error; CPR numbers are masked in whatever passes.
enum Console {
    /// What a shell calls a program that nobody reads any more: 128 + the signal it is spared.
    private static let closedPipe: Int32 = 128 + SIGPIPE

    private static let eraseToEndOfLine = "\u{1B}[K"

    /// Writes to standard output; when nobody reads it any more, or it cannot be written, the program ends, and leaves
    /// nothing half-written.
    static func write(_ text: String, terminator: String = "\n") {
        print(shown(CPRNumber.masked(text + terminator)))
    }

    /// Writes text with digests or seeds in it, which may look like CPR numbers and must not be changed.
    static func write(_ text: String, keeping digest: String) {
        let masked = text.components(separatedBy: digest).map { CPRNumber.masked($0) }.joined(separator: digest)
        print(shown(masked + "\n"))
    }

    /// Writes what the rest of the work does not depend on: throws what to end with when it cannot be written.
    static func offer(_ text: String) throws {
        guard let fault = send(shown(CPRNumber.masked(text + "\n")), to: .standardOutput) else { return }
        throw SystemFault.code(of: fault) == EPIPE ? ExitCode(closedPipe) : CommandFailure(unwritten: fault)
    }

    static func writeError(_ text: String) {
        // Nobody is left to tell.
        _ = send(shown(CPRNumber.masked(text + "\n")), to: .standardError)
    }

    /// Puts a text in the place of the last line of a terminal; "" takes the line away.
    static func redrawLine(_ text: String, on terminal: FileHandle = .standardError) {
        _ = send("\r" + shown(CPRNumber.masked(text)) + eraseToEndOfLine, to: terminal)
    }

    /// "sag.xml:12:7", without what is not known.
    static func place(_ file: String, _ position: SourcePosition?) -> String {
        guard let position, !position.description.isEmpty else { return oneLine(file) }
        return "\(oneLine(file)):\(position)"
    }

    /// A name that came with a file, on one line whatever it is: line breaks and other control characters as "�".
    static func oneLine(_ name: String) -> String {
        replacing(in: name) { isControl($0) || $0.properties.isPatternWhitespace && $0 != " " }
    }

    /// Without what a terminal would obey instead of showing it.
    private static func shown(_ text: String) -> String {
        replacing(in: text) { isControl($0) && $0 != "\n" && $0 != "\r" && $0 != "\t" }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }

    private static func replacing(in text: String, _ isUnwanted: (Unicode.Scalar) -> Bool) -> String {
        guard text.unicodeScalars.contains(where: isUnwanted) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { kept.append(isUnwanted(scalar) ? "\u{FFFD}" : scalar) }
        return String(kept)
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
