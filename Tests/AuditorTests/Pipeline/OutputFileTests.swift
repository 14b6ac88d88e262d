import Foundation
import Testing

@testable import Auditor

@Suite("Files of an output folder that cannot be made")
struct OutputFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func fault(_ path: String) -> OutputFault? {
        do throws(OutputFault) {
            _ = try OutputFile(path: path, named: "ud/fund.csv")
            return nil
        } catch {
            return error
        }
    }

    @Test("The place of a folder is told before it is there: whoever is killed in between leaves no unknown one")
    func announced() throws {
        let place = try TemporaryFolder()
        var told: URL?
        let folder = try OutputFolder(destination: place.url("ud")) { working in
            told = working
            #expect((try? place.names()) == [])
        }
        #expect(told == folder.working)
        #expect(try place.names() == [folder.working.lastPathComponent])
        folder.discard()
    }

    @Test("The system's own reason is given, and the path whoever reads it knows")
    func reasons() throws {
        try folder.write("", to: "der")
        #expect(fault(folder.path("der")) == .notEmpty("ud/fund.csv"))
        for (path, reason) in [
            ("mangler/fund.csv", "no such file or folder"), ("der/fund.csv", "a part of the path is not a folder"),
            (String(repeating: "n", count: 300), "the name is too long"),
        ] {
            guard case .cannotCreate(let found) = fault(folder.path(path)) else {
                Issue.record("\(path) can be made")
                continue
            }
            #expect(found.path == "ud/fund.csv")
            #expect(found.reason == reason)
        }
    }

    @Test("A sorted run that cannot be written or read says why, and not where it was hidden")
    func hiddenRuns() throws {
        for open in [{ (path: String) in _ = try RunWriter(path: path) }, { _ = try RunReader(path: $0) }] {
            do {
                try withOutputFolder(folder.url("ud")) { try open($0.scratch.appending(path: "mangler/1").path) }
                Issue.record("there is no such folder")
            } catch let failure as CommandFailure {
                #expect(failure.message.contains("/ud: cannot be written (no such file or folder)"))
                #expect(!failure.message.contains(".ud."))
            }
        }
        #expect(try folder.names() == [])
    }
}
