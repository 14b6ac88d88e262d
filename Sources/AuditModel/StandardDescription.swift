/// What reports need to know of a standard: its criteria in order, their questions, and where they come from.
package struct StandardDescription: Equatable, Sendable, Codable {
    package let name: String
    package let title: LocalizedText
    /// SHA-256 of the resolved standard, in hexadecimal; two runs with equal hashes asked the same questions.
    package let hash: String
    package let edition: TriangleEdition
    package let criteria: [CriterionDescription]
    /// Its numbers, by name; `nil` in runs of versions that did not take them down.
    package let thresholds: [ThresholdDescription]?
    /// What its rules imply of its answers; `nil` in runs of versions that did not take it down.
    package let ties: [VerdictTie]?

    package init(
        name: String, title: LocalizedText, hash: String, edition: TriangleEdition, criteria: [CriterionDescription],
        thresholds: [ThresholdDescription]? = nil, ties: [VerdictTie]? = nil
    ) {
        self.name = name
        self.title = title
        self.hash = hash
        self.edition = edition
        self.criteria = criteria
        self.thresholds = thresholds
        self.ties = ties
    }

    /// The numbers it sets otherwise than the standard it extends.
    package var ownThresholds: [ThresholdDescription] { (thresholds ?? []).filter { $0.extended != nil } }
}

/// A number of a standard (tærskel), as reports say which were used.
package struct ThresholdDescription: Equatable, Sendable, Codable {
    package let name: String
    package let value: Double
    /// The value in the standard this one extends, where that is another.
    package let extended: Double?

    package init(name: String, value: Double, extended: Double? = nil) {
        self.name = name
        self.value = value
        self.extended = extended
    }
}

/// One criterion as reports show it.
package struct CriterionDescription: Equatable, Sendable, Codable {
    package let id: CriterionID
    /// Folder of the criterion ("3-kvalitet"): the chapter, in report order.
    package let chapter: String
    package let question: LocalizedText
    /// Short name for tables and axes.
    package let title: LocalizedText
    /// Source and published result, as cited ("deloitte-2014, figure 30").
    package let source: String?
    /// The published share of yes, 0…1, and its N.
    package let published: PublishedShare?
    /// The dimension or domain a coverage criterion is about.
    package let dimension: Dimension?
    package let domain: Domain?
    /// The share of yes the standard aims at, 0…1.
    package let target: Double?
    /// Its case step and official scale; `nil` when the standard does not say.
    package let review: ReviewPlace?
    /// Eight letters a–p for what it asks: two criteria with equal ones have the same question, demands and numbers, however
    /// texts are read for them. `nil` in runs of versions that did not take it down.
    package let definition: String?
    /// Whether it can get delvist; `nil` in runs of versions that did not take it down.
    package let canBePartly: Bool?

    /// Whether it sums up dimensions that are criteria themselves: a domain's without a target. It stands back behind all
    /// others where a report points at what to talk about.
    package var sumsUpDimensions: Bool { domain != nil && target == nil }

    package init(
        id: CriterionID, chapter: String, question: LocalizedText, title: LocalizedText, source: String? = nil,
        published: PublishedShare? = nil, dimension: Dimension? = nil, domain: Domain? = nil, target: Double? = nil,
        review: ReviewPlace? = nil, definition: String? = nil, canBePartly: Bool? = nil
    ) {
        self.id = id
        self.chapter = chapter
        self.question = question
        self.title = title
        self.source = source
        self.published = published
        self.dimension = dimension
        self.domain = domain
        self.target = target
        self.review = review
        self.definition = definition
        self.canBePartly = canBePartly
    }
}

/// A published share of yes with the number of cases it rests on.
package struct PublishedShare: Equatable, Sendable, Codable {
    /// 0…1.
    package let yes: Double
    package let n: Int?

    package init(yes: Double, n: Int?) {
        self.yes = yes
        self.n = n
    }
}

/// A text in the two languages of the reports.
package struct LocalizedText: Equatable, Sendable, Codable {
    package let danish: String
    package let english: String

    package init(danish: String, english: String) {
        self.danish = danish
        self.english = english
    }
}
