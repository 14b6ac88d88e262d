import AuditModel

// A ledger's sample keeps nothing of a case that was forgotten, but its folder and sheets do; what they say of it is left out.
extension CaseSample {
    /// The sample without the cases that a ledger's state of it does not know: it knew all that were drawn or in reserve.
    func without(forgottenIn known: CaseSample) -> CaseSample {
        var keys = Set(known.cases.map(\.key))
        for one in known.reserve { keys.insert(CaseKey(municipality: one.municipality, caseID: one.caseID)) }
        for one in known.replacements { keys.formUnion([one.leftOut, one.steppedIn]) }
        var rest = self
        rest.cases.removeAll { !keys.contains($0.key) }
        rest.reserve.removeAll { !keys.contains(CaseKey(municipality: $0.municipality, caseID: $0.caseID)) }
        rest.replacements.removeAll { !keys.isSuperset(of: [$0.leftOut, $0.steppedIn]) }
        return rest
    }

    /// Whether a case of a sheet was drawn and then forgotten: no other has its number.
    fileprivate func hasForgotten(_ number: Int, _ key: CaseKey) -> Bool {
        (1...max(1, strata.reduce(0) { $0 + $1.drawn })).contains(number)
            && !cases.contains { $0.number == number || $0.key == key }
    }
}

extension FilledSheet {
    /// The sheet without what it says of cases that were forgotten, and how many those were.
    func withoutForgotten(in sample: CaseSample) -> (sheet: FilledSheet, forgotten: Int) {
        let gone = review.cases.filter { sample.hasForgotten($0.number, $0.key) }
        guard !gone.isEmpty else { return (self, 0) }
        let keys = Set(gone.map(\.key))
        let rest = CaseReview(
            sample: review.sample, standardHash: review.standardHash, reader: review.reader, isBlind: review.isBlind,
            savedAt: review.savedAt, cases: review.cases.filter { !keys.contains($0.key) })
        return (FilledSheet(review: rest, unanswered: unanswered.filter { !keys.contains($0.key) }), keys.count)
    }
}

extension Replacement {
    fileprivate var leftOut: CaseKey { CaseKey(municipality: municipality, caseID: caseID) }
    fileprivate var steppedIn: CaseKey { CaseKey(municipality: newMunicipality, caseID: newCaseID) }
}
