import AuditModel

/// `fund.csv`: a row per case and criterion; what repeats from row to row is made once.
struct FindingsCSV {
    private static let header = [
        "kommune", "sag", "periode", "standard", "kriterium", "svar", "grund", "begrundelse", "dokument", "afsnit",
        "fil",
        "position",
    ]

    private var file: CSVFile
    private let standard: [UInt8]
    private let criteria: [[UInt8]]
    /// By the place of the verdict.
    private let verdicts: [[UInt8]]
    /// "grund,begrundelse".
    private let reasons: [Reason: [UInt8]]

    init(standard: StandardDescription, language: ReportLanguage, to sink: @escaping ByteSink) throws {
        file = try CSVFile(header: Self.header, to: sink)
        self.standard = CSVCell.bytes(standard.name)
        criteria = standard.criteria.map { CSVCell.bytes($0.id.rawValue) }
        verdicts = Verdict.allCases.map { CSVCell.bytes($0.rawValue) }
        let comma = [UInt8(ascii: ",")]
        reasons = Dictionary(
            uniqueKeysWithValues: Reason.allCases.map { reason in
                (reason, CSVCell.bytes(reason.rawValue) + comma + CSVCell.bytes(reason.sentence[language]))
            })
    }

    mutating func add(_ auditedCase: AuditedCase) throws {
        let comma = UInt8(ascii: ",")
        var start = CSVCell.bytes(auditedCase.municipality.description) + [comma]
        start += CSVCell.bytes(CPRNumber.masked(auditedCase.id)) + [comma]
        if let period = auditedCase.period { start += CSVCell.bytes(String(period)) }
        start += [comma] + standard + [comma]
        let source = CSVCell.bytes(CPRNumber.masked(auditedCase.file))
        for (index, finding) in auditedCase.findings.enumerated() {
            file.append(start)
            file.append(criteria[index])
            file.appendComma()
            file.append(verdicts[finding.verdict.place])
            file.appendComma()
            if let reason = reasons[finding.reason] { file.append(reason) }
            file.appendComma()
            if let document = finding.document { file.append(Array(document.rawValue.utf8)) }
            file.appendComma()
            if let section = finding.section { file.append(Array(section.rawValue.utf8)) }
            file.appendComma()
            file.append(source)
            file.appendComma()
            append(finding.position)
            try file.endRow()
        }
    }

    mutating func flush() throws { try file.flush() }

    private mutating func append(_ position: SourcePosition?) {
        switch position {
        case .line(let line, let column):
            file.append(line)
            file.append([UInt8(ascii: ":")])
            file.append(column)
        case .pointer, .jsonLine: file.append(CSVCell.bytes(position?.description ?? ""))
        case nil: break
        }
    }
}
