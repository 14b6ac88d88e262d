import AuditModel

extension Reason {
    /// What a reason of the standard on the law's deadlines says; every other reason has its sentence in
    /// `Reason+Sentence.swift`, and a test asks for them all.
    var deadlineSentence: LocalizedText {
        switch self {
        case .dateMissing:
            LocalizedText(
                danish: "En dato, som fristen regnes fra, er ikke registreret.",
                english: "A date the deadline is counted from is not recorded.")
        case .datesOutOfOrder:
            LocalizedText(
                danish: "Dokumentet er afsluttet, før det er påbegyndt, så en af datoerne må være forkert.",
                english: "The document was finished before it was begun, so one of the dates must be wrong.")
        case .noDecision:
            LocalizedText(
                danish: "Sagen har ingen afgørelse.",
                english: "The case has no decision.")
        case .noNotification:
            LocalizedText(
                danish: "Sagen har ingen underretning.",
                english: "The case has no notification.")
        case .notificationAssessedInTime:
            LocalizedText(
                danish: "Underretningen er vurderet inden for fristen.",
                english: "The notification was assessed within the deadline.")
        case .notificationAssessedLate:
            LocalizedText(
                danish: "Det første, sagen viser efter underretningen, ligger efter fristen.",
                english: "The first thing the case shows after the notification is later than the deadline.")
        case .notificationAssessedNextDay:
            LocalizedText(
                danish:
                    "Underretningen er vurderet dagen efter; uden klokkeslæt kan det ikke ses, om det var inden for fristen.",
                english:
                    "The notification was assessed the day after; without the time of day it cannot be seen whether that was within the deadline."
            )
        case .notificationAssessmentUnseen:
            LocalizedText(
                danish: "Sagen viser ikke, hvornår underretningen er vurderet.",
                english: "The case does not show when the notification was assessed.")
        case .assessmentNotDemanded:
            LocalizedText(
                danish: "Loven kræver ikke en undersøgelse i denne sag.",
                english: "The law does not demand an assessment in this case.")
        case .assessmentInTime:
            LocalizedText(
                danish: "Undersøgelsen er afsluttet inden for fristen.",
                english: "The assessment was concluded within the deadline.")
        case .assessmentLate:
            LocalizedText(
                danish: "Undersøgelsen er afsluttet efter fristen, og der ses ingen foreløbig vurdering.",
                english: "The assessment was concluded after the deadline, and no provisional one is seen.")
        case .provisionalAssessmentInTime:
            LocalizedText(
                danish: "Undersøgelsen tog længere tid, men en foreløbig vurdering forelå inden for fristen.",
                english: "The assessment took longer, but a provisional one was there within the deadline.")
        case .provisionalAssessmentUndated:
            LocalizedText(
                danish: "En foreløbig vurdering er nævnt, men ikke hvornår.",
                english: "A provisional assessment is mentioned, but not when.")
        case .conversationBeforeDecision:
            LocalizedText(
                danish: "Samtalen med barnet er holdt, før afgørelsen blev truffet.",
                english: "The conversation with the child was held before the decision was made.")
        case .conversationAfterDecision:
            LocalizedText(
                danish: "Samtalen med barnet er først holdt efter afgørelsen.",
                english: "The conversation with the child was held only after the decision.")
        case .conversationUndated:
            LocalizedText(
                danish: "Samtalen er holdt, men det kan ikke ses, om det var før afgørelsen.",
                english: "The conversation was held, but it cannot be seen whether before the decision.")
        case .planBeforeDecision:
            LocalizedText(
                danish: "Planen forelå, da afgørelsen blev truffet.",
                english: "The plan was there when the decision was made.")
        case .planAfterUrgentDecision:
            LocalizedText(
                danish: "Afgørelsen hastede, og planen forelå inden for fristen bagefter.",
                english: "The decision was urgent, and the plan was there within the deadline after it.")
        case .planWithinDeadline:
            LocalizedText(
                danish: "Planen forelå inden for fristen efter afgørelsen (barnets lov § 91).",
                english: "The plan was there within the deadline after the decision (barnets lov § 91).")
        case .planAfterDecision:
            LocalizedText(
                danish: "Planen er lavet efter afgørelsen, men skulle foreligge før.",
                english: "The plan was made after the decision but had to be there before.")
        case .planAfterDeadline:
            LocalizedText(
                danish: "Planen er lavet efter fristen (barnets lov § 91).",
                english: "The plan was made after the deadline (barnets lov § 91).")
        case .planNotDemanded:
            LocalizedText(
                danish: "En plan er ikke lavet og er ikke krævet ved en støttende indsats (barnets lov § 91).",
                english: "No plan was made, and none is demanded for a supportive intervention (barnets lov § 91).")
        case .planNotDueYet:
            LocalizedText(
                danish: "Planen er ikke lavet, men fristen er ikke udløbet.",
                english: "The plan is not made, but the deadline has not passed.")
        case .interventionNotRecorded:
            LocalizedText(
                danish: "Det fremgår ikke, hvilken indsats afgørelsen giver.",
                english: "It is not recorded which intervention the decision grants.")
        case .firstFollowUpInTime:
            LocalizedText(
                danish: "Den første opfølgning er foretaget inden for fristen.",
                english: "The first follow-up was made within the deadline.")
        case .firstFollowUpLate:
            LocalizedText(
                danish: "Den første opfølgning er foretaget efter fristen.",
                english: "The first follow-up was made after the deadline.")
        case .followUpNotDueYet:
            LocalizedText(
                danish: "Den næste opfølgning er ikke foretaget, men fristen er ikke udløbet.",
                english: "The next follow-up is not made, but the deadline has not passed.")
        case .firstFollowUpNotDueYet:
            LocalizedText(
                danish: "Den første opfølgning er ikke foretaget, men fristen er ikke udløbet.",
                english: "The first follow-up is not made, but the deadline has not passed.")
        case .firstFollowUpAfterAssessment:
            LocalizedText(
                danish:
                    "Den første opfølgning skulle være foretaget, da den sideløbende undersøgelse var afsluttet (barnets lov § 95).",
                english:
                    "The first follow-up had to be made when the assessment alongside was concluded (barnets lov § 95)."
            )
        case .closedBeforeDeadline:
            LocalizedText(
                danish: "Sagen blev lukket, før fristen udløb.",
                english: "The case was closed before the deadline passed.")
        case .laterFollowUpsInTime:
            LocalizedText(
                danish: "De følgende opfølgninger er foretaget inden for fristen.",
                english: "The later follow-ups were made within the deadline.")
        case .laterFollowUpsAsDecided:
            LocalizedText(
                danish: "De følgende opfølgninger er foretaget, som det var besluttet (barnets lov § 95).",
                english: "The later follow-ups were made as decided (barnets lov § 95).")
        case .laterFollowUpLate:
            LocalizedText(
                danish: "Der gik længere tid mellem opfølgningerne, end loven tillader.",
                english: "More time passed between the follow-ups than the law allows.")
        case .laterFollowUpAfterDecidedDay:
            LocalizedText(
                danish: "Den næste opfølgning kom ikke, da det var besluttet (barnets lov § 95).",
                english: "The next follow-up did not come when it was decided to (barnets lov § 95).")
        case .nextFollowUpNotExpectedYet:
            LocalizedText(
                danish:
                    "Det er ikke sagt, hvornår der næste gang skal følges op, og endnu tyder intet på, at det skulle være sket.",
                english:
                    "It is not said when the next follow-up is to be, and so far nothing suggests that it should have been made."
            )
        case .rhythmNotStated:
            LocalizedText(
                danish:
                    "Opfølgningen siger ikke, hvornår den næste skal være, så fristen kendes ikke (barnets lov § 95).",
                english:
                    "The follow-up does not say when the next is to be, so the deadline is not known (barnets lov § 95)."
            )
        default: preconditionFailure("'\(rawValue)' has no sentence")
        }
    }
}
