import ArgumentParser
import AuditLedger
import AuditModel

/// Why cases are shown, for commands whose very name says it; what is given stands in the access log instead.
struct AccessOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Why cases are looked at, for the ledger's access log; what the command is for, unless given.",
            valueName: "text"))
    var purpose: String?

    /// Notes the cases a command shows, before it does; one entry for all of them where none is named.
    ///
    /// - Parameter usual: the purpose such a command has.
    func note(
        _ command: String, usual: String, cases: [(municipality: MunicipalityCode, caseID: String)] = [],
        in ledger: Ledger
    ) throws(CommandFailure) {
        let purpose = purpose ?? usual
        guard !cases.isEmpty else {
            return try ledger.noteAccess(Access.entry(command: command, purpose: purpose))
        }
        for one in cases {
            try ledger.noteAccess(
                Access.entry(
                    command: command, purpose: purpose, municipality: one.municipality,
                    caseID: CPRNumber.masked(one.caseID)))
        }
    }
}
