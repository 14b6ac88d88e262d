import AuditModel

/// What could not be used of the data: what came in, what went into quarantine, and remarks by municipality.
struct QualityView {
    struct Entry {
        let file: String
        let position: String
        let id: String
        let message: String
    }

    /// Remarks by municipality; a column for each remark that any case has.
    struct Remarks {
        struct Column {
            let remark: String
        }

        struct Cell {
            let remark: String
            let number: String
        }

        struct Row {
            let municipality: String
            let cells: [Cell]
        }

        let columns: [Column]
        let rows: [Row]
    }

    /// Entries beyond these stand in `karantaene.csv` only.
    private static let mostEntries = 200

    let account: [String]
    let quarantineCounts: [ReportPage.Fact]
    let quarantineEntries: [Entry]
    let hasMoreQuarantine: Bool
    let remarks: Remarks?

    init(_ content: ReportContent, numbers: ReportNumbers, sentences: ReportSentences) {
        let language = content.language
        account = [sentences.inputsAccount(content.counts), sentences.casesAccount(content.counts)]
        quarantineCounts = QuarantineEntry.Code.allCases.compactMap { code in
            let entries = content.quarantine.count { $0.code == code }
            return entries == 0
                ? nil : ReportPage.Fact(term: code.sentence[language], value: numbers.count(entries))
        }
        quarantineEntries = content.quarantine.prefix(Self.mostEntries).map { entry in
            Entry(
                file: entry.file, position: entry.position?.description ?? "", id: entry.caseID ?? "",
                message: entry.message)
        }
        hasMoreQuarantine = content.quarantine.count > Self.mostEntries
        let columns = CaseRemark.allCases.enumerated().filter { index, _ in
            content.remarks.contains { ($0.counts[index] ?? 0) > 0 }
        }
        guard !columns.isEmpty else {
            remarks = nil
            return
        }
        remarks = Remarks(
            columns: columns.map { Remarks.Column(remark: $0.element.name[language]) },
            rows: content.remarks.filter { row in columns.contains { (row.counts[$0.offset] ?? 0) > 0 } }.map { row in
                Remarks.Row(
                    municipality: ReportPage.municipalityName(row.municipality.description, content),
                    cells: columns.map { index, remark in
                        Remarks.Cell(
                            remark: remark.name[language],
                            number: row.counts[index].map(numbers.count) ?? CriterionView.none)
                    })
            })
    }
}
