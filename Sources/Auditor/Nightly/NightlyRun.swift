import AuditLedger
import AuditModel
import CaseImport
import Foundation
import Logging
import Reporting
import Rules
import YAMLReading

/// One night: audit what is new, write the report and what changed, say something only if there is news, prune, back up.
struct NightlyRun {
    let configuration: NightlyConfiguration
    let day: CalendarDate
    let isFull: Bool
    /// Somebody has looked: what is not in the inbox any more is really gone.
    let acceptsEmpty: Bool
    let log: Logger

    /// What came of it.
    struct Outcome {
        let result: AuditJob.Result
        let standard: StandardDescription
        let targets: [TargetResult]
        /// What this night and earlier ones have to say.
        let news: UntoldNews
        /// Open entries nobody has taken note of.
        let quarantined: Int
        let seconds: Double
    }

    /// Everything the night needs, loaded; complains about all that is wrong with it.
    ///
    /// - Parameter complaints: those about the configuration itself.
    func job(_ complaints: YAMLComplaints = YAMLComplaints()) throws(CommandFailure) -> AuditJob {
        var failures = CommandFailures()
        if !complaints.isEmpty { failures.add(CommandFailure(.usage, "\(complaints)")) }
        let request = AuditRequest(
            paths: configuration.inbox, standard: configuration.standard, dialect: configuration.dialect,
            register: configuration.register, referenceDate: day, formats: configuration.formats,
            keyFile: configuration.keyFile, language: configuration.language, jobs: configuration.jobs,
            ledger: configuration.ledger, isFull: isFull, acceptsNothing: true)
        return try AuditJob(request, failures: failures) { standard, found, failures in
            for path in configuration.inbox {
                if let entry = found.unreadable.first(where: { $0.file == path }) {
                    failures.add(.missingInbox(path, entry))
                }
            }
            guard let standard else { return }
            _ = failures.part { () throws(CommandFailure) in
                try TargetCheck.targets(of: standard, and: configuration.targets)
            }
        }
    }

    /// `nil` when nothing is there, and nothing ever was.
    ///
    /// - Parameter tellings: are given what came of it once the report stands, before the ledger is pruned and copied. Each
    ///   of all these is tried, whatever became of those before; the first failure is thrown at the end.
    func run(tellings: [(Outcome) throws -> Void]) async throws -> Outcome? {
        let start = ContinuousClock.now
        var job = try job()
        let targets = try TargetCheck.targets(of: job.standard, and: configuration.targets)
        job.aim(at: targets)
        log.info("begun", metadata: ["inputs": "\(job.found.inputs.count)", "bytes": "\(job.found.bytes)"])
        let held = try HeldLedger(configuration.ledger)
        defer { held.close() }
        // Once no other night can take it.
        let folder = freeFolder()
        guard try !isIdle(job, held.ledger) else {
            log.info("nothing to do")
            return nil
        }
        var news = try UntoldNews(beside: held.ledger)
        var results: [TargetResult] = []
        let result = try await job.run(to: folder, held: held, progress: nil) { recording, outcome, files in
            results = targets.map { $0.result(of: outcome, by: job.standard, on: day) }
            let found = try write(recording, results, job: job, to: files)
            let text = NightlyNews(
                audited: outcome, changes: found?.counts, isAfterPruned: recording.run > 1,
                otherRules: found?.otherRules, targets: results,
                newlyMissed: try found.map { try newlyMissed(results, $0.since, recording) } ?? [], folder: folder,
                notify: configuration.notify, standard: job.standard.description, language: configuration.language
            ).text
            if let text { news.add(text, of: recording) }
        }
        let audited = result.outcome.counts
        log.info(
            "audited",
            metadata: [
                "run": "\(result.ledger?.run ?? 0)", "cases": "\(audited.casesAudited)",
                "judged": "\(result.ledger?.judged ?? 0)", "carried-over": "\(result.ledger?.carriedOver ?? 0)",
                "quarantined": "\(audited.inputsQuarantined + audited.casesQuarantined)",
                "faults": "\(result.outcome.faults)",
            ])
        let quarantined: Int
        do { quarantined = try held.ledger.quarantineCount() } catch { throw CommandFailure(error) }
        let outcome = Outcome(
            result: result, standard: job.standard.description, targets: results, news: news,
            quarantined: quarantined, seconds: (ContinuousClock.now - start) / .seconds(1))
        var failures: [any Error] = []
        for step in tellings + [{ _ in try prune(held.ledger) }, { _ in try backUp(held.ledger) }] {
            do { try step(outcome) } catch { failures.append(error) }
        }
        if let first = failures.first { throw first }
        return outcome
    }

