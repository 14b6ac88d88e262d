import AuditModel

/// What a review sheet was found to hold: the answers, and the questions with a comment or a next step but no answer.
struct FilledSheet {
    let review: CaseReview
    let unanswered: [AnswerPlace]
}

/// The part of a sheet saved from the page that is no answer (`ubesvaret`); pages saved before it existed have none.
struct SavedNotes: Decodable {
    private let sager: [NotedCase]

    private struct NotedCase: Decodable {
        let kommune: MunicipalityCode
        let sag: String
        let ubesvaret: [Note]?
    }

    private struct Note: Decodable {
        let kriterium: CriterionID
    }

    var places: [AnswerPlace] {
        sager.flatMap { one in
            (one.ubesvaret ?? []).map {
                AnswerPlace(
                    key: CaseKey(municipality: one.kommune, caseID: one.sag), criterion: $0.kriterium)
            }
        }
    }
}
