/// An input or a case that could not be audited (karantæne); one row of `karantaene.csv`.
package struct QuarantineEntry: Hashable, Sendable {
    /// The closed list of causes; raw values are the `kode` column.
    package enum Code: String, CaseIterable, Sendable {
        case malformed = "ikke-velformet"
        case notACase = "ikke-en-sag"
        case empty = "tom"
        case doctype = "doctype"
        case encoding = "tegnsaet"
        case tooLarge = "for-stor"
        case tooDeep = "for-dyb"
        case missingMember = "mangler"
        case wrongType = "forkert-type"
        case unknownMunicipality = "ukendt-kommune"
        case unsupportedVersion = "ukendt-version"
        case duplicate = "dublet"
        case cprAsID = "cpr-som-id"
        case unreadable = "kan-ikke-laeses"
        case encrypted = "krypteret"
        case notAFile = "ikke-en-fil"
        case unsupportedFormat = "ukendt-format"
    }

    package let file: String
    package let position: SourcePosition?
    /// The case's id where known, already masked.
    package let caseID: String?
    package let code: Code
    /// What is wrong and what to do, in Danish; no case text.
    package let message: String
    /// The same in English; `nil` of an entry that a ledger kept before it kept this.
    package let english: String?

    package init(
        file: String, position: SourcePosition?, caseID: String?, code: Code, message: String, english: String? = nil
    ) {
        self.file = file
        self.position = position
        self.caseID = caseID
        self.code = code
        self.message = message
        self.english = english
    }
}
