import Foundation
import Synchronization

/// Turns a source that hands its cases over into one that is asked for the next; a few batches wait in between.
final class PulledCases<Element: IdentifiedCase & Sendable>: Sendable {
    private struct State {
        var batches: [[Element]] = []
        var isAtEnd = false
        var isAbandoned = false
        var failure: (any Error)?
    }

    private struct Abandoned: Error {}

    private static var batchSize: Int { 256 }
    private static var mostWaiting: Int { 4 }

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let emptied = DispatchSemaphore(value: PulledCases<Element>.mostWaiting)

    /// Starts `source` on a thread of its own.
    init(_ source: @escaping @Sendable ((Element) throws -> Void) throws -> Void) {
        let thread = Thread { [self] in
            var batch: [Element] = []
            do {
                try source { element in
                    batch.append(element)
                    if batch.count == Self.batchSize {
                        try self.give(batch)
                        batch.removeAll(keepingCapacity: true)
                    }
                }
                try self.give(batch)
                self.state.withLock { $0.isAtEnd = true }
            } catch {
                self.state.withLock { state in
                    state.isAtEnd = true
                    state.failure = error
                }
            }
            self.filled.signal()
        }
        thread.stackSize = 1 << 23
        thread.start()
    }

    private func give(_ batch: [Element]) throws {
        emptied.wait()
        try state.withLock { state in
            if state.isAbandoned { throw Abandoned() }
            state.batches.append(batch)
        }
        filled.signal()
    }

    /// The next batch; empty at the end.
    private func take() throws -> [Element] {
        filled.wait()
        let (batch, failure) = state.withLock { state in
            (state.batches.isEmpty ? [] : state.batches.removeFirst(), state.batches.isEmpty ? state.failure : nil)
        }
        emptied.signal()
        guard batch.isEmpty else { return batch }
        // Whoever asks again after the end is told the same.
        filled.signal()
        if let failure { throw failure }
        return []
    }

    /// The cases one by one.
    var stream: CaseStream<Element> {
        var batch: ArraySlice<Element> = []
        let held = Abandoning(cases: self)
        return CaseStream {
            if batch.isEmpty { batch = try held.cases.take()[...] }
            return batch.popFirst()
        }
    }

    /// Lets the thread end when nobody asks any more.
    private final class Abandoning {
        let cases: PulledCases

        init(cases: PulledCases) { self.cases = cases }

        deinit {
            cases.state.withLock { $0.isAbandoned = true }
            cases.emptied.signal()
        }
    }
}
