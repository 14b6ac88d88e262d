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

/// All that stops a command, gathered part by part instead of stopping at the first.
struct CommandFailures {
    private var all: [CommandFailure] = []

    mutating func add(_ failure: CommandFailure) { all.append(failure) }

    /// What a part comes to; `nil` where it fails, and why is gathered.
    mutating func part<Value>(_ load: () throws(CommandFailure) -> Value) -> Value? {
        do {
            return try load()
        } catch {
            add(error)
            return nil
        }
    }

    /// Stops with all that was gathered, a line each, and the exit status of the first; does nothing where nothing was.
    func stop() throws(CommandFailure) {
        guard let first = all.first else { return }
        throw CommandFailure(first.status, all.map(\.message).joined(separator: "\n"))
    }
}
