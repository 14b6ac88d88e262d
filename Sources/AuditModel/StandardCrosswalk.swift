/// How the criteria of a standard correspond to those of an earlier one (oversættelse), so that both can stand on one axis.
package struct StandardCrosswalk: Equatable, Sendable {
    /// One criterion, and the earlier ones it holds.
    package struct Line: Equatable, Sendable {
        package let criterion: CriterionID
        package let earlier: [CriterionID]

        package init(criterion: CriterionID, earlier: [CriterionID]) {
            self.criterion = criterion
            self.earlier = earlier
        }
    }

    /// Name of the earlier standard.
    package let earlier: String
    /// From this day on cases are judged by the later standard.
    package let from: CalendarDate
    /// Criteria with another id, or made up of several; the others are asked under the same id by both.
    package let lines: [Line]

    package init(earlier: String, from: CalendarDate, lines: [Line]) {
        self.earlier = earlier
        self.from = from
        self.lines = lines
    }

    /// The verdict on a criterion made up of several: yes when all are, no when all are, else partly; outside N when none
    /// of them counts.
    package static func verdict(of parts: [Verdict]) -> Verdict? {
        let counted = parts.filter(\.isCounted)
        guard let first = counted.first else { return parts.first }
        return counted.allSatisfy { $0 == first } ? first : .partly
    }
}

/// A day from which other rules hold (ændring): a law, or another version of the template.
package struct RuleChange: Equatable, Sendable {
    package let date: CalendarDate
    package let name: LocalizedText

    package init(date: CalendarDate, name: LocalizedText) {
        self.date = date
        self.name = name
    }
}
