import AuditModel
import Statistics

/// The plain sentences of a comparison.
package struct ComparisonSentences {
    let numbers: ReportNumbers
    private let names: ComparisonNames

    package init(_ content: ComparisonContent) {
        numbers = ReportNumbers(language: content.language)
        names = ComparisonNames(language: content.language, names: content.names)
    }

    private func text(_ danish: String, _ english: String) -> String {
        numbers.language == .danish ? danish : english
    }

    /// "Andelen er steget fra 41 til 55 procent; forskellen er større, end tilfældighed forklarer."
    package func conclusion(_ comparison: Comparison, of group: ComparisonGroup, minimum: Int) -> String {
        guard !comparison.isWithheld else {
            return text("Skjult, fordi tallene er små.", "Withheld, because the numbers are small.")
        }
        let shares = comparison.sharesTested
        guard let percents = percents(shares), comparison.conclusion != .tooFew else {
            let names = sides(group)
            return text(
                "For få sager til at konkludere: \(shares.before.total) (\(names.before)) og \(shares.after.total) "
                    + "(\(names.after)); der skal være mindst \(minimum) på hver side.",
                "Too few cases to conclude: \(shares.before.total) (\(names.before)) and \(shares.after.total) "
                    + "(\(names.after)); there must be at least \(minimum) on either side.")
        }
        let fact = fact(comparison, of: group, percents.before, percents.after)
        // Where there is no difference, none can be chance.
        return shares.before.fraction == shares.after.fraction ? fact + "." : fact + "; " + chance(comparison) + "."
    }

    /// Whole per cents, or with the decimals it takes to tell two that differ apart: "40,7" and "41,4"; `nil` of nothing.
    private func percents(_ shares: (before: Share, after: Share)) -> (before: String, after: String)? {
        guard let before = shares.before.percent, let after = shares.after.percent,
            let from = shares.before.fraction, let to = shares.after.fraction
        else { return nil }
        guard before == after, from != to else { return ("\(before)", "\(after)") }
        for digits in 1...6 {
            let texts = (numbers.decimal(100 * from, digits: digits), numbers.decimal(100 * to, digits: digits))
            if texts.0 != texts.1 { return texts }
        }
        return ("\(before)", "\(after)")
    }

    private func fact(
        _ comparison: Comparison, of group: ComparisonGroup, _ before: String, _ after: String
    ) -> String {
        guard group.contrast.kind == .selections else {
            let names = sides(group)
            return text(
                "\(after) procent (\(names.after)) mod \(before) procent (\(names.before))",
                "\(after) per cent (\(names.after)) against \(before) per cent (\(names.before))")
        }
        switch comparison.difference?.value ?? 0 {
        case 0: return text("Uændret \(after) procent", "Unchanged at \(after) per cent")
        case ..<0:
            return text("Faldet fra \(before) til \(after) procent", "Fallen from \(before) to \(after) per cent")
        default: return text("Steget fra \(before) til \(after) procent", "Risen from \(before) to \(after) per cent")
        }
    }

    private func chance(_ comparison: Comparison) -> String {
        switch comparison.conclusion {
        case .higher, .lower:
            text("forskellen er større, end tilfældighed forklarer", "the difference is larger than chance explains")
        case .notShown where (comparison.probability ?? 1) < ComparisonTerms.level:
            text(
                "alene er forskellen større, end tilfældighed forklarer, men ikke når så mange kriterier prøves på én gang",
                "alone the difference is larger than chance explains, but not when so many criteria are tried at once")
        case .notShown, .tooFew: text("forskellen kan være tilfældig", "the difference may be chance")
        }
    }

    /// What stands where no difference shown holds: that many were tried at once, and how many would hold if asked about
    /// alone. Of what is withheld it says nothing, neither that it holds nor that it does not.
    func noHighlights(_ group: ComparisonGroup) -> String {
        let shown = group.comparisons.filter { !$0.isWithheld }
        let isCut = shown.count < group.comparisons.count
        let tried = group.comparisons.count { $0.isWithheld || $0.adjusted != nil }
        let alone = shown.count { $0.adjusted != nil && ($0.probability ?? 1) < ComparisonTerms.level }
        guard !shown.isEmpty || !isCut else {
            return text("Alt er skjult, fordi tallene er små.", "All is withheld, because the numbers are small.")
        }
        guard shown.contains(where: { $0.adjusted != nil }) else {
            return isCut
                ? text(
                    "Det, der vises, har for få sager til at konkludere.",
                    "What is shown has too few cases to conclude.")
                : text("Der er for få sager til at konkludere.", "Too few cases to conclude.")
        }
        guard tried > 1 else {
            return isCut
                ? text(
                    "Den viste forskel er ikke større, end tilfældighed kan forklare.",
                    "The difference shown is not larger than chance can explain.")
                : text(
                    "Forskellen er ikke større, end tilfældighed kan forklare.",
                    "The difference is not larger than chance can explain.")
        }
        let subject =
            isCut
            ? text("ingen af de viste forskelle", "none of the differences shown")
            : text("ingen forskel", "no difference")
        let none = text(
            "Når der tages højde for, at \(tried) kriterier prøves på én gang, er \(subject) større, end tilfældighed kan forklare.",
            "When it is taken into account that \(tried) criteria are tried at once, \(subject) is larger than chance can explain."
        )
        guard alone > 0 else { return none }
        return none + text(" Alene er \(alone) det.", alone == 1 ? " Alone, 1 is." : " Alone, \(alone) are.")
    }

    /// "N = 60 (med DUBU) og 56 (uden DUBU) · forskel 24 procentpoint (6 til 40) · p justeret 0,03"; the two N in the order
    /// in which `conclusion` tells the shares.
    package func figures(_ comparison: Comparison, of group: ComparisonGroup) -> String {
        guard !comparison.isWithheld else { return "–" }
        let (shares, names) = (comparison.sharesTested, sides(group))
        let before = "\(numbers.count(shares.before.total)) (\(names.before))"
        let after = "\(numbers.count(shares.after.total)) (\(names.after))"
        let inOrder = group.contrast.kind == .selections ? [before, after] : [after, before]
        var parts = ["N = " + inOrder.joined(separator: text(" og ", " and "))]
        if let difference = comparison.difference {
            parts.append(
                text("forskel ", "difference ") + points(difference.value) + " " + text("procentpoint", "points")
                    + (comparison.toldInterval.map { " (" + range($0) + ")" } ?? ""))
        }
        if let adjusted = comparison.toldAdjusted {
            parts.append(text("p justeret ", "adjusted p ") + numbers.probability(adjusted))
        }
        return parts.joined(separator: " · ")
    }

    /// "−24", in percentage points.
    func points(_ fraction: Double, digits: Int = 0) -> String {
        let text = numbers.decimal(100 * fraction.magnitude, digits: digits)
        let isZero = !text.contains { $0 != "0" && $0 != "," && $0 != "." }
        return isZero ? text : (fraction < 0 ? "−" : "+") + text
    }

    func range(_ interval: Interval) -> String {
        text(
            "\(points(interval.lower)) til \(points(interval.upper))",
            "\(points(interval.lower)) to \(points(interval.upper))")
    }

    /// What stands on either side.
    package func sides(_ group: ComparisonGroup) -> (before: String, after: String) {
        switch group.contrast.kind {
        case .selections: (text("før", "before"), text("efter", "after"))
        case .groups(let one, let other): (names.name(one), names.name(other))
        case .others(let group): (text("de øvrige", "the others"), names.name(group))
        }
    }

    /// What a funnel of municipalities shows.
    func funnelHeading(_ group: ComparisonGroup) -> String {
        let cases: String =
            switch group.contrast.kind {
            case .selections: sides(group).after
            case .groups: text("begge grupper", "both groups")
            case .others: text("alle sager", "all cases")
            }
        return text("Kommunerne ved siden af hinanden", "The municipalities side by side") + ": " + cases
    }

    /// "Lovkrav: ja · DUBU: nej og ja".
    package func heading(_ group: ComparisonGroup) -> String {
        let split = group.contrast.split.map { names.full($0) }
        let compared: [String] =
            switch group.contrast.kind {
            case .selections: split.isEmpty ? [text("Alle sager", "All cases")] : []
            case .groups(let one, let other):
                [names.full(one) + text(" og ", " and ") + names.name(other)]
            case .others(let one): [names.full(one)]
            }
        return (split + compared).joined(separator: " · ")
    }

    /// What allowing for municipalities and for the mix of cases changes, in one sentence; `nil` where neither can be said.
    ///
    /// The mix is of few groups, so that counts of theirs could be worked out; it is not said in what is published.
    package func caveats(_ comparison: Comparison, isPublished: Bool = false) -> String? {
        guard !comparison.isWithheld else { return nil }
        var parts: [String] = []
        if !isPublished, let even = comparison.standardised {
            parts.append(
                text(
                    "Med samme blanding af sager: \(points(even.difference)) (\(range(even.interval)))",
                    "With the same mix of cases: \(points(even.difference)) (\(range(even.interval)))"))
        }
        if let clustered = comparison.clustered {
            parts.append(
                text(
                    "med \(clustered.clusters) kommuner som klynger: \(range(clustered.interval))",
                    "with \(clustered.clusters) municipalities as clusters: \(range(clustered.interval))"))
        }
        if comparison.hasTooFewClusters, varies(comparison.sharesTested) {
            parts.append(
                text(
                    "for få, eller for ulige store, kommuner til et interval med klynger",
                    "too few municipalities, or too unequal ones, for an interval with clusters"))
        }
        if parts.isEmpty, !varies(comparison.sharesTested) {
            return text(
                "Intervaller med samme blanding af sager og med klynger kan ikke beregnes: Svarene varierer ikke.",
                "Intervals with the same mix of cases and with clusters cannot be calculated: the answers do not vary.")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
    }

    private func varies(_ shares: (before: Share, after: Share)) -> Bool {
        [shares.before, shares.after].contains { 0 < $0.count && $0.count < $0.total }
    }
}
