package import AuditModel
internal import GRDB

/// Somebody looked at a case.
package struct CaseAccess: Equatable, Sendable {
    package let at: String
    package let person: String
    package let command: String
    package let purpose: String
    package let municipality: MunicipalityCode?
    /// `nil` when many cases were listed.
    package let caseID: String?

    package init(
        at: String, person: String, command: String, purpose: String, municipality: MunicipalityCode?, caseID: String?
    ) {
        self.at = at
        self.person = person
        self.command = command
        self.purpose = purpose
        self.municipality = municipality
        self.caseID = caseID
    }
}

extension Ledger {
    /// Notes that a case was shown; before it is shown.
    package func note(_ access: CaseAccess) throws(LedgerFault) {
        try writing { database in
            try database.execute(
                sql:
                    "INSERT INTO access (at, person, command, purpose, municipality, caseID) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    access.at, access.person, access.command, access.purpose,
                    access.municipality.map { Int($0.number) }, access.caseID,
                ])
        }
    }

    /// Who looked at what, the newest first.
    package func accesses() throws(LedgerFault) -> [CaseAccess] {
        try reading { database in
            try Row.fetchAll(database, sql: "SELECT * FROM access ORDER BY id DESC").map { row in
                CaseAccess(
                    at: row["at"], person: row["person"], command: row["command"], purpose: row["purpose"],
                    municipality: (row["municipality"] as Int?).flatMap { MunicipalityCode(String($0)) },
                    caseID: row["caseID"])
            }
        }
    }
}
