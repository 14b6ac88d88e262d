package import AuditModel

/// A case read once, for whoever asks several things of the reading.
package struct ReadCase: Sendable {
    let file: CaseFile
    let standard: Standard
    /// What is measured of it.
    package let reading: CaseReading

    /// A finding for every criterion, in the order of the standard, and the measures reported beside.
    package var judgement: CaseJudgement {
        let isAssessed = reading.documents.assessment != nil
        return CaseJudgement(
            findings: standard.criteria.map { $0.finding(for: reading).sound(in: file) },
            analysisType: reading.analysis.type,
            standardPages: isAssessed ? reading.extent.standardPages : nil,
            words: isAssessed ? reading.extent.words : nil,
            repeatedShare: isAssessed ? reading.extent.repeatedShare : nil,
            validity: reading.referenceDay.validity)
    }

    /// How the criteria came to their verdicts; all of them, or the one asked for.
    package func explanations(of criterion: CriterionID? = nil) -> [Explanation] {
        standard.criteria.filter { criterion == nil || $0.id == criterion }.map { $0.explanation(for: reading) }
    }
}