    /// `aendringer.csv`, `aendringer.html` and, when there are targets, `maal.csv`.
    private func write(
        _ recording: RunRecording, _ targets: [TargetResult], job: AuditJob, to files: ReportFiles
    ) throws -> (since: LedgerRun, counts: RunChangeCounts, otherRules: LocalizedText?)? {
        var table = try ChangesCSV(to: files.open("aendringer.csv"))
        var shown: [RunChange] = []
        let found = try recording.changes { change in
            try table.add(change)
            // One more than is shown says that there are more; the rest is only counted.
            if shown.count <= ChangesReport.shownAtMost { shown.append(change) }
        }
        try table.finish()
        let report = ChangesReport(
            run: recording.run,
            since: found.map { ChangesReport.Since($0.since) }, referenceDate: day,
            standard: job.standard.description, version: AuditorCommand.version,
            counts: found?.counts ?? RunChangeCounts(), changes: shown, targets: targets,
            language: configuration.language)
        try files.write("aendringer.html", report.html())
        if !targets.isEmpty { try TargetsCSV.write(targets, to: files.open("maal.csv")) }
        return found.map { ($0.since, $0.counts, report.otherRules) }
    }

    /// Targets that are missed now and were not in the run before, as they stood then: by its cases, because their day has
    /// come, or because they were raised.
    private func newlyMissed(
        _ results: [TargetResult], _ before: LedgerRun, _ recording: RunRecording
    ) throws -> Set<CriterionID> {
        let counts = try recording.counts(ofRun: before.id)
        let missedBefore = TargetCheck.targets(of: before).filter { target in
            var tally = VerdictTally()
            for (verdict, count) in zip(Verdict.allCases, counts[target.criterion] ?? []) { tally[verdict] = count }
            return target.result(of: tally, on: before.record.referenceDate).status == .missed
        }
        return Set(results.filter { $0.status == .missed }.map(\.criterion)).subtracting(missedBefore.map(\.criterion))
    }

    /// Whether there is nothing to do: no input, and none before.
    ///
    /// An inbox that is empty but was not looks like one that is not mounted. The night then stops and leaves everything
    /// as it was, instead of reporting every case as gone.
    private func isIdle(_ job: AuditJob, _ ledger: Ledger) throws(CommandFailure) -> Bool {
        do {
            if !acceptsEmpty {
                for path in configuration.inbox.map(InputWalker.normalised)
                where !job.found.inputs.contains(where: { $0.label == path || $0.label.hasPrefix(path + "/") }) {
                    let cases = try ledger.standingDeliveries(under: CPRNumber.masked(path))
                    if cases > 0 { throw CommandFailure.emptyInbox(path, cases: cases) }
                }
            }
            return try job.found.inputs.isEmpty && ledger.statistics().runs == 0
        } catch let fault as LedgerFault {
            throw CommandFailure(fault)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(.fault, "a fault in the program itself; report it")
        }
    }

    /// `reports/2026-11-22`, or with a number behind when that night has one already.
    private func freeFolder() -> URL {
        let base = URL(filePath: configuration.reports, directoryHint: .isDirectory)
        var name = day.description
        var number = 2
        // A link that leads nowhere has the name too.
        while (try? FileManager.default.attributesOfItem(atPath: base.appending(path: name).path)) != nil {
            name = "\(day)-\(number)"
            number += 1
        }
        return base.appending(path: name, directoryHint: .isDirectory)
    }

    private func prune(_ ledger: Ledger) throws(CommandFailure) {
        do {
            if let days = configuration.detailDays {
                let pruned = try ledger.prune(upTo: Moment.daysAgo(days), now: Moment.now)
                log.info("pruned", metadata: ["runs": "\(pruned.runs)", "judgements": "\(pruned.cases)"])
                if pruned.runs > 0 { try shrink(ledger) }
            }
            if let days = configuration.accessDays {
                let entries = try ledger.pruneAccesses(before: Moment.daysAgo(days))
                log.info("accesses pruned", metadata: ["entries": "\(entries)"])
            }
        } catch { throw CommandFailure(error) }
    }

    /// The file is made smaller; while somebody reads it that waits for the next night with something to prune.
    private func shrink(_ ledger: Ledger) throws(LedgerFault) {
        do throws(LedgerFault) {
            try ledger.shrink()
        } catch .held {
            log.notice("not shrunk, the ledger is being read")
        }
    }
}

extension ChangesReport.Since {
    init(_ run: LedgerRun) {
        self.init(
            run: run.id, day: String(run.finished.prefix(10)), standard: run.standard, version: run.record.version)
    }
}
