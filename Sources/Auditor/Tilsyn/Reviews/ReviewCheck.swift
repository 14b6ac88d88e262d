import AuditLedger
import AuditModel
import Reporting

/// Holds a filled-in sheet against the sample it says it belongs to, before anything is recorded.
struct ReviewCheck {
    let sample: CaseSample
    let earlier: [RecordedReview]
    let language: ReportLanguage

    private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    /// What is wrong; empty when the sheet can be recorded.
    ///
    /// - Parameter unanswered: questions with a comment or a next step, but no answer to record them with.
    func complaints(about review: CaseReview, unanswered: [AnswerPlace], isAgain: Bool) -> [String] {
        guard review.standardHash == sample.standardHash else {
            return [
                text(
                    "er udfyldt med en anden udgave af standarden »\(sample.standard)« end den, sagerne er udtrukket med",
                    "was filled in by another version of the standard '\(sample.standard)' than the sample was drawn by"
                )
            ]
        }
        var complaints: [String] = []
        if !ReaderCode.isAllowed(review.reader) {
            complaints.append(
                text(
                    "mangler læserens kode af bogstaver og tal (L1), aldrig et navn",
                    "has no reader's code of letters and digits (L1); never a name"))
        }
        if review.isBlind != sample.isBlind {
            complaints.append(
                text(
                    "er \(review.isBlind ? "blindt" : "ikke blindt"), men udtrækket siger det modsatte",
                    "says \(review.isBlind ? "blind" : "not blind"), the sample says otherwise"))
        }
        var places: Set<CaseKey> = []
        for one in review.cases {
            guard places.insert(one.key).inserted else {
                complaints.append(
                    text(
                        "sag \(one.municipality) \(one.caseID) står to gange",
                        "case \(one.municipality) \(one.caseID) stands twice"))
                continue
            }
            guard let sampled = sample.cases.first(where: { $0.key == one.key }) else {
                complaints.append(
                    text(
                        "sag \(one.municipality) \(one.caseID) er ikke i udtrækket",
                        "case \(one.municipality) \(one.caseID) is not in the sample"))
                continue
            }
            if one.number != sampled.number {
                complaints.append(
                    text(
                        "sag \(one.caseID) har nr. \(one.number), men er nr. \(sampled.number) i udtrækket",
                        "case \(one.caseID) has number \(one.number), but is number \(sampled.number) of the sample"))
            }
            if !one.fingerprint.isEmpty, one.fingerprint != sampled.fingerprint {
                complaints.append(
                    text(
                        "sag \(one.caseID) har et andet indhold end den, der blev udtrukket",
                        "case \(one.caseID) has another content than the one that was drawn"))
            }
            complaints += self.complaints(about: one, sampled, isBlind: review.isBlind)
        }
        complaints += unanswered.map { place in
            text(
                "sag \(place.caseID), \(place.criterion): har en kommentar eller et næste skridt, men intet svar",
                "case \(place.caseID), \(place.criterion): has a comment or a next step, but no answer")
        }
        if !isAgain { complaints += conflicts(of: review) }
        return complaints
    }

    /// How many questions of the cases in the file are left.
    func missing(in review: CaseReview) -> Int {
        review.cases.reduce(0) { $0 + sample.criteria.count - $1.answers.count }
    }

    private func complaints(about one: ReviewedCase, _ sampled: SampledCase, isBlind: Bool) -> [String] {
        var seen: Set<CriterionID> = []
        return one.answers.compactMap { answer in
            let place = text("sag \(one.caseID), \(answer.criterion)", "case \(one.caseID), \(answer.criterion)")
            guard sample.criteria.contains(answer.criterion) else {
                return place + text(": der spørges ikke om det i dette udtræk", ": is not asked in this sample")
            }
            guard seen.insert(answer.criterion).inserted else {
                return place + text(": er besvaret to gange", ": is answered twice")
            }
            guard
                [answer.verdict, answer.firstVerdict].compactMap(\.self).allSatisfy({
                    sample.offers($0, on: answer.criterion)
                })
            else {
                return place + text(": har et svar, der ikke er på arket", ": has an answer that is not on the sheet")
            }
            if let action = answer.action, action.step.isEmpty || action.owner.isEmpty {
                return place
                    + text(": et næste skridt skal have både hvad og hvem", ": a next step needs both what and who")
            }
            guard answer.comment.allSatisfy(\.isWhitespace) else { return nil }
            if answer.verdict == .no {
                return place + text(": et nej skal have en kommentar", ": a nej needs a comment")
            }
            let machine = sampled.verdict(on: answer.criterion).map { sample.asked($0, on: answer.criterion) }
            if !isBlind, let machine, machine != .notAssessable, machine != answer.verdict {
                return place + text(": en rettelse skal have en kommentar", ": a correction needs a comment")
            }
            return nil
        }
    }

    /// Answers this reader gave otherwise before.
    private func conflicts(of review: CaseReview) -> [String] {
        var before: [AnswerPlace: Verdict] = [:]
        for recorded in earlier where recorded.review.reader == review.reader && !recorded.isModerated {
            for (place, answer) in recorded.review.places { before[place] = answer.verdict }
        }
        return review.places.compactMap { place, answer in
            guard let old = before[place], old != answer.verdict else { return nil }
            let question = "\(place.caseID), \(place.criterion)"
            return text(
                "sag \(question): \(review.reader) svarede \(old.rawValue) før, nu \(answer.verdict.rawValue); med --again "
                    + "står det ved siden af og tæller i stedet",
                "case \(question): \(review.reader) answered \(old.rawValue) before, now \(answer.verdict.rawValue); with "
                    + "--again it stands beside and counts instead")
        }
    }
}

/// One question of one case.
struct AnswerPlace: Hashable, Comparable {
    let key: CaseKey
    let criterion: CriterionID

    var municipality: MunicipalityCode { key.municipality }
    var caseID: String { key.caseID }

    static func < (one: Self, other: Self) -> Bool {
        one.key == other.key ? one.criterion.rawValue < other.criterion.rawValue : one.key < other.key
    }
}

extension CaseReview {
    /// Its answers with their places, in the order of the sheet.
    var places: [(place: AnswerPlace, answer: ReviewAnswer)] {
        cases.flatMap { one in
            one.answers.map { (AnswerPlace(key: one.key, criterion: $0.criterion), $0) }
        }
    }
}
