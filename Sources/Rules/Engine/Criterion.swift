package import AuditModel
import YAMLReading

/// A question to a case (kriterium), with its logic; made from one YAML file, or from one member of a family.
package struct Criterion: Sendable, Equatable {
    package let description: CriterionDescription
    /// Plan and follow-up must have been delivered; else the criterion cannot be assessed (`leverance`).
    package let needsFullDelivery: Bool
    /// Else not applicable.
    let applies: Clause?
    /// Else not assessable.
    let assessable: Clause?
    let yes: Clause
    let partly: Clause?
    /// With `no` and without `partly`, all between yes and no is partly.
    let no: Clause?
    let reasons: Reasons
    /// Names of the thresholds its clauses rest on.
    let thresholds: Set<String>
    /// Where its id and its `partly` stand, for complaints.
    let position: YAMLPosition
    let partlyPosition: YAMLPosition?

    init(
        description: CriterionDescription, needsFullDelivery: Bool, applies: Clause?, assessable: Clause?,
        yes: Clause, partly: Clause?, no: Clause?, reasons: Reasons, thresholds: Set<String>,
        position: YAMLPosition, partlyPosition: YAMLPosition?
    ) {
        self.description = description
        self.needsFullDelivery = needsFullDelivery
        self.applies = applies
        self.assessable = assessable
        self.yes = yes
        self.partly = partly
        self.no = no
        self.reasons = reasons
        self.thresholds = thresholds
        self.position = position
        self.partlyPosition = partlyPosition
    }

    package var id: CriterionID { description.id }

    /// The criterion's own reason for each verdict; a check may know a more exact one.
    package struct Reasons: Sendable, Equatable {
        package var yes = Reason.fulfilled
        package var partly = Reason.partlyFulfilled
        package var no = Reason.notFulfilled
        package var notApplicable = Reason.outsideScope
        package var notAssessable = Reason.basisMissing

        package init() {}
    }

    /// The verdict on a case that has been read.
    package func finding(for reading: CaseReading) -> Finding {
        if needsFullDelivery, reading.file.delivery == .assessmentOnly {
            return finding(.notAssessable, .onlyAssessmentDelivered, reading.documentsLookedThrough)
        }
        if let applies {
            let outcome = applies.outcome(in: reading)
            if !outcome.holds {
                return finding(.notApplicable, outcome.reason ?? reasons.notApplicable, outcome.evidence)
            }
        }
        if let assessable {
            let outcome = assessable.outcome(in: reading)
            if !outcome.holds {
                return finding(.notAssessable, outcome.reason ?? reasons.notAssessable, outcome.evidence)
            }
        }
        let fulfilled = yes.outcome(in: reading)
        if fulfilled.holds { return finding(.yes, fulfilled.reason ?? reasons.yes, fulfilled.evidence) }
        if let partly {
            let outcome = partly.outcome(in: reading)
            if outcome.holds { return finding(.partly, outcome.reason ?? reasons.partly, outcome.evidence) }
            let evidence = outcome.evidence.isEmpty ? fulfilled.evidence : outcome.evidence
            return negative(outcome.reason ?? fulfilled.reason ?? reasons.no, evidence, in: reading)
        }
        if let no {
            let outcome = no.outcome(in: reading)
            if outcome.holds { return negative(outcome.reason ?? reasons.no, outcome.evidence, in: reading) }
            return finding(.partly, fulfilled.reason ?? reasons.partly, fulfilled.evidence)
        }
        return negative(fulfilled.reason ?? reasons.no, fulfilled.evidence, in: reading)
    }

    /// A no that no place speaks for rests on all documents: that is where the thing was looked for.
    private func negative(_ reason: Reason, _ evidence: [Evidence], in reading: CaseReading) -> Finding {
        let everywhere = reading.file.documents.indices.map { Evidence(document: $0) }
        return finding(.no, reason, evidence.isEmpty ? everywhere : evidence)
    }

    private func finding(_ verdict: Verdict, _ reason: Reason, _ evidence: [Evidence]) -> Finding {
        Finding(criterion: id, verdict: verdict, reason: reason, evidence: evidence)
    }
}

extension Criterion {
    /// The same criterion with another target (mål): the share of yes the standard aims at.
    func aiming(at share: Double) -> Criterion { described(published: description.published, target: share) }

    /// The same criterion, of which nothing comparable was published: it is asked by other numbers.
    var withoutPublishedShare: Criterion { described(published: nil, target: description.target) }

    private func described(published: PublishedShare?, target: Double?) -> Criterion {
        Criterion(
            description: CriterionDescription(
                id: description.id, chapter: description.chapter, question: description.question,
                title: description.title, source: description.source, published: published,
                dimension: description.dimension, domain: description.domain, target: target,
                review: description.review, definition: description.definition,
                canBePartly: description.canBePartly),
            needsFullDelivery: needsFullDelivery, applies: applies, assessable: assessable, yes: yes, partly: partly,
            no: no, reasons: reasons, thresholds: thresholds, position: position, partlyPosition: partlyPosition)
    }
}
