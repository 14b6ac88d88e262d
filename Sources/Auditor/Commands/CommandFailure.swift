import AuditModel

/// Why a command stopped: what is wrong, where, what to do, and the exit status that says so to scripts.
struct CommandFailure: Error, Equatable {
    let status: ExitStatus
    /// One line, CPR numbers masked; no case text.
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = CPRNumber.masked(message)
    }
}
