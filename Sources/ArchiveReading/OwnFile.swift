internal import Glibc

/// What the system said no to, by its error code (`errno`).
package struct SystemError: Error, Equatable, Sendable {
    package let code: Int32
}

/// The program's own files: made, opened and named by calls that say why they fail, which Foundation's do not.
package enum OwnFile {
    /// Makes a file that only its owner can read, and opens it to write; one of that name must not exist.
    ///
    /// - Returns: its descriptor, which the caller closes.
    package static func create(_ path: String) throws(SystemError) -> Int32 {
        try opened(path, O_WRONLY | O_EXCL)
    }

    /// The same for a file that may be there, and is added to: each write goes to what is its end then, also when somebody
    /// else adds to it too. A pipe nobody reads is refused (`ENXIO`) instead of waited for.
    package static func openToAdd(_ path: String) throws(SystemError) -> Int32 {
        let descriptor = try opened(path, O_WRONLY | O_APPEND | O_NONBLOCK)
        // Writes wait their turn.
        guard fcntl(descriptor, F_SETFL, O_APPEND) == 0 else { throw SystemError(code: errno) }
        return descriptor
    }

    /// Gives a file the name of another, whose place it takes at once: whoever looks finds the one or the other whole.
    package static func rename(_ path: String, over other: String) throws(SystemError) {
        // Both texts outlive the call.
        guard unsafe Glibc.rename(path, other) == 0 else { throw SystemError(code: errno) }
    }

    private static func opened(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
        // The text outlives the call.
        let descriptor = unsafe open(path, flags | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError(code: errno) }
        return descriptor
    }
}
