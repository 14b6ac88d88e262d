import Foundation
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

    @Test("A terminal gets its own command to erase the rest of the line, and none that a text brings along")
    func bytes() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "terminal")
        let terminal = try FileHandle(forWritingTo: folder.url("terminal"))
        Console.redrawLine("12 sager \u{1B}[2J", on: terminal)
        Console.redrawLine("", on: terminal)
        try terminal.close()
        #expect(
            try String(contentsOf: folder.url("terminal"), encoding: .utf8)
                == "\r12 sager \u{FFFD}[2J\u{1B}[K\r\u{1B}[K")
    }
}
