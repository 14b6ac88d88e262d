import AuditModel

/// `fund.csv`: a row per case and criterion; what repeats from row to row is made once.
struct FindingsCSV {
    private static let header = [
        "kommune", "sag", "periode", "standard", "kriterium", "svar", "grund", "begrundelse", "dokument", "afsnit",
        "fil",
        "position",
    ]

    /// Only where humans have reviewed cases: what the program and the human answered, and what became of it.
    private static let reviewHeader = [
        "maskinens_svar", "maskinens_grund", "menneskets_svar", "gennemgang", "gennemgaaet",
    ]

    private var file: CSVFile
    private let hasReviews: Bool
    private let language: ReportLanguage
    private let standard: [UInt8]
    /// "kriterium,", by criterion.
    private let criteria: [[UInt8]]
    /// "svar,", by the place of the verdict.
    private let answers: [[UInt8]]
    /// "grund,begrundelse,".
    private let reasons: [Reason: [UInt8]]
    /// By criterion, each combination of answer, reason and kinds it has come with.
    private var statements: [[Statement]]

    /// What a row says between standard and file: "kriterium,svar,grund,begrundelse,dokument,afsnit".
    private struct Statement {
        let verdict: Verdict
        let reason: Reason
        let document: DocumentKind?
        let section: SectionKind?
        let bytes: [UInt8]

        func isOf(_ finding: AuditedCase.LocatedFinding) -> Bool {
            verdict == finding.verdict && reason == finding.reason && document == finding.document
                && section == finding.section
        }
    }

    init(standard: StandardDescription, language: ReportLanguage, hasReviews: Bool = false, to sink: @escaping ByteSink)
        throws
    {
        self.hasReviews = hasReviews
        self.language = language
        file = try CSVFile(header: Self.header + (hasReviews ? Self.reviewHeader : []), to: sink)
        self.standard = CSVCell.bytes(standard.name)
        let comma = [UInt8(ascii: ",")]
        criteria = standard.criteria.map { CSVCell.bytes($0.id.rawValue) + comma }
        answers = Verdict.allCases.map { CSVCell.bytes($0.rawValue) + comma }
        reasons = Dictionary(
            uniqueKeysWithValues: Reason.allCases.map { reason in
                (
                    reason,
                    CSVCell.bytes(reason.rawValue) + comma + CSVCell.bytes(reason.sentence[language]) + comma
                )
            })
        statements = standard.criteria.map { _ in [] }
    }

    mutating func add(_ auditedCase: AuditedCase) throws {
        let comma = UInt8(ascii: ",")
        var start = CSVCell.bytes(auditedCase.municipality.description) + [comma]
        start += CSVCell.bytes(CPRNumber.masked(auditedCase.id)) + [comma]
        if let period = auditedCase.period { start += CSVCell.bytes(String(period)) }
        start += [comma] + standard + [comma]
        let source = [comma] + CSVCell.bytes(CPRNumber.masked(auditedCase.file)) + [comma]
        for index in auditedCase.findings.indices {
            file.append(start)
            appendStatement(of: auditedCase.findings[index], criterion: index)
            file.append(source)
            append(auditedCase.findings[index].position)
            if hasReviews { appendReview(of: auditedCase.findings[index]) }
            try file.endRow()
        }
    }

    /// The rows of a published case, without group and place; `nil` stands for what is not told.
    mutating func add(hash: String, _ answers: [(verdict: Verdict, reason: Reason?)?]) throws {
        let comma = UInt8(ascii: ",")
        let start = [comma] + CSVCell.bytes(hash) + [comma, comma] + standard + [comma]
        for (criterion, answer) in zip(criteria, answers) {
            file.append(start)
            file.append(criterion)
            if let answer { file.append(self.answers[answer.verdict.place]) } else { file.appendComma() }
            if let reason = answer?.reason.flatMap({ reasons[$0] }) {
                file.append(reason)
            } else {
                file.append([comma, comma])
            }
            file.append([comma, comma, comma])
            try file.endRow()
        }
    }

    mutating func flush() throws { try file.flush() }

    private mutating func appendStatement(of finding: AuditedCase.LocatedFinding, criterion: Int) {
        // What a human says instead is the human's own words.
        guard finding.review?.state != .corrected else {
            return file.append(statement(of: finding, criterion: criterion))
        }
        if let known = statements[criterion].firstIndex(where: { $0.isOf(finding) }) {
            return file.append(statements[criterion][known].bytes)
        }
        let bytes = statement(of: finding, criterion: criterion)
        statements[criterion].append(
            Statement(
                verdict: finding.verdict, reason: finding.reason, document: finding.document, section: finding.section,
                bytes: bytes))
        file.append(bytes)
    }

    private func statement(of finding: AuditedCase.LocatedFinding, criterion: Int) -> [UInt8] {
        let comma = [UInt8(ascii: ",")]
        var bytes = criteria[criterion] + answers[finding.verdict.place]
        if finding.review?.state == .corrected {
            bytes += CSVCell.bytes(finding.reasonID) + comma + CSVCell.bytes(finding.explanation(language)) + comma
        } else if let reason = reasons[finding.reason] {
            bytes += reason
        }
        if let document = finding.document { bytes += CSVCell.bytes(document.rawValue) }
        bytes += comma
        if let section = finding.section { bytes += CSVCell.bytes(section.rawValue) }
        return bytes
    }

    private mutating func appendReview(of finding: AuditedCase.LocatedFinding) {
        let cells = finding.review.map { review in
            [
                review.machine.rawValue, finding.reason.rawValue, review.human.rawValue, review.state.rawValue,
                review.day?.description ?? "",
            ]
        }
        for cell in cells ?? Self.reviewHeader.map({ _ in "" }) {
            file.appendComma()
            file.append(CSVCell.bytes(cell))
        }
    }

    private mutating func append(_ position: SourcePosition?) {
        switch position {
        case .line(let line, let column):
            file.append(line)
            file.appendColon()
            file.append(column)
        case .pointer, .jsonLine: file.append(CSVCell.bytes(position?.description ?? ""))
        case nil: break
        }
    }
}
