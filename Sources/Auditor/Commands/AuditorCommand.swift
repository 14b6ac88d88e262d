import ArgumentParser
import CMalloc
import Foundation

/// Reads exported case files and says, criterion by criterion, where casework is good and where it falls short.
@main
struct AuditorCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "auditor",
        abstract: "Judges exported Danish child-welfare case files by the criteria of the ICS sagsgennemgang.",
        discussion: """
            Exit status: 0 done · 1 a target was missed · 64 usage · 65 done, but something was quarantined · 66 no input found · \
            70 a fault in the program · 73 output could not be written · 74 input could not be read · \
            75 another run holds the ledger · \
            130 interrupted by Ctrl-C · 141 nobody reads the output any more.
            """,
        version: version,
        subcommands: [
            AuditCommand.self, ExplainCommand.self, CheckCommand.self, StandardsCommand.self, AgreementCommand.self,
            SampleCommand.self, ReviewCommand.self, TilsynCommand.self, CompareCommand.self, TrendCommand.self,
            FactorsCommand.self, BarometerCommand.self, BoilerplateCommand.self, NightlyCommand.self,
            ChangesCommand.self, QuarantineCommand.self, ReportCommand.self, LedgerCommand.self, PruneCommand.self,
            ForgetCommand.self,
        ])

    /// Parses and runs; every way to fail ends here, in one line on standard error and an exit status.
    static func main() {
        giveBackLargeMemory()
        // A closed pipe is then an error of whoever writes to it, as `Console` does.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            end(failure)
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch {
            // ArgumentParser's own: help, version, usage. It repeats arguments, so it passes through the mask too.
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            guard code == .success || code == .validationFailure else {
                end(CommandFailure(.fault, "a fault in the program itself (\(type(of: error))); please report it"))
            }
            if code == .success { Console.write(message) } else { Console.writeError(message) }
            Foundation.exit(code.rawValue)
        }
    }

    /// Blocks of a megabyte and more go back to the system as soon as they are free.
    ///
    /// By itself the C library raises that size, up to 32 MB, each time a larger block is freed; from then on such blocks
    /// lie among small ones, and their room is kept (`mallopt(3)`, `M_MMAP_THRESHOLD`).
    private static func giveBackLargeMemory() {
        _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
    }

    private static func end(_ failure: CommandFailure) -> Never {
        Console.writeError("auditor: \(failure.message)")
        Foundation.exit(failure.status.rawValue)
    }
}
