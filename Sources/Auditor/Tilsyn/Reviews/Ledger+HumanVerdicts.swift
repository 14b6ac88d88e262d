import AuditLedger
import AuditModel

extension Ledger {
    /// What humans answered in all samples to what the standard asks; what a later round says takes the place of an earlier
    /// one.
    ///
    /// - Parameter last: the newest review that counts; all of them without one.
    func humanVerdicts(
        on standard: StandardDescription, upTo last: Int? = nil
    ) throws(CommandFailure) -> HumanVerdicts {
        var verdicts = HumanVerdicts()
        let samples = try answer { (ledger) throws(LedgerFault) in try ledger.samples() }
        for sample in samples {
            let reviews = try answer { (ledger) throws(LedgerFault) in try ledger.reviews(of: sample.id) }
                .filter { $0.id <= last ?? .max }
            for (place, question) in HumanAnswers(reviews).questions {
                guard let given = question.standing, sample.asks(place.criterion, as: standard) else { continue }
                verdicts.add(
                    HumanVerdicts.Given(
                        verdict: given.answer.verdict,
                        fingerprint: ContentFingerprint(hexadecimal: given.fingerprint), day: given.day,
                        officialPlace: sample.officialPlace(of: place.criterion)),
                    on: place.criterion, of: place.caseID, in: place.municipality)
            }
        }
        return verdicts
    }
}
