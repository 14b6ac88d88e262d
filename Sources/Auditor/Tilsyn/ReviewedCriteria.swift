import AuditModel
import Rules

/// Which criteria a round reviews: all, those of some case steps, or those named.
struct ReviewedCriteria {
    /// Lists with commas between.
    let steps: String?
    let criteria: String?

    /// In the order of the standard.
    func ids(of standard: Standard) throws -> [CriterionID] {
        var chosen = standard.description.criteria
        if let steps {
            let wanted = try names(steps).map { name in
                guard let step = CaseStep(rawValue: name) else {
                    let known = CaseStep.allCases.map(\.rawValue).joined(separator: ", ")
                    throw CommandFailure(.usage, "'\(name)' is no case step; choose among \(known)")
                }
                return step
            }
            chosen = chosen.filter { criterion in criterion.review.map { wanted.contains($0.step) } ?? false }
        }
        if let criteria {
            let wanted = try names(criteria).map { name in
                let id = CriterionID(rawValue: name)
                guard standard.criteria.contains(where: { $0.id == id }) else {
                    throw CommandFailure.unknownCriterion(name, in: standard.description)
                }
                return id
            }
            chosen = chosen.filter { wanted.contains($0.id) }
        }
        guard !chosen.isEmpty else {
            throw CommandFailure(.usage, "nothing is left to review; choose other steps or criteria")
        }
        return chosen.map(\.id)
    }

    private func names(_ list: String) -> [String] {
        list.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
    }
}
