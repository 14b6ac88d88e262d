import AuditModel

/// Writes passages that stand in many cases: `passager.csv`, `dataordbog.csv`, `passager.html`, `.xlsx` and `.json`, or one of
/// them as text.
package enum PassagesWriter {
    package static func write(
        _ content: PassagesContent, workbook: WorkbookPlace, open: (_ name: String) throws -> ByteSink
    ) throws {
        let page = page(content)
        try AnalysisFiles(
            name: "passager", title: page.kind, tables: [table(content)], json: json(content), page: page.bytes,
            referenceDate: content.referenceDate, language: content.language
        ).write(workbook: workbook, open: open)
    }

    package static func csv(_ content: PassagesContent) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try table(content).writeCSV { bytes += $0 }
        return bytes
    }

    package static func text(_ content: PassagesContent) -> String {
        let isDanish = content.language == .danish
        let lines = content.passages.map { passage in
            (isDanish
                ? "\(passage.municipality): \(passage.cases.of("sag", "sager")), \(passage.words) ord: "
                    + "»\(passage.beginning) …«"
                : "\(passage.municipality): \(passage.cases.of("case", "cases")), "
                    + "\(passage.words.of("word", "words")): “\(passage.beginning) …”")
                + "\n    \(passage.caseID)  \(passage.file):\(passage.position)"
        }
        return (lines + [summary(content)]).joined(separator: "\n")
    }

    /// `passager.json`, by `passager.schema.json`.
    static func json(_ content: PassagesContent) -> JSONValue {
        .object([
            ("version", .string(content.version)), ("sager", .integer(content.cases)),
            ("mindsteOrd", .integer(content.fewestWords)), ("mindsteSager", .integer(content.fewestCases)),
            ("passager", table(content).json),
        ])
    }

    private static func summary(_ content: PassagesContent) -> String {
        let (found, words, cases, read) = (
            content.passages.count, content.fewestWords, content.fewestCases, content.cases
        )
        return content.language == .danish
            ? "\(found.of("passage", "passager")) på mindst \(words) ord står i mindst \(cases) af en kommunes sager "
                + "(\(read.of("sag", "sager")) læst). Det er en oplysning og ikke en bedømmelse."
            : "\(found.of("passage", "passages")) of \(words.of("word", "words")) or more "
                + "\(found == 1 ? "stands" : "stand") in \(cases) or more of a municipality's cases "
                + "(\(read.of("case", "cases")) read). This is information, not a verdict."
    }

    static let columns: [DataTable.Column] = [
        .municipality,
        DataTable.Column(
            "sager", danish: "Hvor mange af kommunens sager passagen står i",
            english: "In how many of the municipality's cases the passage stands"),
        DataTable.Column("ord", danish: "Passagens længde i ord", english: "Length of the passage in words"),
        DataTable.Column(
            "sag", danish: "En sag, den står i; CPR-numre skjult",
            english: "A case it stands in; CPR numbers masked"),
        DataTable.Column("fil", danish: "Hvor den sag står", english: "Where that case is"),
        DataTable.Column(
            "position", danish: "linje:kolonne eller JSON-peger i filen",
            english: "line:column or JSON pointer in the file"),
        DataTable.Column(
            "begyndelse", danish: "Passagens første ord; CPR-numre skjult",
            english: "First words of the passage; CPR numbers masked"),
    ]

    private static func table(_ content: PassagesContent) -> DataTable {
        DataTable(
            file: "passager.csv", tab: LocalizedText(danish: "Passager", english: "Passages"),
            columns: columns,
            rows: content.passages.map { passage in
                [
                    .text(passage.municipality.description), .count(passage.cases), .count(passage.words),
                    .text(passage.caseID), .text(passage.file), .text(passage.position), .text(passage.beginning),
                ]
            })
    }

    static func page(_ content: PassagesContent) -> AnalysisPage {
        func text(_ danish: String, _ english: String) -> String { content.language == .danish ? danish : english }
        let numbers = ReportNumbers(language: content.language)
        let municipalities = Dictionary(grouping: content.passages, by: \.municipality).sorted { $0.key < $1.key }
        return AnalysisPage(
            language: content.language, kind: text("Gentagne passager", "Shared passages"),
            title: text("Passager, der står i mange sager", "Passages that stand in many cases"),
            facts: [
                .init(term: text("Sager læst", "Cases read"), value: numbers.count(content.cases)),
                .init(term: text("Passager", "Passages"), value: numbers.count(content.passages.count)),
                .init(term: text("Mindst ord", "Fewest words"), value: numbers.count(content.fewestWords)),
                .init(term: text("Mindst sager", "Fewest cases"), value: numbers.count(content.fewestCases)),
            ], notices: [summary(content)],
            sections: municipalities.map { code, passages in
                AnalysisPage.Section(
                    heading: content.names[code]?.name ?? code.description, first: text("Begyndelse", "Beginning"),
                    columns: [
                        .number(text("Sager", "Cases")), .number(text("Ord", "Words")),
                        .init(text("Et eksempel", "An example")),
                    ],
                    rows: passages.map { passage in
                        AnalysisPage.Row(
                            name: passage.beginning + " …", note: nil,
                            cells: [
                                .number(numbers.count(passage.cases)), .number(numbers.count(passage.words)),
                                .init(passage.caseID, aside: "\(passage.file):\(passage.position)"),
                            ])
                    })
            },
            method: [
                text(
                    "En passage er ord i samme rækkefølge; store og små bogstaver og tegnsætning tæller ikke. En standardtekst kan være rigtig, og en kopieret analyse kan være forkert: Det er en oplysning til en samtale, og ingen bedømmelse hviler på den.",
                    "A passage is words in the same order; case and punctuation do not count. A standard phrase may be right and a copied analysis wrong: this is information for a conversation, and no verdict rests on it."
                ),
                text(
                    "Siden viser tekst fra sager og hører hjemme i kommunen; den er ikke til offentliggørelse.",
                    "This page shows text of cases and belongs inside the municipality; it is not for publication."),
            ], footer: content.version)
    }
}
