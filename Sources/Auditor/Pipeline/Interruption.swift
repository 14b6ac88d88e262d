import Dispatch
import Foundation
import Synchronization

/// Ends the program on Ctrl-C or a request to terminate, at once and without leaving anything half-written.
struct Interruption: ~Copyable {
    private struct CleanUps {
        var newest = 0
        var byNumber: [Int: @Sendable () -> Void] = [:]
        /// Listen for the signals; made with the first interruption and kept.
        var sources: [any DispatchSourceSignal] = []
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

    /// Runs `cleanUp` when a signal comes, then ends the program with the status a shell gives it: 128 + the signal, so
    /// 130 after Ctrl-C.
    init(cleanUp: @escaping @Sendable () -> Void) {
        self.init(beginning: { cleanUp })
    }

    /// The same where `begin` makes what is to be cleaned up and says how: a signal that comes meanwhile waits until that
    /// is known.
    init<Failure: Error>(beginning begin: () throws(Failure) -> @Sendable () -> Void) throws(Failure) {
        number = try Self.cleanUps.withLock { cleanUps throws(Failure) in
            if cleanUps.sources.isEmpty { cleanUps.sources = Self.listening() }
            let cleanUp = try begin()
            cleanUps.newest += 1
            cleanUps.byNumber[cleanUps.newest] = cleanUp
            return cleanUps.newest
        }
    }

    deinit {
        let number = number
        _ = Self.cleanUps.withLock { $0.byNumber.removeValue(forKey: number) }
    }

    /// Sources that are in place when this returns. Until then a signal does what it did before: one that comes meanwhile
    /// must not get lost.
    private static func listening() -> [any DispatchSourceSignal] {
        let isInPlace = DispatchGroup()
        return handled.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler { end(128 + number) }
            source.setRegistrationHandler { isInPlace.leave() }
            isInPlace.enter()
            source.resume()
            isInPlace.wait()
            return source
        }
    }

    /// Ends the program before its time; what it has begun to write is removed.
    static func end(_ status: Int32) -> Never {
        for cleanUp in cleanUps.withLock({ Array($0.byNumber.values) }) { cleanUp() }
        // At once: whoever still writes finds its folder gone, and has nothing to say.
        _exit(status)
    }
}
