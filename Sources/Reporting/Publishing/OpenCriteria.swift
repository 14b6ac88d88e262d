package import AuditModel

/// The criteria of which a published report may tell case by case.
///
/// Rows under one hash can be put side by side, and what tables say of a group may show which rows are its cases: where
/// all cases of 147 and no others could not be assessed on one criterion, its rows stand out, and any other criterion can
/// be counted over them. Which conclusions of that kind are possible nobody can list, so rows tell nothing that the tables
/// withhold anything of, nor what a withheld criterion could be worked out from: a domain's dimensions with the domain.
/// What is left is told in full by the tables, for every group.
package struct OpenCriteria: Equatable {
    private let isOpen: [Bool]
    private let threshold: Int

    package init(_ suppression: Suppression, groups: Int, standard: StandardDescription, threshold: Int) {
        let criteria = standard.criteria
        let open = criteria.indices.map { criterion in
            (0..<groups).allSatisfy { suppression.level(group: $0, criterion) == .nothing }
        }
        let closedDomains = Set(zip(criteria, open).filter { !$0.1 }.compactMap { Self.domain(of: $0.0, standard) })
        isOpen = zip(criteria, open).map { criterion, isOpen in
            isOpen && Self.domain(of: criterion, standard).map { !closedDomains.contains($0) } ?? true
        }
        self.threshold = threshold
    }

    /// Whether length and repetition may be told, of which extent and repetition are judged: where nothing is withheld.
    var tellsMeasures: Bool { isOpen.allSatisfy { $0 } }

    func tells(_ criterion: Int) -> Bool { isOpen[criterion] }

    var count: Int { isOpen.count { $0 } }

    /// The reasons of one verdict that so many cases share that they may be told, so that the others together are as many
    /// too.
    package func tellable(_ cases: [Reason: Int]) -> Set<Reason> {
        let sorted = Reason.allCases.compactMap { reason in cases[reason].map { (reason: reason, cases: $0) } }
            .sorted { $0.cases > $1.cases }
        var told = sorted.prefix { $0.cases >= threshold }
        func withheld() -> Int { sorted.dropFirst(told.count).reduce(0) { $0 + $1.cases } }
        while withheld() > 0, withheld() < threshold, !told.isEmpty { told.removeLast() }
        return Set(told.map(\.reason))
    }

    private static func domain(of criterion: CriterionDescription, _ standard: StandardDescription) -> Domain? {
        criterion.domain
            ?? criterion.dimension.flatMap { dimension in
                standard.edition.domains.first { standard.edition.dimensions(of: $0).contains(dimension) }
            }
    }
}
