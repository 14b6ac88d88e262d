import AuditLedger
import Foundation
import Reporting
import XLSXWriting

/// Runs with a new folder to write to: what it does not commit is gone when it has ended, failed or been interrupted.
///
/// What goes wrong is thrown in the words of commands.
func withOutputFolder<Value>(_ destination: URL, _ body: (OutputFolder) throws -> Value) throws -> Value {
    let working = try WorkingFolder(destination)
    defer { withExtendedLifetime(working) {} }
    do { return try body(working.folder) } catch { throw CommandFailure.ofOutput(error, in: destination) }
}

/// The same for what waits meanwhile.
///
/// - Parameter announce: is given the place the folder has until it is done, before it is there.
func withOutputFolder<Value>(
    _ destination: URL, announce: (URL) -> Void = { _ in }, _ body: (OutputFolder) async throws -> Value
) async throws -> Value {
    let working = try WorkingFolder(destination, announce: announce)
    defer { withExtendedLifetime(working) {} }
    do { return try await body(working.folder) } catch { throw CommandFailure.ofOutput(error, in: destination) }
}

/// A new folder, gone with this value or with an interruption unless it has got its name.
private struct WorkingFolder: ~Copyable {
    let folder: OutputFolder
    private let interruption: Interruption

    init(_ destination: URL, announce: (URL) -> Void = { _ in }) throws(CommandFailure) {
        var opened: OutputFolder?
        interruption = try Interruption { () throws(CommandFailure) in
            let folder = try Self.open(destination, announce)
            opened = folder
            return { folder.discard() }
        }
        guard let opened else { preconditionFailure("opened, or thrown") }
        folder = opened
    }

    deinit { folder.discard() }

    /// Says in the words of commands why there can be none.
    private static func open(_ destination: URL, _ announce: (URL) -> Void) throws(CommandFailure) -> OutputFolder {
        do { return try OutputFolder(destination: destination, announce: announce) } catch {
            throw CommandFailure(error)
        }
    }
}

extension CommandFailure {
    /// What writing and spilling can fail with, in words; anything else as it is.
    fileprivate static func ofOutput(_ error: any Error, in folder: URL) -> any Error {
        switch error {
        case let fault as OutputFault: CommandFailure(fault)
        case let fault as SystemFault: CommandFailure(OutputFault.cannotWrite(fault.at(folder.relativePath)))
        case let fault as ReportFileError: CommandFailure(fault, in: folder.path)
        case let fault as WorkbookError:
            CommandFailure(
                .cannotWrite, "\(folder.path): a workbook cannot be written (\(fault.message)); nothing was left behind"
            )
        case let fault as LedgerFault: CommandFailure(fault)
        default: error
        }
    }
}
