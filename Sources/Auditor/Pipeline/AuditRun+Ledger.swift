import AuditLedger
import AuditModel
import CaseImport
import Reporting
import Rules

/// What earlier runs found that may still hold.
struct EarlierFindings: Sendable {
    /// Inputs that need not be read again if their bytes are the same, by path.
    let inputs: [ExactText: StandingInput]
    let judgements: EarlierJudgements?
}

extension AuditRun {
    /// What came of a run with a ledger.
    struct LedgerOutcome {
        /// The number of the run.
        let run: Int
        let outcome: Outcome
        let judged: Int
        let carriedOver: Int
    }

    /// Runs with a ledger: what has not changed is taken from it, what was found goes into it, and the report is written
    /// from what then stands there. The report stands in the working folder when this returns, and the ledger waits for
    /// `markWritten`.
    ///
    /// - Parameters:
    ///   - isFull: read and judge everything, whatever the ledger knows; so it is for case sheets too, because the ledger
    ///     keeps no passage.
    ///   - human: verdicts that stand over the auditor's in the report; the ledger keeps the auditor's.
    func run(
        in folder: OutputFolder, ledger: Ledger, as new: NewRun, settings: String, isFull: Bool, human: HumanVerdicts,
        progress: ProgressBar?,
        writer makeWriter: () throws -> ReportWriter, finish: (RunRecording, Outcome) throws -> Void
    ) async throws -> LedgerOutcome {
        let isFull = isFull || sheetLanguage != nil
        let known = EarlierFindings(
            inputs: isFull ? [:] : try ledger.standingInputs(settings: settings, on: referenceDate),
            judgements: isFull
                ? nil
                : try ledger.earlierJudgements(by: standard.description, program: new.program, on: referenceDate))
        let store = try await judge(in: folder, known: known, progress: progress)
        return try write(
            store, in: folder, to: ledger, human: human, as: new, settings: settings, writer: makeWriter, finish: finish
        )
    }

    private func write(
        _ store: RecordStore, in folder: OutputFolder, to ledger: Ledger, human: HumanVerdicts, as new: NewRun,
        settings: String,
        writer makeWriter: () throws -> ReportWriter, finish: (RunRecording, Outcome) throws -> Void
    ) throws -> LedgerOutcome {
        try ledger.record(new) { recording in
            try recording.add(store.inputResults(settings: settings))
            var noted = try sheetLanguage.map { _ in try NotedCases(path: folder.newRunPath(), coding: coding) }
            var records = try store.records()
            while let record = try records.next() {
                var reader = ByteReader(record.payload)
                let read = try coding.record(from: &reader)
                try recording.add(read.delivery, input: read.input)
                try noted?.add(read.delivery, payload: record.payload)
            }
            try recording.endDeliveries()
            var notes = try noted?.reading()

            var outcome = Outcome(criteria: standard.criteria.count)
            var groups = TableCounter(criteria: standard.criteria.count, register: register)
            for entry in inputs.unreadable { try recording.add(entry, input: nil, today: new.begun) }
            var duplicates = 0
            var repeated = 0
            var writer = try makeWriter()
            try recording.forEachCase { entry in
                duplicates += 1
                try recording.add(entry, input: nil, today: new.begun)
            } _: { delivered in
                let audited = try notes?.noted(delivered.audited) ?? delivered.audited
                let standing = human.applied(to: audited, fingerprint: delivered.fingerprint)
                outcome.add(standing)
                groups.add(delivered.audited)
                repeated += delivered.repeated
                try writer.add(standing)
            }
            var quarantined = try store.quarantined()
            while let record = try quarantined.next() {
                var reader = ByteReader(record.payload)
                let (entry, input) = try QuarantineCoding.entry(from: &reader)
                try recording.add(entry, input: input, today: new.begun)
            }
            try recording.endQuarantine()
            try recording.forEachQuarantined { writer.add($0) }
            outcome.counts.complete(with: try recording.counts(), inputs: inputs, duplicates: duplicates, repeated)
            guard outcome.counts.addUp else { throw CommandFailure.countsDoNotAddUp }
            try recording.store(groups.tables.totals)
            try writer.finish(outcome.counts, timeline: try recording.timeline())
            try finish(recording, outcome)
            try recording.finish(
                outcome.counts, judged: store.judged, carriedOver: store.carriedOver, at: Moment.now)
            return LedgerOutcome(
                run: recording.run, outcome: outcome, judged: store.judged, carriedOver: store.carriedOver)
        }
    }
}
