import AuditModel
import CaseImport
import Reporting
import Rules

/// One audit from inputs to report: read and judge in parallel, sort, resolve repeated deliveries, write in one place.
struct AuditRun: Sendable {
    let inputs: InputWalker.Found
    let standard: Standard
    let referenceDate: CalendarDate
    /// Makes what stands for a case id that is a CPR number; `nil` quarantines such cases.
    let pseudonym: (@Sendable (String) -> String)?
    /// Which municipalities there are.
    let municipalities: Set<MunicipalityCode>
    let dialect: Dialect
    let jobs: Int

    /// What came of a run.
    struct Outcome: Equatable, Sendable {
        var counts = RunCounts()
        /// Verdicts of each criterion, in the order of the standard.
        var tallies: [[Verdict: Int]]
        /// Findings with a fault inside a rule.
        var faults = 0
    }

    /// Writes the report through `open` a writer, and returns what it says in short.
    func run(in folder: OutputFolder, progress: ProgressBar?, writer makeWriter: () throws -> ReportWriter) async throws
        -> Outcome
    {
        let coding = RecordCoding(criteria: standard.criteria.map(\.id))
        let store = RecordStore(coding: coding, folder: folder)
        for entry in inputs.unreadable { try store.store(entry) }
        try await judge(into: store, progress: progress)

        var outcome = Outcome(tallies: Array(repeating: [:], count: standard.criteria.count))
        var writer = try makeWriter()
        var duplicates = 0
        var deliveries = try store.deliveries()
        while let audited = try deliveries.next(quarantine: { entry in
            duplicates += 1
            try store.store(entry)
        }) {
            for (index, finding) in audited.findings.enumerated() {
                outcome.tallies[index][finding.verdict, default: 0] += 1
                if finding.reason == .faultInRule { outcome.faults += 1 }
            }
            outcome.counts.casesAudited += 1
            try writer.add(audited)
        }
        var quarantined = try store.quarantined()
        while let record = try quarantined.next() {
            var reader = ByteReader(record.payload)
            writer.add(try QuarantineCoding.entry(from: &reader))
        }
        outcome.counts.complete(with: store.counted, inputs: inputs, duplicates: duplicates, deliveries.repeated)
        guard outcome.counts.addUp else { throw CommandFailure.countsDoNotAddUp }
        try writer.finish(outcome.counts)
        return outcome
    }

    /// Reads and judges all inputs; cases and quarantine entries go to the store as they come.
    func judge(into store: RecordStore, progress: ProgressBar?) async throws {
        let queue = WorkQueue(inputs: inputs.inputs)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    do {
                        try await work(from: queue, into: store, progress: progress)
                    } catch {
                        queue.stop()
                        throw error
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// What one worker does until nothing is left; it owns its parsers and its buffers.
    private func work(from queue: WorkQueue, into store: RecordStore, progress: ProgressBar?) async throws {
        var importer = CaseImporter(
            dialect: dialect, municipalities: municipalities, pseudonym: pseudonym,
            onRead: { progress?.read(bytes: Int64($0)) })
        var judge = try CaseJudge(standard: standard, referenceDate: referenceDate)
        while let work = await queue.next() {
            switch work {
            case .judge(let caseFile, let source):
                try store.store(judge.record(of: caseFile, source))
                progress?.finishedCase()
            case .read(let input):
                defer { queue.finishedReading() }
                let tally = try importer.readCases(of: input) { outcome in
                    switch outcome {
                    case .imported(let caseFile, let source):
                        guard !queue.offer(caseFile, source) else { return }
                        try store.store(judge.record(of: caseFile, source))
                        progress?.finishedCase()
                    case .quarantined(let entry):
                        try store.store(entry)
                    }
                }
                store.add(tally)
            }
        }
    }
}

extension CaseJudge {
    fileprivate mutating func record(of caseFile: CaseFile, _ source: SourceMap) -> AuditRecord {
        AuditRecord(
            audited: AuditedCase(caseFile, source, judgement: judge(caseFile)),
            fingerprint: ContentFingerprint(of: caseFile), newestDocument: caseFile.newestDocumentDate,
            start: source.start)
    }
}

extension RunCounts {
    /// Sets what the readers counted beside what came out of the merge; a later delivery that says something else is
    /// a case in quarantine.
    fileprivate mutating func complete(
        with tally: ImportTally, inputs found: InputWalker.Found, duplicates: Int, _ repeated: Int
    ) {
        inputsRead = tally.inputsRead
        inputsQuarantined = tally.inputsQuarantined + found.unreadable.count
        inputsIgnored = tally.inputsIgnored + found.ignoredFiles
        inputs = inputsRead + inputsQuarantined + inputsIgnored
        cases = tally.cases + tally.casesQuarantined
        casesQuarantined = tally.casesQuarantined + duplicates
        casesRepeated = repeated
        membersSkipped = tally.membersSkipped
        bytes = tally.bytes
    }
}
