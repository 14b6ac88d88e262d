package import AuditModel

/// Passages that stand in many cases of a municipality, ready to be written.
package struct PassagesContent: Sendable {
    /// One passage, with a case it stands in.
    package struct Passage: Sendable {
        let municipality: MunicipalityCode
        let cases: Int
        let words: Int
        /// The case's id and file, CPR numbers masked.
        let caseID: String
        let file: String
        let position: String
        /// Its first words, CPR numbers masked.
        let beginning: String

        package init(
            municipality: MunicipalityCode, cases: Int, words: Int, caseID: String, file: String, position: String,
            beginning: String
        ) {
            self.municipality = municipality
            self.cases = cases
            self.words = words
            self.caseID = caseID
            self.file = file
            self.position = position
            self.beginning = beginning
        }
    }

    let passages: [Passage]
    /// Cases read.
    let cases: Int
    let fewestWords: Int
    let fewestCases: Int
    let referenceDate: CalendarDate
    let version: String
    let language: ReportLanguage
    let names: MunicipalityRegister

    package init(
        passages: [Passage], cases: Int, fewestWords: Int, fewestCases: Int, referenceDate: CalendarDate,
        version: String, language: ReportLanguage, names: MunicipalityRegister
    ) {
        self.passages = passages
        self.cases = cases
        self.fewestWords = fewestWords
        self.fewestCases = fewestCases
        self.referenceDate = referenceDate
        self.version = version
        self.language = language
        self.names = names
    }
}
