import AuditModel
import YAMLReading

extension StandardCrosswalk {
    /// Reads `crosswalk: {earlier: …, from: 2019-01-01, criteria: {id: [earlier ids]}}`.
    init(_ node: YAMLNode) throws(YAMLError) {
        try node.allowOnly(["earlier", "from", "criteria"])
        var lines: [Line] = []
        for entry in try node.required("criteria").entries() {
            var earlier: [CriterionID] = []
            for item in try entry.value.list() { earlier.append(CriterionID(rawValue: try item.text())) }
            lines.append(Line(criterion: CriterionID(rawValue: entry.key), earlier: earlier))
        }
        self.init(
            earlier: try node.required("earlier").text(), from: try node.required("from").day(), lines: lines)
    }
}

extension RuleChange {
    /// Reads `{date: 2024-01-01, name: {da: …, en: …}}`.
    init(_ node: YAMLNode) throws(YAMLError) {
        try node.allowOnly(["date", "name"])
        let name = try node.required("name")
        try name.allowOnly(["da", "en"])
        self.init(
            date: try node.required("date").day(),
            name: LocalizedText(
                danish: try name.required("da").text(), english: try name.required("en").text()))
    }
}

extension YAMLNode {
    /// A date, written YYYY-MM-DD.
    func day() throws(YAMLError) -> CalendarDate {
        guard let date = CalendarDate(iso: try text()) else {
            throw YAMLError(.other("a date belongs here, as 2019-01-01"), at: position)
        }
        return date
    }
}
