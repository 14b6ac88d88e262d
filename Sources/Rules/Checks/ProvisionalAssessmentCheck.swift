import AuditModel
import YAMLReading

/// `provisional-assessment: rettidig`: of an assessment that took longer than `undersoegelse-maaneder`, a provisional one was there in time; § 50 serviceloven, § 20, stk. 3, barnets lov.
struct ProvisionalAssessmentCheck: Sendable, Equatable {
    let wanted: [Timeliness]
    let months: Int
    private let list: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        wanted = try arguments.timeliness()
        months = try arguments.threshold("undersoegelse-maaneder")
        list = try arguments.wordList("foreloebig-vurdering")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome { finding(in: reading).outcome(oneOf: wanted) }

    /// An earlier version of the assessment, or a place that names a provisional one, by the day it bears.
    private func finding(in reading: CaseReading) -> Timeliness.Finding {
        guard let index = reading.documents.assessment else {
            return Timeliness.Finding(.notDemanded, .noAssessment, reading.documentsLookedThrough)
        }
        let documents = reading.file.documents
        let place = Evidence(document: index)
        guard let begun = documents[index].begun, let limit = begun.adding(months: months),
            let concluded = documents[index].date
        else { return Timeliness.Finding(.unclear, .dateMissing, [place]) }
        if concluded <= limit { return Timeliness.Finding(.notDemanded, .assessmentInTime, [place]) }
        let period = begun...limit
        var undated: Evidence?
        for (number, document) in documents.enumerated() {
            if number != index, document.kind == .assessment, document.begun ?? begun >= begun,
                let date = document.date, period.contains(date)
            {
                return Timeliness.Finding(.inTime, .provisionalAssessmentInTime, [Evidence(document: number), place])
            }
            for mention in reading.listMentions.places(of: list, in: number) {
                let ownDate = mention.section.flatMap { document.sections[$0].date }
                // The concluded assessment tells of an earlier day without saying which.
                guard let date = ownDate ?? (number == index ? nil : document.date) else {
                    undated = undated ?? mention
                    continue
                }
                if period.contains(date) {
                    return Timeliness.Finding(.inTime, .provisionalAssessmentInTime, [mention, place])
                }
            }
        }
        if let undated {
            return Timeliness.Finding(.unclear, .provisionalAssessmentUndated, [undated, place])
        }
        return Timeliness.Finding(.missing, .assessmentLate, [place])
    }

    var demand: LocalizedText {
        wanted.demand(
            danish: "en foreløbig vurdering, når undersøgelsen tager over \(months.of("måned", "måneder"))",
            english: "a provisional assessment when the assessment takes more than \(months.of("month", "months"))")
    }
}
