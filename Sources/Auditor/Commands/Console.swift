import AuditModel
import Foundation

/// Standard output and standard error; CPR numbers are masked in whatever passes.
enum Console {
    static func write(_ text: String, terminator: String = "\n") {
        send(text + terminator, to: .standardOutput)
    }

    /// Writes text with digests or seeds in it, which may look like CPR numbers and must not be changed.
    static func write(_ text: String, keeping digest: String) {
        let parts = text.components(separatedBy: digest).map { CPRNumber.masked($0) }
        try? FileHandle.standardOutput.write(contentsOf: Data((parts.joined(separator: digest) + "\n").utf8))
    }

    static func writeError(_ text: String, terminator: String = "\n") {
        send(text + terminator, to: .standardError)
    }

    /// "sag.xml:12:7", without what is not known.
    static func place(_ file: String, _ position: SourcePosition?) -> String {
        guard let position, !position.description.isEmpty else { return file }
        return "\(file):\(position)"
    }

    /// A terminal or a pipe that is gone leaves nobody to tell.
    private static func send(_ text: String, to file: FileHandle) {
        try? file.write(contentsOf: Data(CPRNumber.masked(text).utf8))
    }
}
