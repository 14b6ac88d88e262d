import Foundation
import Reporting

/// An output folder that appears with all its files or not at all.
enum WholeFolder {
    static func open(_ destination: URL) throws -> OutputFolder {
        try OutputFolder.open(destination)
    }

    /// Writes files through `open` and gives the folder its name.
    static func write(in folder: OutputFolder, _ body: ((_ name: String) throws -> ByteSink) throws -> Void) throws {
        var files: [OutputFile] = []
        try body { name in
            let file = try OutputFile(path: folder.working.appending(path: name).path)
            files.append(file)
            return file.write
        }
        for file in files { try file.close() }
        try folder.commit()
    }
}

extension CommandFailure {
    /// What writing and spilling can fail with, in words; anything else as it is.
    static func ofOutput(_ error: any Error) -> any Error {
        switch error {
        case let fault as OutputFault: CommandFailure(fault)
        case let fault as SystemFault: CommandFailure(OutputFault.cannotWrite(fault))
        default: error
        }
    }
}
