import AuditModel

/// The page of an analysis as its template sees it: facts, tables with a drawing in each row where it helps, and the method.
struct AnalysisPage {
    struct Fact {
        let term: String
        let value: String
    }

    struct Section {
        let heading: String
        let lead: String?
        let legend: [Key]
        let hasLegend: Bool
        let head: [Heading]
        let rows: [Row]
        let hasRows: Bool

        /// - Parameter columns: headings after the first, those of numbers to the right.
        init(
            heading: String, lead: String? = nil, legend: [Key] = [], first: String, columns: [Heading] = [],
            rows: [Row] = []
        ) {
            self.heading = heading
            self.lead = lead
            self.legend = legend
            hasLegend = !legend.isEmpty
            head = [Heading(first)] + columns
            self.rows = rows
            hasRows = !rows.isEmpty
        }
    }

    struct Heading {
        let text: String
        /// "num" for numbers, "wide" for drawings.
        let kind: String

        init(_ text: String, kind: String = "") {
            self.text = text
            self.kind = kind
        }

        static func number(_ text: String) -> Heading { Heading(text, kind: "num") }
        static func drawing(_ text: String) -> Heading { Heading(text, kind: "wide") }
    }

    /// What a mark of the drawings means.
    struct Key {
        /// "early", "late" or "target".
        let mark: String
        let text: String
    }

    struct Row {
        let name: String
        /// Stands under the name.
        let note: String?
        let cells: [Cell]
    }

    struct Cell {
        let text: String
        let aside: String?
        let kind: String
        let drawing: Span?

        init(_ text: String, aside: String? = nil) {
            self.text = text
            self.aside = aside
            kind = ""
            drawing = nil
        }

        private init(_ text: String, _ aside: String?, kind: String, _ drawing: Span?) {
            self.text = text
            self.aside = aside
            self.kind = kind
            self.drawing = drawing
        }

        static func number(_ text: String, aside: String? = nil) -> Cell { Cell(text, aside, kind: "num", nil) }
        static func drawing(_ span: Span?) -> Cell { Cell("", nil, kind: "wide", span) }
    }

    /// Places along a line, in per cent of its width.
    struct Span {
        let lower: String?
        let upper: String?
        let early: String?
        let late: String
        let target: String?
        /// The middle, or no difference.
        let middle: String

        /// - Parameters: parts of the line, 0…1; what lies outside is drawn at its ends.
        init(
            _ late: Double, interval: (lower: Double, upper: Double)? = nil, early: Double? = nil,
            target: Double? = nil, middle: Double = 0.5
        ) {
            func place(_ part: Double) -> String { Decimal.fixed(3 + 94 * min(1, max(0, part)), digits: 2) }
            lower = interval.map { place($0.lower) }
            upper = interval.map { place($0.upper) }
            self.early = early.map(place)
            self.late = place(late)
            self.target = target.map(place)
            self.middle = place(middle)
        }
    }

    let languageCode: String
    let kind: String
    let title: String
    let facts: [Fact]
    /// What must be known before anything else is read.
    let notices: [String]
    let sections: [Section]
    let methodHeading: String
    let method: [String]
    let footer: String

    init(
        language: ReportLanguage, kind: String, title: String, facts: [Fact], notices: [String] = [],
        sections: [Section], method: [String], footer: String
    ) {
        languageCode = language.rawValue
        self.kind = kind
        self.title = title
        self.facts = facts
        self.notices = notices
        self.sections = sections
        methodHeading = language == .danish ? "Metode og forbehold" : "Method and limits"
        self.method = method
        self.footer = footer
    }

    var bytes: [UInt8] {
        get throws {
            try PageTemplates(["analysis", "analysis-style"], in: "AnalysisTemplates").bytes(self, by: "analysis")
        }
    }
}
