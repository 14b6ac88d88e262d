package import AuditModel
package import TextFeatures

/// Judges cases by one standard; owned by one worker, which keeps what it learns about words.
package struct CaseJudge: ~Copyable {
    private let standard: Standard
    private let referenceDate: CalendarDate
    private var reader: CaseReader

    /// - Parameter referenceDate: the day on which it is asked whether a follow-up is due.
    package init(standard: Standard, referenceDate: CalendarDate) throws(TextReaderError) {
        self.standard = standard
        self.referenceDate = referenceDate
        reader = try CaseReader(vocabulary: standard.vocabulary, limits: standard.limits, model: standard.model)
    }

    package mutating func read(_ file: CaseFile) -> ReadCase {
        ReadCase(
            file: file, standard: standard,
            reading: reader.read(file, referenceDay: ReferenceDay(referenceDate)))
    }

    /// For those who ask for no more of a case.
    package mutating func judge(_ file: CaseFile) -> CaseJudgement { read(file).judgement }
}
