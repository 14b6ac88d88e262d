package import AuditModel
package import YAMLReading

/// An example of a criterion: a case in short form and the verdict it must get; test and documentation in one.
package struct Example: Sendable {
    package let criterion: CriterionID
    package let verdict: Verdict
    /// The reason it must get; `nil` where the example leaves that open.
    package let reason: Reason?
    /// Why, in one sentence.
    package let because: String
    package let referenceDate: CalendarDate
    package let position: YAMLPosition
    private let node: YAMLNode

    /// - Parameters:
    ///   - id: of the criterion; in a family `$dimension` or `$domaene` is filled by the example's `member`.
    ///   - edition: a member of the other edition stands for the one that holds it.
    init(_ node: YAMLNode, criterion id: String, edition: TriangleEdition) throws(YAMLError) {
        try node.allowOnly(["member", "verdict", "reason", "because", "reference-date", "case"])
        let member = try node["member"]?.text()
        var filled = id
        for placeholder in ["$dimension", "$domaene"] where id.contains(placeholder) {
            guard let member else { throw YAMLError(.missingKey("member"), at: node.position) }
            filled = id.replacing(placeholder, with: Self.member(member, in: edition))
        }
        criterion = CriterionID(rawValue: filled)
        verdict = try node.required("verdict").word()
        reason = try node["reason"].map { (node) throws(YAMLError) in try node.word() }
        because = try node.required("because").text()
        position = node.position
        self.node = try node.required("case")
        guard let date = CalendarDate(iso: try node["reference-date"]?.text() ?? "2014-06-30") else {
            throw YAMLError(.expected(.date, found: "a text"), at: node["reference-date"]?.position ?? node.position)
        }
        referenceDate = date
        _ = try ExampleCase(self.node)
    }

    private static func member(_ name: String, in edition: TriangleEdition) -> String {
        if let dimension = Dimension(rawValue: name), !edition.dimensions.contains(dimension) {
            let holding = edition.dimensions.first { $0.heldUntil2018.contains(dimension) }
            return holding?.rawValue ?? name
        }
        if let domain = Domain(rawValue: name), !edition.domains.contains(domain) {
            return edition.domains.first { $0.side == domain.side }?.rawValue ?? name
        }
        return name
    }

    /// The case, its text spelled in another way that must not move the verdict.
    package func exampleCase(spelled spelling: TextSpelling = .asWritten) throws(YAMLError) -> ExampleCase {
        try ExampleCase(node, spelled: spelling)
    }
}

/// Ways to write the same text (style.md: the verdict must not move).
package enum TextSpelling: String, CaseIterable, Sendable {
    case asWritten, carriageReturns, noBreakSpaces, decomposedLetters

    func spelling(of scalar: Unicode.Scalar) -> String {
        switch (self, scalar) {
        case (.carriageReturns, "\n"): "\r\n"
        case (.noBreakSpaces, " "): "\u{A0}"
        case (.decomposedLetters, "å"): "a\u{30A}"
        case (.decomposedLetters, "Å"): "A\u{30A}"
        default: String(Character(scalar))
        }
    }
}
