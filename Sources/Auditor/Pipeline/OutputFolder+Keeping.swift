import AuditLedger
import Foundation
import Reporting

/// Runs with a new folder to write to: what it does not commit is gone when it has ended, failed or been interrupted.
///
/// What goes wrong is thrown in the words of commands.
func withOutputFolder<Value>(_ destination: URL, _ body: (OutputFolder) throws -> Value) throws -> Value {
    let folder = try OutputFolder.open(destination)
    let interruption = Interruption { folder.discard() }
    defer {
        // Does nothing once the folder has its name.
        folder.discard()
        withExtendedLifetime(interruption) {}
    }
    do { return try body(folder) } catch { throw CommandFailure.ofOutput(error, in: destination) }
}

/// The same for what waits meanwhile.
func withOutputFolder<Value>(_ destination: URL, _ body: (OutputFolder) async throws -> Value) async throws -> Value {
    let folder = try OutputFolder.open(destination)
    let interruption = Interruption { folder.discard() }
    defer {
        folder.discard()
        withExtendedLifetime(interruption) {}
    }
    do { return try await body(folder) } catch { throw CommandFailure.ofOutput(error, in: destination) }
}

extension OutputFolder {
    /// A folder for a command, which says why there can be none.
    fileprivate static func open(_ destination: URL) throws(CommandFailure) -> OutputFolder {
        do { return try OutputFolder(destination: destination) } catch { throw CommandFailure(error) }
    }
}

extension CommandFailure {
    /// What writing and spilling can fail with, in words; anything else as it is.
    fileprivate static func ofOutput(_ error: any Error, in folder: URL) -> any Error {
        switch error {
        case let fault as OutputFault: CommandFailure(fault)
        case let fault as SystemFault: CommandFailure(OutputFault.cannotWrite(fault.at(folder.relativePath)))
        case let fault as ReportFileError: CommandFailure(fault, in: folder.path)
        case let fault as LedgerFault: CommandFailure(fault)
        default: error
        }
    }
}
