import Foundation
import Logging

/// What operators read of a run: text on a terminal, JSON lines in the file a configuration names; else nothing.
///
/// Numbers, names of steps and of the program's own files alone: nothing of any case, no path of an input.
enum OperationsLog {
    /// The log of a command; call once.
    static func logger(file path: String?) throws(CommandFailure) -> Logger {
        let handler: any LogHandler
        if let path {
            do { handler = JSONLineHandler(file: try LogFile(path)) } catch {
                throw CommandFailure(OutputFault.cannotWrite(SystemFault(path: path, error)))
            }
        } else if isatty(2) == 1 {
            handler = TerminalHandler()
        } else {
            handler = SwiftLogNoOpLogHandler()
        }
        return Logger(label: "auditor") { _ in handler }
    }
}
