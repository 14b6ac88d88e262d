import Reporting
import Testing

@testable import Auditor

@Suite("The line of progress")
struct ProgressBarTests {
    @Test("Half way after ten seconds: ten are left")
    func half() {
        let line = ProgressBar.line(
            cases: 4000, doneBytes: 50, totalBytes: 100, elapsed: .seconds(10), language: .danish)
        #expect(line == "[████████████············] 50 %  4000 sager  400 sager/s  0:10 tilbage")
    }

    @Test("Without a known size only what was done")
    func unknownSize() {
        let line = ProgressBar.line(cases: 12, doneBytes: 0, totalBytes: 0, elapsed: .seconds(3), language: .english)
        #expect(line == "12 cases  4 cases/s")
    }
}
