import AuditModel
import YAMLReading

/// `notification-assessed: rettidig`: the notification was assessed within `underretning-timer` hours; § 155, stk. 2, serviceloven, § 136 barnets lov.
struct NotificationAssessedCheck: Sendable, Equatable {
    let wanted: [Timeliness]
    let hours: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        wanted = try arguments.timeliness()
        hours = try arguments.threshold("underretning-timer")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome { finding(in: reading).outcome(oneOf: wanted) }

    /// The first thing the municipality did after the notification shows when it was assessed.
    ///
    /// Days without a time of day: between two days that lie n apart there are more than 24 (n − 1) and fewer than
    /// 24 (n + 1) hours.
    private func finding(in reading: CaseReading) -> Timeliness.Finding {
        guard let index = reading.documents.notification else {
            return Timeliness.Finding(.notDemanded, .noNotification, [])
        }
        let place = Evidence(document: index)
        guard let received = reading.file.documents[index].date else {
            return Timeliness.Finding(.unclear, .dateMissing, [place])
        }
        var first: (day: CalendarDate, document: Int)?
        for (index, document) in reading.file.documents.enumerated() {
            let day: CalendarDate? =
                switch document.kind {
                case .screening, .investigationPlan, .decision: document.date
                case .limitedAssessment, .assessment: document.begun
                default: nil
                }
            guard let day, day >= received, first.map({ day < $0.day }) ?? true else { continue }
            first = (day, index)
        }
        guard let first else { return Timeliness.Finding(.unclear, .notificationAssessmentUnseen, [place]) }
        let days = Int(first.day.daysSinceEpoch - received.daysSinceEpoch)
        let evidence = [Evidence(document: first.document), place]
        if 24 * (days + 1) <= hours { return Timeliness.Finding(.inTime, .notificationAssessedInTime, evidence) }
        if 24 * (days - 1) >= hours { return Timeliness.Finding(.late, .notificationAssessedLate, evidence) }
        return Timeliness.Finding(.unclear, .notificationAssessedNextDay, evidence)
    }

    var demand: LocalizedText {
        wanted.demand(
            danish: "vurderingen af underretningen, inden \(hours.of("time", "timer"))",
            english: "the assessment of the notification, within \(hours.of("hour", "hours"))")
    }
}
