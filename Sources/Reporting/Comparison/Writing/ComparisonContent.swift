package import AuditModel

/// Everything a comparison's files are made from.
package struct ComparisonContent: Sendable {
    package let standard: StandardDescription
    package let tables: ComparisonTables
    /// What was asked to stand on either side, "periode=2013"; `nil` when groups are compared.
    package let selections: (before: String, after: String)?
    package let referenceDate: CalendarDate
    package let version: String
    package let language: ReportLanguage
    /// Names of municipalities.
    package let names: MunicipalityRegister

    package var criteria: [CriterionDescription] { standard.criteria }

    package init(
        standard: StandardDescription, tables: ComparisonTables, selections: (before: String, after: String)?,
        referenceDate: CalendarDate, version: String, language: ReportLanguage, names: MunicipalityRegister
    ) {
        self.standard = standard
        self.tables = tables
        self.selections = selections
        self.referenceDate = referenceDate
        self.version = version
        self.language = language
        self.names = names
    }
}
