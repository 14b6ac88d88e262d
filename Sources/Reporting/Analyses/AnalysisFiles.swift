import AuditModel

/// Where a workbook goes, and a folder for what waits until it is closed.
package struct WorkbookPlace: Sendable {
    let folder: String

    /// - Parameter folder: of the files that are written.
    package init(folder: String) { self.folder = folder }
}

/// Writes the files every analysis has: its tables as CSV, the dictionary of their columns, and all of it as HTML, XLSX and JSON.
struct AnalysisFiles {
    /// "barometer": of the page, the workbook and the JSON.
    let name: String
    let title: String
    let tables: [DataTable]
    let json: JSONValue
    /// The page, ready.
    let page: [UInt8]
    let referenceDate: CalendarDate
    let language: ReportLanguage

    func write(workbook: WorkbookPlace, open: (_ name: String) throws -> ByteSink) throws {
        for table in tables + [DataTable.dictionary(of: tables, in: language)] {
            try table.writeCSV(to: open(table.file))
        }
        try open(name + ".json")(json.bytes)
        try open(name + ".html")(page)
        try DataTable.writeWorkbook(
            tables, title: title, language: language, created: Int(referenceDate.daysSinceEpoch) * 86_400,
            to: workbook.folder + "/" + name + ".xlsx", scratchFolder: workbook.folder)
    }
}
