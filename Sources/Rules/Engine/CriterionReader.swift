import AuditModel
import YAMLReading

/// Reads criterion files; one file makes one criterion, or one for each member of a family.
struct CriterionReader {
    static let keys = [
        "id", "for-each", "names", "question", "title", "source", "note", "delivery", "applies", "assessable", "yes",
        "partly", "no", "reasons", "target", "review", "examples",
    ]

    /// Dimensions and domains of this edition make the families.
    var context: CheckArguments.Context

    /// - Parameter chapter: the folder it stands in.
    func criteria(from node: YAMLNode, chapter: String) throws(YAMLError) -> [Criterion] {
        try node.allowOnly(Self.keys)
        guard let family = node["for-each"] else { return [try criterion(node, chapter: chapter, member: nil)] }
        var criteria: [Criterion] = []
        for member in try members(family) { criteria.append(try criterion(node, chapter: chapter, member: member)) }
        return criteria
    }

    /// One member of a family.
    private struct Member {
        let id: String
        let placeholder: String
        var dimension: Dimension?
        var domain: Domain?
    }

    private func members(_ family: YAMLNode) throws(YAMLError) -> [Member] {
        switch try family.text() {
        case "dimension":
            return context.edition.dimensions.map { Member(id: $0.rawValue, placeholder: "$dimension", dimension: $0) }
        case "domaene":
            return context.edition.domains.map { Member(id: $0.rawValue, placeholder: "$domaene", domain: $0) }
        case let other:
            let known = ["dimension", "domaene"]
            throw YAMLError(
                .unknownValue(other, nearest: nearestWord(to: other, among: known), known: known), at: family.position)
        }
    }

    private func criterion(_ node: YAMLNode, chapter: String, member: Member?) throws(YAMLError) -> Criterion {
        var context = context
        context.dimension = member?.dimension
        context.domain = member?.domain
        var used: Set<String> = []
        context.usesThreshold = { used.insert($0) }
        let names = try node["names"].map { (names) throws(YAMLError) in try names.required(member?.id ?? "") }
        func filled(_ text: String, _ name: String?) -> String {
            guard let member else { return text }
            let named = name.map { text.replacing("$navn", with: $0) } ?? text
            return named.replacing(member.placeholder, with: member.id)
        }
        func localized(_ node: YAMLNode) throws(YAMLError) -> LocalizedText {
            try node.allowOnly(["da", "en"])
            return LocalizedText(
                danish: filled(try node.required("da").text(), try names?.required("da").text()),
                english: filled(try node.required("en").text(), try names?.required("en").text()))
        }
        func clause(_ key: String) throws(YAMLError) -> Clause? {
            try node[key].map { (node) throws(YAMLError) in try Clause(node, context) }
        }
        if node["partly"] != nil, let no = node["no"] {
            throw YAMLError(
                .other("'partly' and 'no' exclude each other: what is neither is the other; remove one"),
                at: no.position)
        }
        let question = try localized(try node.required("question"))
        let source = try node["source"].map { (node) throws(YAMLError) in try Source(node, member: member?.id) }
        let target = try node["target"]?.number(in: 0...1)
        let id = CriterionID(rawValue: filled(try node.required("id").text(), nil))
        let applies = try clause("applies")
        let assessable = try clause("assessable")
        let yes = try Clause(try node.required("yes"), context)
        let partly = try clause("partly")
        let no = try clause("no")
        return Criterion(
            description: CriterionDescription(
                id: id, chapter: chapter,
                question: question,
                title: try node["title"].map { (node) throws(YAMLError) in try localized(node) } ?? question,
                source: source?.citation, published: source?.published, dimension: member?.dimension,
                domain: member?.domain, target: target,
                review: try node["review"].map { (node) throws(YAMLError) in try ReviewPlace(node) },
                definition: CanonicalForm.definition(
                    of: id, node, edition: context.edition,
                    thresholds: context.thresholds.values.filter { used.contains($0.name) })),
            needsFullDelivery: try node["delivery"].map { (node) throws(YAMLError) in
                try node.word(of: Delivery.self) == .full
            }
                ?? false,
            applies: applies, assessable: assessable, yes: yes, partly: partly, no: no,
            reasons: try node["reasons"].map { (node) throws(YAMLError) in try Criterion.Reasons(node) }
                ?? Criterion.Reasons(), thresholds: used, position: try node.required("id").position,
            partlyPosition: node["partly"]?.position)
    }

    /// Where a criterion comes from, and what was published of it.
    private struct Source {
        let citation: String
        var published: PublishedShare?

        init(_ node: YAMLNode, member: String?) throws(YAMLError) {
            try node.allowOnly(["work", "figure", "section", "published"])
            var citation = try node.required("work").text()
            if let figure = node["figure"] { citation += ", figure \(try figure.text())" }
            if let section = node["section"] { citation += ", section \(try section.text())" }
            self.citation = citation
            guard var share = node["published"] else { return }
            if let member {
                guard let own = share[member] else { return }
                share = own
            }
            try share.allowOnly(["yes", "n"])
            let percent = try share.required("yes").number(in: 0...100)
            published = PublishedShare(yes: percent / 100, n: try share["n"]?.integer())
        }
    }
}

extension ReviewPlace {
    /// Reads `{step: undersoegelse, scale: overordnet, partly: ja}`.
    fileprivate init(_ node: YAMLNode) throws(YAMLError) {
        try node.allowOnly(["step", "scale", "partly"])
        let scale = try node.required("scale").word(of: OfficialScale.self)
        var partly = OfficialAnswer.no
        if let answer = node["partly"] {
            partly = try answer.word(of: OfficialAnswer.self)
            guard scale == .lawfulness, partly == .yes || partly == .no else {
                throw YAMLError(
                    .other("'partly' says whether delvist is ja or nej on the scale 'overordnet'; remove it elsewhere"),
                    at: answer.position)
            }
        }
        self.init(step: try node.required("step").word(of: CaseStep.self), scale: scale, partly: partly)
    }
}

extension Criterion.Reasons {
    fileprivate init(_ node: YAMLNode) throws(YAMLError) {
        self.init()
        try node.allowOnly(Verdict.allCases.map(\.rawValue))
        for entry in try node.entries() {
            let reason = try entry.value.word(of: Reason.self)
            switch Verdict(rawValue: entry.key) {
            case .yes: yes = reason
            case .partly: partly = reason
            case .no: no = reason
            case .notApplicable: notApplicable = reason
            case .notAssessable: notAssessable = reason
            case nil: break
            }
        }
    }
}
