import Foundation

/// Where the commands of ledelsestilsyn write: a new folder that appears when it is whole.
enum TilsynFolder {
    static func make(_ path: String?) throws(CommandFailure) -> OutputFolder {
        let destination = URL(filePath: path ?? "Reports/tilsyn-\(Today.stamp)", directoryHint: .isDirectory)
        return try OutputFolder.open(destination)
    }

    /// What went wrong in the words of a command.
    static func failure(_ error: any Error) -> any Error {
        switch error {
        case let fault as OutputFault: CommandFailure(fault)
        case let fault as SystemFault: CommandFailure(OutputFault.cannotWrite(fault))
        default: error
        }
    }
}
