/// What one reader answered to the cases of a sample (gennemgang); what a filled-in review sheet holds.
package struct CaseReview: Equatable, Sendable, Codable {
    /// The sample's id.
    package let sample: String
    package let standardHash: String
    /// An opaque code, never a name.
    package let reader: String
    package let isBlind: Bool
    /// When the sheet was saved, `YYYY-MM-DDThh:mm:ssZ`; in a workbook unknown.
    package let savedAt: String?
    package let cases: [ReviewedCase]

    package init(
        sample: String, standardHash: String, reader: String, isBlind: Bool, savedAt: String?, cases: [ReviewedCase]
    ) {
        self.sample = sample
        self.standardHash = standardHash
        self.reader = reader
        self.isBlind = isBlind
        self.savedAt = savedAt
        self.cases = cases
    }

    private enum CodingKeys: String, CodingKey {
        case sample = "udtraek"
        case standardHash = "standard_hash"
        case reader = "laeser"
        case isBlind = "blind"
        case savedAt = "gemt"
        case cases = "sager"
    }
}

/// A case as one reader reviewed it.
package struct ReviewedCase: Equatable, Sendable, Codable {
    package let number: Int
    package let municipality: MunicipalityCode
    package let caseID: String
    package let fingerprint: String
    package let answers: [ReviewAnswer]

    package init(
        number: Int, municipality: MunicipalityCode, caseID: String, fingerprint: String, answers: [ReviewAnswer]
    ) {
        self.number = number
        self.municipality = municipality
        self.caseID = caseID
        self.fingerprint = fingerprint
        self.answers = answers
    }

    package var key: CaseKey { CaseKey(municipality: municipality, caseID: caseID) }

    private enum CodingKeys: String, CodingKey {
        case number = "nummer"
        case municipality = "kommune"
        case caseID = "sag"
        case fingerprint = "fingeraftryk"
        case answers = "svar"
    }
}

/// A human verdict on one criterion of one case.
package struct ReviewAnswer: Equatable, Sendable, Codable {
    package let criterion: CriterionID
    package let verdict: Verdict
    /// Blind reading only: what was answered before the auditor's verdict was shown, if it was changed afterwards.
    package let firstVerdict: Verdict?
    /// When it was given, `YYYY-MM-DDThh:mm:ssZ`.
    package let answeredAt: String?
    package let comment: String
    package let action: PlannedAction?

    package init(
        criterion: CriterionID, verdict: Verdict, firstVerdict: Verdict? = nil, answeredAt: String? = nil,
        comment: String = "", action: PlannedAction? = nil
    ) {
        self.criterion = criterion
        self.verdict = verdict
        self.firstVerdict = firstVerdict
        self.answeredAt = answeredAt
        self.comment = comment
        self.action = action
    }

    /// The verdict to measure agreement by: what was said before the auditor's was seen.
    package var unseenVerdict: Verdict { firstVerdict ?? verdict }

    private enum CodingKeys: String, CodingKey {
        case criterion = "kriterium"
        case verdict = "svar"
        case firstVerdict = "foerste_svar"
        case answeredAt = "tid"
        case comment = "kommentar"
        case action = "handling"
    }
}

/// What is to be done about an answer (næste skridt), by whom and when.
package struct PlannedAction: Equatable, Sendable, Codable {
    package let step: String
    /// A role or a code ("rådgiver", "L2").
    package let owner: String
    package let due: CalendarDate?

    package init(step: String, owner: String, due: CalendarDate?) {
        self.step = step
        self.owner = owner
        self.due = due
    }

    private enum CodingKeys: String, CodingKey {
        case step = "hvad"
        case owner = "hvem"
        case due = "frist"
    }
}
