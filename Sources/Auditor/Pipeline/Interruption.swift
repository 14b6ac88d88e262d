import Dispatch
import Foundation

/// Ends the program on Ctrl-C or a request to terminate, at once and without leaving anything half-written.
struct Interruption: ~Copyable {
    private let sources: [any DispatchSourceSignal]

    /// Runs `cleanUp` when a signal comes, then lets the signal end the program as if it had not been caught.
    init(cleanUp: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler {
                cleanUp()
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    }
}
