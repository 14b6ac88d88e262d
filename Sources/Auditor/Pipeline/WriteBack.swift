import Dispatch
import Foundation
import Synchronization

/// Puts a file on disk while it is still written, so that the end of a run need not wait for all of it.
final class WriteBack: Sendable {
    private struct State {
        var isBusy = false
        /// How much had been written when the disk was last asked.
        var asked = 0
        var failure: (any Error)?
    }

    private static let step = 32 << 20

    private let queue = DispatchQueue(label: "write-back")
    private let state = Mutex(State())

    /// Asks the disk when enough has come together since it was last asked, and it is done with that.
    ///
    /// - Parameter written: the bytes of the file so far.
    func proceed(_ file: FileHandle, written: Int) {
        let isDue = state.withLock { state in
            guard written - state.asked >= Self.step, !state.isBusy else { return false }
            state.isBusy = true
            state.asked = written
            return true
        }
        guard isDue else { return }
        queue.async { [self] in
            let failure: (any Error)?
            do {
                try file.synchronize()
                failure = nil
            } catch {
                failure = error
            }
            state.withLock { state in
                state.isBusy = false
                // The system says it once: who asks again is told that all is well.
                state.failure = state.failure ?? failure
            }
        }
    }

    /// Waits until the disk is done, and throws what it has said.
    func finish() throws {
        queue.sync {}
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }
}
