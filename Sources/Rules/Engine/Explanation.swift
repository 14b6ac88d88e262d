package import AuditModel

/// How a criterion came to its verdict on a case (`auditor explain`): each question it asked, in order.
package struct Explanation: Sendable, Equatable {
    /// What a question decides.
    package enum Step: String, CaseIterable, Sendable {
        /// Whether what it needs was delivered; has no clause of its own.
        case delivery
        case applies, assessable, yes, partly, no
    }

    package struct Question: Sendable, Equatable {
        package let step: Step
        package let state: ClauseTrace.State
        /// `nil` for `delivery`.
        package let trace: ClauseTrace?
    }

    package let finding: Finding
    package let questions: [Question]
    /// What is missing for a yes; empty when the verdict is yes or does not count in N.
    package let missingForYes: [LocalizedText]
    /// The passages at which a delvist falls short of a yes, each once; empty for every other verdict.
    package let failingPassages: [Evidence]
}

extension Criterion {
    /// The decision tree behind the verdict on a case that has been read.
    package func explanation(for reading: CaseReading) -> Explanation {
        let finding = finding(for: reading)
        var questions: [Explanation.Question] = []
        var isOpen = true
        func ask(_ step: Explanation.Step, _ clause: Clause?, closing end: ClauseTrace.State) -> ClauseTrace? {
            guard let clause else { return nil }
            let trace = ClauseTrace(clause, in: reading, isReached: isOpen)
            questions.append(Explanation.Question(step: step, state: trace.state, trace: trace))
            if trace.state == end { isOpen = false }
            return trace
        }
        if needsFullDelivery {
            isOpen = reading.file.delivery == .full
            questions.append(
                Explanation.Question(step: .delivery, state: isOpen ? .holds : .fails, trace: nil))
        }
        _ = ask(.applies, applies, closing: .fails)
        _ = ask(.assessable, assessable, closing: .fails)
        let trace = ask(.yes, yes, closing: .holds)
        _ = ask(.partly, partly, closing: .holds)
        _ = ask(.no, no, closing: .holds)
        return Explanation(
            finding: finding, questions: questions, missingForYes: trace?.missing ?? [],
            failingPassages: finding.verdict == .partly ? passages(trace?.failing ?? [], in: reading.file) : [])
    }

    /// The places that have words to show.
    private func passages(_ places: [Evidence], in file: CaseFile) -> [Evidence] {
        var passages: [Evidence] = []
        for place in places where place.section != nil && place.stands(in: file) && !passages.contains(place) {
            passages.append(place)
        }
        return passages
    }
}
