import AuditModel
import CaseImport
import Testing

@testable import Auditor

@Suite("Sharing work between workers")
struct WorkQueueTests {
    private static func sample(_ id: String, bytes: Int = 10) throws -> (CaseFile, SourceMap) {
        let municipality = try #require(MunicipalityCode("147"))
        let file = CaseFile(id: id, municipality: municipality, text: Array(repeating: 32, count: bytes))
        return (file, SourceMap(file: "a.xml", origin: .xml(anchors: [], documents: []), start: .line(1, column: 1)))
    }

    @Test("Inputs are given out in order, then all is done")
    func inputsInOrder() async {
        let queue = WorkQueue(inputs: [.file(path: "a"), .file(path: "b")])
        var read: [Input] = []
        while case .read(let input) = await queue.next() {
            #expect(input.index == read.count)
            read.append(input.input)
            queue.finishedReading()
        }
        #expect(read == [.file(path: "a"), .file(path: "b")])
    }

    @Test("While inputs last, a reader judges its own cases")
    func keepsCasesWhileInputsLast() async throws {
        let queue = WorkQueue(inputs: [.file(path: "a"), .file(path: "b")])
        _ = await queue.next()
        let (file, source) = try Self.sample("1")
        #expect(!queue.offer(file, source, input: 0))
    }

    @Test("Cases of the last input go to whoever waits, and none is lost")
    func handsOver() async throws {
        let queue = WorkQueue(inputs: [.file(path: "a")])
        _ = await queue.next()
        async let judged: [String] = {
            var ids: [String] = []
            while case .judge(let file, _, _) = await queue.next() { ids.append(file.id) }
            return ids
        }()
        var own: [String] = []
        for number in 0..<500 {
            let (file, source) = try Self.sample("\(number)")
            if !queue.offer(file, source, input: 0) { own.append(file.id) }
        }
        queue.finishedReading()
        // The reader helps with what is left, as a worker does.
        while case .judge(let file, _, _) = await queue.next() { own.append(file.id) }
        #expect(Set(await judged + own).count == 500)
    }

    @Test("What lies in between is bounded, by cases and by bytes")
    func bounded() async throws {
        let queue = WorkQueue(inputs: [.file(path: "a")])
        _ = await queue.next()
        let small = try Self.sample("1")
        #expect((0..<100).count { _ in queue.offer(small.0, small.1, input: 0) } == 16)
        let other = WorkQueue(inputs: [.file(path: "a")])
        _ = await other.next()
        let large = try Self.sample("1", bytes: 3 << 20)
        #expect((0..<100).count { _ in other.offer(large.0, large.1, input: 0) } == 1)
    }

    @Test("A stop sends everyone home")
    func stops() async {
        let queue = WorkQueue(inputs: [.file(path: "a"), .file(path: "b")])
        _ = await queue.next()
        queue.stop()
        let next = await queue.next()
        #expect(next == nil)
    }
}

extension WorkQueue.Work: Equatable {
    static func == (one: Self, other: Self) -> Bool {
        switch (one, other) {
        case (.read(let one), .read(let other)): one == other
        case (.judge(let one, _, _), .judge(let other, _, _)): one == other
        default: false
        }
    }
}
