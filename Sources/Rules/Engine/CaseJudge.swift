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

    /// A finding for every criterion, in the order of the standard, and the measures reported beside.
    package mutating func judge(_ file: CaseFile) -> CaseJudgement {
        judgement(of: file, reader.read(file, referenceDay: ReferenceDay(referenceDate)))
    }

    /// The judgement, and what each criterion misses for a yes, from one reading.
    package mutating func judgeWithShortfalls(_ file: CaseFile) -> (
        judgement: CaseJudgement, missingForYes: [[LocalizedText]]
    ) {
        let reading = reader.read(file, referenceDay: ReferenceDay(referenceDate))
        return (
            judgement(of: file, reading), standard.criteria.map { $0.explanation(for: reading).missingForYes }
        )
    }

    private func judgement(of file: CaseFile, _ reading: CaseReading) -> CaseJudgement {
        let isAssessed = reading.documents.assessment != nil
        let findings = standard.criteria.map { $0.finding(for: reading).sound(in: file) }
        return CaseJudgement(
            findings: findings,
            analysisType: reading.analysis.type,
            standardPages: isAssessed ? reading.extent.standardPages : nil,
            words: isAssessed ? reading.extent.words : nil,
            repeatedShare: isAssessed ? reading.extent.repeatedShare : nil,
            validity: reading.referenceDay.validity)
    }

    /// How the criteria came to their verdicts on a case; all of them, or the one asked for.
    package mutating func explain(_ file: CaseFile, criterion: CriterionID? = nil) -> [Explanation] {
        let reading = reader.read(file, referenceDay: ReferenceDay(referenceDate))
        return standard.criteria.filter { criterion == nil || $0.id == criterion }.map { $0.explanation(for: reading) }
    }

    /// What is measured of a case; for tests.
    package mutating func read(_ file: CaseFile) -> CaseReading {
        reader.read(file, referenceDay: ReferenceDay(referenceDate))
    }
}
