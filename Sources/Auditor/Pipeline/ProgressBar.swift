import Foundation
import Reporting
import Synchronization

/// A line on the terminal that shows how far a run has come: share, cases, rate, time left.
final class ProgressBar: Sendable {
    private struct State {
        var cases = 0
        var doneBytes: Int64 = 0
        var lastDrawn: ContinuousClock.Instant
        var isShown = false
    }

    private static let interval = Duration.milliseconds(200)
    private static let width = 24

    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let totalBytes: Int64
    private let language: ReportLanguage
    private let state: Mutex<State>

    /// `totalBytes` is the size of all inputs, compressed ones as they lie on disk; 0 when not known.
    init(totalBytes: Int64, language: ReportLanguage) {
        self.totalBytes = totalBytes
        self.language = language
        start = clock.now
        state = Mutex(State(lastDrawn: start))
    }

    func finishedCase() { update { $0.cases += 1 } }

    func read(bytes: Int64) { update { $0.doneBytes += bytes } }

    /// Takes the line away.
    func finish() {
        state.withLock { state in
            guard state.isShown else { return }
            Console.redrawLine("")
            state.isShown = false
        }
    }

    private func update(_ change: (inout State) -> Void) {
        let now = clock.now
        state.withLock { state in
            change(&state)
            guard now - state.lastDrawn >= Self.interval else { return }
            state.lastDrawn = now
            state.isShown = true
            let line = Self.line(
                cases: state.cases, doneBytes: state.doneBytes, totalBytes: totalBytes, elapsed: now - start,
                language: language)
            Console.redrawLine(line)
        }
    }

    /// "[██████······]  50 %  1234 sager  410 sager/s  0:12 tilbage", without what is not known.
    static func line(
        cases: Int, doneBytes: Int64, totalBytes: Int64, elapsed: Duration, language: ReportLanguage
    ) -> String {
        let seconds = elapsed / .seconds(1)
        let rate = seconds > 0 ? Int((Double(cases) / seconds).rounded()) : 0
        let noun = language == .danish ? "sager" : "cases"
        let counted = "\(cases) \(noun)  \(rate) \(noun)/s"
        guard totalBytes > 0, doneBytes > 0 else { return counted }
        let share = min(1, Double(doneBytes) / Double(totalBytes))
        let filled = Int((share * Double(width)).rounded(.down))
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
        let left = Int((seconds / share * (1 - share)).rounded())
        let clock = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
        let percent = Int((share * 100).rounded(.down))
        return "[\(bar)] \(percent) %  \(counted)  \(clock) \(language == .danish ? "tilbage" : "left")"
    }
}
