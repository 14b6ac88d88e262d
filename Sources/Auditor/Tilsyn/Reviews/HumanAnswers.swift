import AuditLedger
import AuditModel

/// What readers answered in a sample, question by question: whose answer is the latest, where they differ, and what was
/// settled on.
struct HumanAnswers {
    /// One reader's latest answer.
    struct Given: Equatable {
        let reader: String
        let answer: ReviewAnswer
        let isBlind: Bool
        let fingerprint: String
        /// When it was answered, as far as that is known: a workbook tells only when it was recorded.
        let day: CalendarDate?
    }

    struct Question: Equatable {
        /// In the order the readers' first sheets were recorded.
        var given: [Given] = []
        var moderated: Given?

        /// Readers who differ and have not settled.
        var isDisputed: Bool { moderated == nil && Set(given.map(\.answer.verdict)).count > 1 }

        /// The human verdict: what was settled on, or what all readers say; `nil` while they differ.
        var standing: Given? { moderated ?? (isDisputed ? nil : given.first) }
    }

    private(set) var questions: [AnswerPlace: Question] = [:]

    init(_ reviews: [RecordedReview]) {
        for recorded in reviews {
            let review = recorded.review
            let fingerprints = Dictionary(
                review.cases.map { ($0.key, $0.fingerprint) }
            ) { first, _ in first }
            for (place, answer) in review.places {
                let given = Given(
                    reader: review.reader, answer: answer, isBlind: review.isBlind,
                    fingerprint: fingerprints[place.key] ?? "",
                    day: CalendarDate(
                        iso: String((answer.answeredAt ?? review.savedAt ?? recorded.importedAt).prefix(10))))
                if recorded.isModerated {
                    questions[place, default: Question()].moderated = given
                } else if let index = questions[place]?.given.firstIndex(where: { $0.reader == review.reader }) {
                    questions[place]?.given[index] = given
                } else {
                    questions[place, default: Question()].given.append(given)
                }
            }
        }
    }

    subscript(one: SampledCase, _ criterion: CriterionID) -> Question? {
        questions[AnswerPlace(key: one.key, criterion: criterion)]
    }

    var disputed: [(place: AnswerPlace, question: Question)] {
        questions.filter { $0.value.isDisputed }.map { ($0.key, $0.value) }.sorted { $0.place < $1.place }
    }
}
