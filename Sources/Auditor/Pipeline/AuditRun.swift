import AuditLedger
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
    /// Which municipalities use ICS and DUBU; for the groups the ledger counts.
    var register: MunicipalityRegister?
    /// The language of case sheets; without one no passage leaves the case.
    var sheetLanguage: ReportLanguage?

    /// What came of a run.
    struct Outcome: Equatable, Sendable {
        var counts = RunCounts()
        /// Verdicts of each criterion, in the order of the standard.
        var tallies: [VerdictTally]
        /// Findings with a fault inside a rule.
        var faults = 0

        init(criteria: Int) {
            tallies = Array(repeating: VerdictTally(), count: criteria)
        }

        mutating func add(_ audited: AuditedCase) {
            for index in audited.findings.indices {
                tallies[index][audited.findings[index].verdict] += 1
                if audited.findings[index].reason == .faultInRule { faults += 1 }
            }
            counts.casesAudited += 1
        }
    }

    /// Writes the report through `open` a writer, and returns what it says in short.
    ///
    /// - Parameter human: verdicts that stand over the auditor's.
    func run(
        in folder: OutputFolder, human: HumanVerdicts, progress: ProgressBar?,
        writer makeWriter: () throws -> ReportWriter
    ) async throws -> Outcome {
        let store = try await judge(in: folder, known: nil, progress: progress)
        for entry in inputs.unreadable { try store.store(entry, input: nil) }

        var outcome = Outcome(criteria: standard.criteria.count)
        var writer = try makeWriter()
        var duplicates = 0
        var deliveries = try store.deliveries()
        while let delivered = try deliveries.nextDelivered(quarantine: { entry in
            duplicates += 1
            try store.store(entry, input: nil)
        }) {
            let standing = human.applied(to: delivered.audited, fingerprint: delivered.fingerprint)
            outcome.add(standing)
            try writer.add(standing)
        }
        var quarantined = try store.quarantined()
        while let record = try quarantined.next() {
            var reader = ByteReader(record.payload)
            writer.add(try QuarantineCoding.entry(from: &reader).0)
        }
        outcome.counts.complete(
            with: RunCounts(store.counted), inputs: inputs, duplicates: duplicates, deliveries.repeated)
        guard outcome.counts.addUp else { throw CommandFailure.countsDoNotAddUp }
        try writer.finish(outcome.counts)
        return outcome
    }

    var coding: RecordCoding { RecordCoding(criteria: standard.criteria.map(\.id)) }

    /// Reads and judges all inputs but those that stand as `known` has them; without a ledger there is no `known`.
    func judge(
        in folder: OutputFolder, known: EarlierFindings?, progress: ProgressBar?
    ) async throws -> RecordStore {
        let store = RecordStore(coding: coding, folder: folder, inputs: inputs.inputs.count)
        let queue = WorkQueue(inputs: inputs.inputs)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    do {
                        try await work(from: queue, into: store, known: known, progress: progress)
                    } catch {
                        queue.stop()
                        throw error
                    }
                }
            }
            try await group.waitForAll()
        }
        return store
    }

    /// What one worker does until nothing is left; it owns its parsers and its buffers.
    private func work(
        from queue: WorkQueue, into store: RecordStore, known: EarlierFindings?, progress: ProgressBar?
    ) async throws {
        var importer = CaseImporter(
            dialect: dialect, municipalities: municipalities, pseudonym: pseudonym,
            onRead: { progress?.read(bytes: Int64($0)) })
        var judge = try CaseJudge(standard: standard, referenceDate: referenceDate)
        var comparison = InputComparison(standing: known?.inputs)
        while let work = await queue.next() {
            switch work {
            case .judge(let caseFile, let source, let input):
                try store.store(
                    caseFile, source, input: input, judge: &judge, known: known,
                    sheetLanguage: sheetLanguage)
                progress?.finishedCase()
            case .read(let queued):
                defer { queue.finishedReading() }
                let state: InputState?
                switch comparison.answer(for: queued.input) {
                case .stands(let standing, let stamp):
                    store.stands(standing, now: stamp, input: queued.index)
                    progress?.read(bytes: standing.stamp.size)
                    continue
                case .read(let before): state = before
                }
                let tally = try importer.readCases(of: queued.input) { outcome in
                    switch outcome {
                    case .imported(let caseFile, let source):
                        guard !queue.offer(caseFile, source, input: queued.index) else { return }
                        try store.store(
                            caseFile, source, input: queued.index, judge: &judge, known: known,
                            sheetLanguage: sheetLanguage)
                        progress?.finishedCase()
                    case .quarantined(let entry):
                        try store.store(entry, input: queued.index)
                    }
                }
                store.finished(
                    InputReading(
                        input: queued.input, tally: tally, state: comparison.settled(state, of: queued.input)),
                    input: queued.index)
            }
        }
    }
}

extension RecordStore {
    /// Stores a case with what an earlier run found of the same content, else with what the judge finds now.
    fileprivate func store(
        _ caseFile: CaseFile, _ source: SourceMap, input: Int, judge: inout CaseJudge, known: EarlierFindings?,
        sheetLanguage: ReportLanguage?
    ) throws {
        let fingerprint = ContentFingerprint(of: caseFile)
        let earlier = try known?.judgements?.judgement(of: fingerprint, for: caseFile)
        let read = sheetLanguage == nil ? nil : judge.read(caseFile)
        let judgement = earlier?.judgement ?? read?.judgement ?? judge.judge(caseFile)
        let explained = sheetLanguage.flatMap { language in read.map { ($0.explanations(), language) } }
        let delivery = CaseDelivery(
            audited: AuditedCase(caseFile, source, judgement: judgement, explained: explained),
            fingerprint: fingerprint,
            newestDocument: caseFile.newestDocumentDate, start: source.start,
            places: judgement.findings.map { finding in
                finding.evidence.first.map { place in
                    // Where it begins is all that positions need.
                    Evidence(
                        document: place.document, section: place.section,
                        range: place.range.map { $0.lowerBound..<$0.lowerBound })
                }
            },
            traces: known == nil ? [] : earlier?.traces ?? FindingTrace.traces(of: judgement.findings, in: caseFile),
            validity: judgement.validity)
        try store(AuditRecord(delivery: delivery, input: input), isCarriedOver: earlier != nil)
    }
}

extension RunCounts {
    init(_ tally: ImportTally) {
        self.init(
            inputsRead: tally.inputsRead, inputsQuarantined: tally.inputsQuarantined,
            inputsIgnored: tally.inputsIgnored, cases: tally.cases + tally.casesQuarantined,
            casesQuarantined: tally.casesQuarantined, membersSkipped: tally.membersSkipped, bytes: tally.bytes)
    }

    /// Sets what the readers counted beside what came out of the merge; a later delivery that says something else is
    /// a case in quarantine.
    mutating func complete(
        with read: RunCounts, inputs found: InputWalker.Found, duplicates: Int, _ repeated: Int
    ) {
        inputsRead = read.inputsRead
        inputsQuarantined = read.inputsQuarantined + found.unreadable.count
        inputsIgnored = read.inputsIgnored + found.ignoredFiles
        inputs = inputsRead + inputsQuarantined + inputsIgnored
        cases = read.cases
        casesQuarantined = read.casesQuarantined + duplicates
        casesRepeated = repeated
        membersSkipped = read.membersSkipped
        bytes = read.bytes
    }
}
