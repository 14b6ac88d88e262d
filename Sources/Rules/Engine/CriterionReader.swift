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

    /// The criteria of a file; what is wrong with it is gathered, and criteria it is wrong for are left out.
    ///
    /// - Parameter chapter: the folder it stands in.
    func criteria(from node: YAMLNode, chapter: String, complaints: inout YAMLComplaints) -> [Criterion] {
        complaints.allowOnly(Self.keys, in: node)
        let members: [Member?] =
            node["for-each"].map { family in complaints.part { () throws(YAMLError) in try self.members(family) } ?? []
            }
            ?? [nil]
        return members.compactMap { criterion(node, chapter: chapter, member: $0, complaints: &complaints) }
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

    private func criterion(
        _ node: YAMLNode, chapter: String, member: Member?, complaints: inout YAMLComplaints
    ) -> Criterion? {
        var context = context
        context.dimension = member?.dimension
        context.domain = member?.domain
        var used: Set<String> = []
        context.usesThreshold = { used.insert($0) }
        var ofClauses: [YAMLError] = []
        context.complain = { ofClauses.append($0) }
        let clauses = context
        let names = node["names"].flatMap { names in
            complaints.part { () throws(YAMLError) in try names.required(member?.id ?? "") }
                .flatMap { LocalizedText($0, complaints: &complaints) }
        }
        func filled(_ text: String, _ name: String?) -> String {
            guard let member else { return text }
            let named = name.map { text.replacing("$navn", with: $0) } ?? text
            return named.replacing(member.placeholder, with: member.id)
        }
        func localized(_ node: YAMLNode) -> LocalizedText? {
            LocalizedText(node, complaints: &complaints).map { text in
                LocalizedText(
                    danish: filled(text.danish, names?.danish), english: filled(text.english, names?.english))
            }
        }
        func clause(_ key: String) -> Clause? {
            node[key].flatMap { node in complaints.part { () throws(YAMLError) in try Clause(node, clauses) } }
        }
        if node["partly"] != nil, let no = node["no"] {
            complaints.add(
                YAMLError(
                    .other("'partly' and 'no' exclude each other: what is neither is the other; remove one"),
                    at: no.position))
        }
        let idNode = complaints.part { () throws(YAMLError) in try node.required("id") }
        let id = idNode.flatMap { node in complaints.part { () throws(YAMLError) in try node.text() } }.map {
            filled($0, nil)
        }
        let question = complaints.part { () throws(YAMLError) in try node.required("question") }.flatMap(localized)
        let title = node["title"].flatMap(localized)
        let source = node["source"].flatMap { node in
            complaints.part { () throws(YAMLError) in try Source(node, member: member?.id) }
        }
        let target = node["target"].flatMap { node in
            complaints.part { () throws(YAMLError) in try node.number(in: 0...1) }
        }
        let review = node["review"].flatMap { node in complaints.part { () throws(YAMLError) in try ReviewPlace(node) }
        }
        let delivery = node["delivery"].flatMap { node in
            complaints.part { () throws(YAMLError) in try node.word(of: Delivery.self) }
        }
        let reasons = node["reasons"].flatMap { node in
            complaints.part { () throws(YAMLError) in try Criterion.Reasons(node) }
        }
        let applies = clause("applies")
        let assessable = clause("assessable")
        let yes = complaints.part { () throws(YAMLError) in try node.required("yes") }.flatMap { _ in clause("yes") }
        let partly = clause("partly")
        let no = clause("no")
        complaints.add(ofClauses)
        guard let idNode, let id, let question, let yes else { return nil }
        return Criterion(
            description: CriterionDescription(
                id: CriterionID(rawValue: id), chapter: chapter, question: question, title: title ?? question,
                source: source?.citation, published: source?.published, dimension: member?.dimension,
                domain: member?.domain, target: target, review: review,
                definition: CanonicalForm.definition(
                    of: CriterionID(rawValue: id), node, edition: context.edition,
                    thresholds: context.thresholds.values.filter { used.contains($0.name) }),
                canBePartly: partly != nil || no != nil),
            needsFullDelivery: delivery == .full, applies: applies, assessable: assessable, yes: yes, partly: partly,
            no: no, reasons: reasons ?? Criterion.Reasons(), thresholds: used, position: idNode.position,
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
