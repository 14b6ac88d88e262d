/// Writes the files of a comparison.
package enum ComparisonWriter {
    /// - Parameters:
    ///   - open: opens a file by its name inside the folder.
    ///   - workbook: where `sammenligning.xlsx` goes, and a folder for what waits until it is closed.
    package static func write(
        _ content: ComparisonContent, workbook: (path: String, scratchFolder: String),
        open: (_ name: String) throws -> ByteSink
    ) throws {
        var written: Set<String> = []
        func table(_ name: String) throws -> ByteSink {
            written.insert(name)
            return try open(name)
        }
        try ComparisonCSV.writeComparisons(content, to: table("sammenligning.csv"))
        // From these small counts could be worked out.
        if content.tables.threshold == nil {
            try ComparisonCSV.writeAnswers(content, to: table("svar.csv"))
            try ComparisonCSV.writeAdjusted(content, to: table("justeret.csv"))
            if content.selections != nil { try ComparisonCSV.writeChange(content, to: table("opdeling.csv")) }
        }
        try ComparisonCSV.writeDictionary(of: written, in: content.language, to: open("dataordbog.csv"))
        try open("sammenligning.json")(ComparisonJSON.value(content).bytes)
        try open("sammenligning.html")(page(content))
        try ComparisonWorkbook.write(content, to: workbook.path, scratchFolder: workbook.scratchFolder)
    }

    /// `sammenligning.html`.
    static func page(_ content: ComparisonContent) throws -> [UInt8] {
        try PageTemplates(
            ["comparison", "comparison-style", "comparison-method-da", "comparison-method-en"],
            in: "ComparisonTemplates", shared: ["style", "funnel"]
        ).bytes(ComparisonPage(content), by: "comparison")
    }
}
