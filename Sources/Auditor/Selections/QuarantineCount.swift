/// What could not be audited of all inputs read so far, for commands that write no table of it.
final class QuarantineCount {
    private var count: Int

    init(_ count: Int = 0) { self.count = count }

    func add(_ more: Int) { count += more }

    /// Says how many there are and ends with the exit status for it, if any.
    func report() throws {
        guard count > 0 else { return }
        Console.writeError("auditor: \(count) in quarantine; see why with: auditor check")
        throw ExitStatus.quarantined.exitCode
    }

    /// Ends the command where there was no case: with the status for quarantine where something is in it.
    func requireCases(_ cases: Int, of paths: [String]) throws {
        guard cases == 0 else { return }
        try report()
        throw CommandFailure.noCases(paths)
    }
}
