import Dispatch
import Foundation
import Synchronization

/// Ends the program on Ctrl-C or a request to terminate, at once and without leaving anything half-written.
struct Interruption: ~Copyable {
    private struct CleanUps {
        var newest = 0
        var byNumber: [Int: @Sendable () -> Void] = [:]
    }

    /// Of all interruptions there are.
    private static let cleanUps = Mutex(CleanUps())

    /// The signals that end the program: not those it was told to outlive, as `nohup` tells it.
    private static let handled = [SIGINT, SIGTERM, SIGHUP].filter { ignoredFromTheStart & 1 << UInt64($0 - 1) == 0 }

    /// A bit for each signal that was ignored before the first interruption came to be (`SigIgn`, proc(5)).
    private static var ignoredFromTheStart: UInt64 {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigIgn:") }),
            let mask = UInt64(line.dropFirst("SigIgn:".count).drop(while: \.isWhitespace), radix: 16)
        else { return 0 }
        return mask
    }

    private let number: Int
    private let sources: [any DispatchSourceSignal]

    /// Runs `cleanUp` when a signal comes, then ends the program with the status a shell gives it: 128 + the signal, so
    /// 130 after Ctrl-C.
    init(cleanUp: @escaping @Sendable () -> Void) {
        number = Self.cleanUps.withLock { cleanUps in
            cleanUps.newest += 1
            cleanUps.byNumber[cleanUps.newest] = cleanUp
            return cleanUps.newest
        }
        sources = Self.handled.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler { Self.end(128 + number) }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in Self.handled { signal(number, SIG_DFL) }
        let number = number
        _ = Self.cleanUps.withLock { $0.byNumber.removeValue(forKey: number) }
    }

    /// Ends the program before its time; what it has begun to write is removed.
    static func end(_ status: Int32) -> Never {
        for cleanUp in cleanUps.withLock({ Array($0.byNumber.values) }) { cleanUp() }
        // At once: whoever still writes finds its folder gone, and has nothing to say.
        _exit(status)
    }
}
