import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Synchronization
import Testing

@Suite("How far the reading of a file has come")
struct ReadProgressTests {
    /// What an importer with windows of 4 KB tells while it reads a file.
    private static func steps(of path: String) throws -> [Int] {
        final class Steps: Sendable { let bytes = Mutex<[Int]>([]) }
        let steps = Steps()
        var limits = ImportLimits()
        limits.windowBytes = 4096
        var importer = CaseImporter(
            limits: limits, municipalities: Set(try MunicipalityRegister.shipped.entries.map(\.code)),
            onRead: { count in steps.bytes.withLock { $0.append(count) } })
        _ = importer.readCases(of: .file(path: path)) { _ in }
        return steps.bytes.withLock { $0 }
    }

    private static func size(of path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    @Test("A big file is told of window by window, up to its size")
    func plain() throws {
        let path = Fixtures.folder + "/Cases/koebenhavn.xml"
        let steps = try Self.steps(of: path)
        #expect(steps.count >= 10)
        #expect(steps.reduce(0, +) == (try Self.size(of: path)))
        #expect(steps.allSatisfy { $0 <= 4096 })
    }

    @Test("Of a packed file its packed bytes count, which is the size that is known beforehand")
    func packed() throws {
        let path = Fixtures.folder + "/Cases/bornholm.xml.gz"
        let read = try Self.steps(of: path).reduce(0, +)
        #expect(read > 0)
        #expect(read <= (try Self.size(of: path)))
    }
}
