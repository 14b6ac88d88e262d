import ArgumentParser
import AuditModel
import CaseImport
import Foundation
import Logging
import Reporting
import Rules

/// `auditor nightly`: what cron or a timer runs.
struct NightlyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nightly", abstract: "Audit what is new, unattended; silent unless something changed.",
        discussion: """
            Writes the night's folder with the report, aendringer.csv and aendringer.html; prunes and backs up the ledger. \
            Exit status 65 as long as something in quarantine is neither read nor acknowledged.
            """,
        subcommands: [Run.self, CheckConfig.self], defaultSubcommand: Run.self)

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Run the night (default).")

        @Option(help: ArgumentHelp("The configuration, in YAML.", valueName: "file"))
        var config: String

        @Option(
            help: ArgumentHelp("The day to judge by; today unless given.", valueName: "YYYY-MM-DD"),
            transform: OptionValue.date)
        var referenceDate: CalendarDate?

        @Flag(help: "Judge everything again.")
        var full = false

        @Flag(help: "An inbox that is empty but was not is taken for emptied, not for one that is not mounted.")
        var acceptEmpty = false

        func run() throws {
            try Blocking.run { try await night() }
        }

        private func night() async throws {
            umask(0o077)
            let configuration = try NightlyConfiguration.read(config)
            let log = try OperationsLog.logger(file: configuration.log)
            let night = NightlyRun(
                configuration: configuration, day: referenceDate ?? Today.date, isFull: full,
                acceptsEmpty: acceptEmpty, log: log)
            let done: NightlyRun.Outcome?
            do {
                done = try await night.run(tellings: [
                    { try $0.news.tell() }, { try writeMetrics(of: $0, by: configuration) },
                ])
            } catch {
                let status =
                    (error as? CommandFailure)?.status.rawValue ?? (error as? ExitCode)?.rawValue
                    ?? ExitStatus.fault.rawValue
                log.error("failed", metadata: ["status": "\(status)"])
                throw error
            }
            guard let outcome = done else {
                if let metrics = configuration.metrics {
                    try MetricsFile.write(MetricsFile.idle(at: Date()), to: metrics)
                }
                return
            }
            log.info("ended", metadata: ["seconds": "\(Int(outcome.seconds.rounded()))"])
            if outcome.result.outcome.faults > 0 { throw ExitStatus.fault.exitCode }
            if outcome.quarantined > 0 { throw ExitStatus.quarantined.exitCode }
            if configuration.requiresTargets, outcome.targets.contains(where: { $0.status == .missed }) {
                throw ExitStatus.targetMissed.exitCode
            }
        }

        private func writeMetrics(of outcome: NightlyRun.Outcome, by configuration: NightlyConfiguration) throws {
            guard let metrics = configuration.metrics else { return }
            try MetricsFile(outcome: outcome, standard: outcome.standard, finished: Date()).write(to: metrics)
        }
    }

    struct CheckConfig: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check-config", abstract: "Say what is wrong with a configuration, without running it.")

        @Option(help: ArgumentHelp("The configuration, in YAML.", valueName: "file"))
        var config: String

        func run() throws {
            let (configuration, complaints) = try NightlyConfiguration.complained(config)
            let job = try NightlyRun(
                configuration: configuration, day: Today.date, isFull: false, acceptsEmpty: false,
                log: OperationsLog.logger(file: nil)
            ).job(complaints)
            let targets = try TargetCheck.targets(of: job.standard, and: configuration.targets)
            Console.write(
                "\(config): no complaints; \(job.found.inputs.count.of("input", "inputs")), standard "
                    + "\(job.standard.name), \(targets.count.of("target", "targets"))")
        }
    }
}
