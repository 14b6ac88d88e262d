import Foundation
import Testing

@testable import AuditLedger

@Suite("A file that is no ledger")
struct ForeignFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "foreign-\(UInt64.random(in: .min ... .max))")

    private var path: String { folder.appending(path: "andet.sqlite").path }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    /// What another program has put there, as it is on disk.
    private func expectUntouched(_ bytes: Data) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = FileManager.default
        try bytes.write(to: URL(filePath: path))
        try files.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
        #expect(throws: LedgerFault.notALedger(path)) { try Ledger.refuseForeign(at: path) }
        #expect(throws: LedgerFault.notALedger(path)) { try Ledger(path: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        #expect(try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o664)
        #expect(try files.contentsOfDirectory(atPath: folder.path) == ["andet.sqlite"])
    }

    @Test(
        "A database of another program is refused as it is: bytes, permissions, journal mode",
        arguments: [(UInt8(7), UInt8(1)), (0, 1), (0, 2)])
    func database(mark: UInt8, journal: UInt8) throws {
        // The ledger's own, but with the mark of another program or none, with or without a write-ahead log.
        let made = folder.appending(path: "made.sqlite").path
        let ledger = try Ledger(path: made)
        ledger.close()
        var bytes = try Data(contentsOf: URL(filePath: made))
        bytes.replaceSubrange(18..<20, with: [journal, journal])
        bytes.replaceSubrange(68..<72, with: [0, 0, 0, mark])
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
        try expectUntouched(bytes)
    }

    @Test("So is a file that is no database")
    func others() throws {
        try expectUntouched(Data(String(repeating: "147,Frederiksberg\r\n", count: 200).utf8))
    }

    @Test("A folder is no ledger, and keeps its permissions")
    func directory() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
        #expect(throws: LedgerFault.cannotOpen(folder.path)) { try Ledger(path: folder.path) }
        #expect(try files.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int == 0o755)
    }

    @Test("An empty file becomes a ledger where one may begin, and is none where one must be there")
    func empty() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data().write(to: URL(filePath: path))
        #expect(throws: LedgerFault.cannotOpen(path)) { try Ledger(path: path, mustExist: true) }
        #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
        let ledger = try Ledger(path: path)
        ledger.close()
        try Ledger.refuseForeign(at: path)
        #expect(try Data(contentsOf: URL(filePath: path)).dropFirst(68).prefix(4) == Data("AUDT".utf8))
    }
}
