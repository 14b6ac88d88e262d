import Reporting

/// One answer about a labelled text that differs from its label.
struct LineDisagreement: Equatable, Sendable, Encodable {
    /// File and line.
    let place: String
    /// What is judged, as in the table: "described", "kind", a criterion.
    let part: String
    let label: String
    let answer: String
    /// The text, masked and shortened.
    let quote: String

    private enum CodingKeys: String, CodingKey {
        case place = "sted"
        case part = "del"
        case label
        case answer = "svar"
        case quote = "citat"
    }

    /// - Parameter text: of the line, as it was labelled.
    init(at place: String, _ part: String, label: String, answer: String, text: String) {
        self.place = place
        self.part = part
        self.label = label
        self.answer = answer
        quote = Quote.shortened(Quote.masked(text))
    }
}

extension [LineDisagreement] {
    /// For machines: one row for each.
    var csv: String {
        String(
            decoding: CSVText.of(
                header: ["sted", "del", "maerket", "svar", "citat"],
                rows: map { [$0.place, $0.part, $0.label, $0.answer, $0.quote] }), as: UTF8.self)
    }

    /// For people: two lines for each.
    func text(language: ReportLanguage) -> String {
        let label = language == .danish ? "mærket" : "label"
        return map { "\($0.place) \($0.part): \(label) \($0.label), auditor \($0.answer)\n    »\($0.quote)«" }
            .joined(separator: "\n")
    }
}
