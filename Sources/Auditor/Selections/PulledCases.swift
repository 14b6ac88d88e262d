import AuditLedger
import AuditModel
import Foundation
import Synchronization

/// Turns a source that hands its cases over into one that is asked for the next; a few batches wait in between.
final class PulledCases: Sendable {
    private struct State {
        var batches: [[AuditedCase]] = []
        var isAtEnd = false
        var isAbandoned = false
        var failure: (any Error)?
    }

    private struct Abandoned: Error {}

    private static let batchSize = 256
    private static let mostWaiting = 4

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let emptied = DispatchSemaphore(value: PulledCases.mostWaiting)

    /// Starts `source` on a thread of its own.
    init(_ source: @escaping @Sendable ((AuditedCase) throws -> Void) throws -> Void) {
        let thread = Thread { [self] in
            var batch: [AuditedCase] = []
            do {
                try source { audited in
                    batch.append(audited)
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

    private func give(_ batch: [AuditedCase]) throws {
        emptied.wait()
        try state.withLock { state in
            if state.isAbandoned { throw Abandoned() }
            state.batches.append(batch)
        }
        filled.signal()
    }

    /// The next batch; empty at the end.
    private func take() throws -> [AuditedCase] {
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
    var stream: CaseStream {
        var batch: ArraySlice<AuditedCase> = []
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

/// A run of a ledger, as a selection names it: "koersel=12@ledger.sqlite", "koersel=seneste@ledger.sqlite".
struct SelectedRun {
    let run: LedgerRun
    private let ledger: Ledger

    init(_ text: String) throws {
        let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
        let number = parts.first.flatMap { Int($0) }
        guard parts.count == 2, number != nil || parts[0] == "seneste" else {
            throw CommandFailure(
                .usage, "'\(text)' names no run; write its number and the ledger, as koersel=12@ledger.sqlite")
        }
        ledger = try Ledger.open(parts[1], mustExist: true)
        do throws(LedgerFault) { run = try ledger.run(number) } catch { throw CommandFailure(error) }
    }

    var cases: CaseStream {
        let (ledger, run) = (ledger, run)
        return PulledCases { try ledger.cases(of: run, $0) }.stream
    }
}
