import AuditLedger
import AuditModel
import CaseImport
import Foundation
import Testing

@testable import Auditor

@Suite("Whether an input is the one an earlier run read")
struct InputComparisonTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("<sag/>", to: "a.xml")
        path = folder.path("a.xml")
    }

    /// A clock an hour ahead, so that a file just written has rested long enough.
    private func comparison(knowing known: StandingInput?, ahead: Double = 3600) -> InputComparison {
        InputComparison(
            standing: known.map { [ExactText(path): $0] } ?? [:], now: { Date().timeIntervalSince1970 + ahead })
    }

    private func state(ahead: Double = 3600) throws -> InputState {
        var fresh = comparison(knowing: nil, ahead: ahead)
        guard case .read(let state) = fresh.answer(for: .file(path: path)) else { throw Stands() }
        return try #require(state)
    }

    private struct Stands: Error {}

    private func standing(_ state: InputState, hash: [UInt8]? = nil) -> StandingInput {
        StandingInput(id: 7, stamp: state.stamp, hash: hash ?? state.hash, deliveries: 1)
    }

    @Test("With everything the file system says as it was, its bytes are not even read")
    func sameStamp() throws {
        // Another fingerprint would be noticed by reading.
        var known = comparison(knowing: standing(try state(), hash: Array(repeating: 0, count: 16)))
        guard case .stands(let input, nil) = known.answer(for: .file(path: path)) else {
            Issue.record("it was read")
            return
        }
        #expect(input.id == 7)
    }

    @Test("Touched, its bytes decide; what the file system says now is handed on")
    func touched() throws {
        let before = try state()
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
        var known = comparison(knowing: standing(before))
        guard case .stands(_, let stamp?) = known.answer(for: .file(path: path)) else {
            Issue.record("its bytes are the same")
            return
        }
        #expect(stamp.modified == 0)
        #expect(stamp.changed != before.stamp.changed)
    }

    @Test("Changed and put back with the size and time it had, it is read: the system's own time tells")
    func putBack() throws {
        let before = try state()
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        let handle = try FileHandle(forWritingTo: folder.url("a.xml"))
        try handle.write(contentsOf: Data("<SAG/>".utf8))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: path)
        var known = comparison(knowing: standing(before))
        guard case .read(let after?) = known.answer(for: .file(path: path)) else {
            Issue.record("another content was taken for the same")
            return
        }
        #expect(after.hash != before.hash)
    }

    @Test("A file that changed a moment ago, or by a clock set back only later, is known by its bytes alone")
    func tooFresh() throws {
        #expect(try state(ahead: 0).stamp.changed == nil)
        #expect(try state(ahead: -3600).stamp.changed == nil)
        #expect(try state().stamp.changed != nil)
    }

    @Test("A file that grows, or is gone, when it was read has no state, so the next run reads it again")
    func changesMeanwhile() throws {
        let before = try state()
        let comparison = comparison(knowing: nil)
        #expect(comparison.settled(before, of: .file(path: path)) == before)
        let handle = try FileHandle(forWritingTo: folder.url("a.xml"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("<sag/>".utf8))
        try handle.close()
        #expect(comparison.settled(before, of: .file(path: path)) == nil)
        try FileManager.default.removeItem(atPath: path)
        #expect(comparison.settled(before, of: .file(path: path)) == nil)
    }
}
