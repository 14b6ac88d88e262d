import Dispatch
import Foundation

/// Ends the program on Ctrl-C or a request to terminate, at once and without leaving anything half-written.
struct Interruption: ~Copyable {
    private let sources: [any DispatchSourceSignal]

    /// Runs `cleanUp` when a signal comes, then ends the program with the status a shell gives it: 128 + the signal, so
    /// 130 after Ctrl-C.
    init(cleanUp: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler {
                cleanUp()
                // At once: whoever still writes finds its folder gone, and has nothing to say.
                _exit(128 + number)
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
