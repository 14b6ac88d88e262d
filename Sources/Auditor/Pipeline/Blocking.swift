import Dispatch
import Synchronization

/// Waits on the main thread for asynchronous work.
///
/// Under an asynchronous `main` the main thread ends while tasks run on, and valgrind, which counts the instructions of
/// `make bench-check`, does not survive that.
enum Blocking {
    private final class Outcome: Sendable {
        let error = Mutex<(any Error)?>(nil)
        let isDone = DispatchSemaphore(value: 0)
    }

    static func run(_ work: @escaping @Sendable () async throws -> Void) throws {
        let outcome = Outcome()
        Task.detached {
            do {
                try await work()
            } catch {
                outcome.error.withLock { $0 = error }
            }
            outcome.isDone.signal()
        }
        outcome.isDone.wait()
        if let error = outcome.error.withLock({ $0 }) { throw error }
    }
}
