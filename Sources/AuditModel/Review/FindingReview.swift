/// A human verdict beside the auditor's (gennemgang), as reports show it.
package struct FindingReview: Hashable, Sendable {
    /// What became of it.
    package enum State: String, CaseIterable, Sendable {
        /// The human says the same.
        case confirmed = "bekraeftet"
        /// The human says otherwise, and that stands.
        case corrected = "rettet"
        /// The case has changed since it was reviewed, so the auditor's verdict stands again.
        case outdated = "foraeldet"
        /// Whether the case has changed cannot be told, as another version of the program took down what was reviewed; the
        /// auditor's verdict stands.
        case unknown = "ukendt"
    }

    package let human: Verdict
    package let machine: Verdict
    package let state: State
    /// When the human answered.
    package let day: CalendarDate?

    /// - Parameters:
    ///   - reviewed: of the content the human read; `nil` when that was not taken down.
    ///   - current: of the content as it is.
    ///   - place: where the human answered on an official scale, which may not tell delvist from nej.
    package init(
        human: Verdict, machine: Verdict, reviewed: ContentFingerprint?, current: ContentFingerprint,
        day: CalendarDate? = nil, on place: ReviewPlace? = nil
    ) {
        self.human = human
        self.machine = machine
        self.day = day
        state =
            if reviewed?.version != current.version {
                .unknown
            } else if reviewed != current {
                .outdated
            } else {
                Self.isSame(human, machine, on: place) ? .confirmed : .corrected
            }
    }

    private static func isSame(_ human: Verdict, _ machine: Verdict, on place: ReviewPlace?) -> Bool {
        guard let place, let answer = place.answer(for: machine) else { return human == machine }
        return answer == place.answer(for: human)
    }

    /// The verdict that counts: confirmed on a scale that tells less, it stays the auditor's.
    package var standing: Verdict { state == .corrected ? human : machine }
}
