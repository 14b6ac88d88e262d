import AuditModel
import YAMLReading

/// `covered: {dimensions: alle, how-many: alle, level: beskrevet}`: dimensions are described, or left out with a reason; criteria.md, sections 2 and 7.
struct CoveredCheck: Sendable, Equatable {
    let dimensions: [Dimension]
    let extent: Extent
    let level: Level

    enum Level: String, CaseIterable, Sendable {
        /// Described, or left out with a reason.
        case described = "beskrevet"
        /// At least touched in passing.
        case touched = "beroert"
    }

    /// Of one dimension.
    init(_ dimension: Dimension, level: Level) {
        dimensions = [dimension]
        extent = .all
        self.level = level
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("dimensions", "how-many", "level")
        dimensions = try arguments.dimensions("dimensions")
        extent = try arguments.word("how-many")
        level = try arguments.word("level")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let entries = dimensions.map { reading.coverage[$0] }
        let covered = entries.map { level == .described ? $0.level >= .described : $0.level >= .touched }
        let holds = extent.holds(covered)
        // Where it does not hold, what is not covered is what it rests on.
        let places = zip(entries, covered).filter { $0.1 == holds }.compactMap(\.0.place)
        let evidence = places.isEmpty ? reading.place(of: .assessment) : places
        guard entries.count == 1, let entry = entries.first else { return CheckOutcome(holds, evidence: evidence) }
        if !holds { return CheckOutcome(false, evidence: evidence, reason: entry.missingBecause) }
        let omitted = entry.level == .omittedWithReason
        return CheckOutcome(true, evidence: evidence, reason: omitted ? .omittedWithReason : nil)
    }

    var demand: LocalizedText {
        LocalizedText(danish: "\(counted.danish) er \(asked.danish)", english: "\(counted.english) \(asked.english)")
    }

    private var counted: LocalizedText {
        guard dimensions.count > 1 else { return LocalizedText(danish: "dimensionen", english: "the dimension is") }
        return extent == .all
            ? LocalizedText(
                danish: "alle \(dimensions.count) dimensioner", english: "all \(dimensions.count) dimensions are")
            : LocalizedText(
                danish: "mindst én af \(dimensions.count) dimensioner",
                english: "at least one of \(dimensions.count) dimensions is")
    }

    private var asked: LocalizedText {
        level == .described
            ? LocalizedText(
                danish: "beskrevet eller fravalgt med en grund", english: "described or left out with a reason")
            : LocalizedText(danish: "mindst berørt", english: "at least touched")
    }
}
