import AuditModel
import Statistics

extension Timeline.Point {
    /// The share of yes; `nil` when the run did not ask.
    func share(of criterion: CriterionID) -> Share? {
        guard let counts = counts[criterion], counts.count == Verdict.allCases.count else { return nil }
        var (yes, counted) = (0, 0)
        for (verdict, count) in zip(Verdict.allCases, counts) where verdict.isCounted {
            counted += count
            if verdict == .yes { yes = count }
        }
        return Share(yes, of: counted)
    }
}

extension Timeline {
    /// Whether each point was judged by another standard than the one before, or by another program.
    var changes: [(standard: Bool, program: Bool)] {
        zip([nil] + points.map(Optional.init), points).map { before, point in
            (
                standard: before.map { $0.hash != point.hash } ?? false,
                program: before.map { $0.program != point.program } ?? false
            )
        }
    }
}
