import AuditModel
import CaseImport
import Synchronization

/// What there is to do in a run, shared by its workers: inputs to read, and cases that one worker read for another.
///
/// While inputs last, each worker reads and judges its own. Once they run out, whoever still reads (one big file, the
/// last archive) hands cases to those who wait, as long as few enough lie in between to keep memory bounded.
final class WorkQueue: Sendable {
    enum Work: Sendable {
        case read(QueuedInput)
        /// With the index of the input it came from.
        case judge(CaseFile, SourceMap, input: Int)
    }

    /// An input and its index among all of the run.
    struct QueuedInput: Equatable, Sendable {
        let input: Input
        let index: Int
    }

    private struct State {
        var inputs: ArraySlice<Input>
        var cases: [(CaseFile, SourceMap, input: Int)] = []
        var bytes = 0
        var readers = 0
        var isStopped = false
        var waiting: [CheckedContinuation<Work?, Never>] = []

        mutating func take() -> Work? {
            if !cases.isEmpty {
                let (caseFile, source, input) = cases.removeFirst()
                bytes -= caseFile.text.count
                return .judge(caseFile, source, input: input)
            }
            let index = inputs.startIndex
            guard let input = inputs.popFirst() else { return nil }
            readers += 1
            return .read(QueuedInput(input: input, index: index))
        }
    }

    private static let mostCases = 16
    private static let mostBytes = 4 << 20

    private let state: Mutex<State>

    init(inputs: [Input]) {
        state = Mutex(State(inputs: inputs[...]))
    }

    /// The next thing to do; waits while others still read, `nil` when all is done or stopped.
    func next() async -> Work? {
        await withCheckedContinuation { continuation in
            let answer: Work?? = state.withLock { state in
                if state.isStopped { return .some(nil) }
                if let work = state.take() { return .some(work) }
                if state.readers == 0 { return .some(nil) }
                state.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Whether the case was taken over; otherwise the reader judges it himself.
    func offer(_ caseFile: CaseFile, _ source: SourceMap, input: Int) -> Bool {
        let answer: (isTaken: Bool, waiter: CheckedContinuation<Work?, Never>?) = state.withLock { state in
            guard state.inputs.isEmpty, !state.isStopped else { return (false, nil) }
            if let waiter = state.waiting.popLast() { return (true, waiter) }
            let size = caseFile.text.count
            guard state.cases.count < Self.mostCases, state.bytes + size <= Self.mostBytes else { return (false, nil) }
            state.cases.append((caseFile, source, input: input))
            state.bytes += size
            return (true, nil)
        }
        answer.waiter?.resume(returning: .judge(caseFile, source, input: input))
        return answer.isTaken
    }

    /// Says that an input was read to its end; the last reader sends home those who wait.
    func finishedReading() {
        let idle: [CheckedContinuation<Work?, Never>] = state.withLock { state in
            state.readers -= 1
            guard state.readers == 0, state.inputs.isEmpty, state.cases.isEmpty else { return [] }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in idle { continuation.resume(returning: nil) }
    }

    /// Ends the work of everyone; what was begun is finished.
    func stop() {
        let idle: [CheckedContinuation<Work?, Never>] = state.withLock { state in
            state.isStopped = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in idle { continuation.resume(returning: nil) }
    }
}
