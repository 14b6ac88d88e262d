/// What sentences of a text are likelier to be than those the model was trained on, from where the text stands: added to
/// the scores of columns before they are compared (the logarithm of a ratio of priors).
package struct SentenceExpectation: Sendable {
    let shifts: WeightSums
    /// Whether a "hun" that says something is the child, whomever the sentence before spoke of.
    let pronounsAreTheChilds: Bool

    package static let none = SentenceExpectation(shifts: WeightSums(), pronounsAreTheChilds: false)

    private init(shifts: WeightSums, pronounsAreTheChilds: Bool) {
        self.shifts = shifts
        self.pronounsAreTheChilds = pronounsAreTheChilds
    }

    /// - Parameter shifts: by column of the model ("kind:behov"); columns the model does not have are left out.
    package init(_ shifts: [String: Float], for model: SentenceModel, pronounsAreTheChilds: Bool = false) {
        self.shifts = WeightSums(model.columns.map { shifts[$0] ?? 0 })
        self.pronounsAreTheChilds = pronounsAreTheChilds
    }
}
