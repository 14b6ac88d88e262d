internal import CXlsxwriter
internal import Glibc

/// A workbook in the format of Excel (.xlsx), written row by row; memory does not grow with the number of rows.
///
/// Sheets stand in the order they were added, and rows may go to any of them at any time. The same rows give the same
/// bytes. Nothing is a whole workbook before `close`; one that is not closed leaves an empty file behind.
@safe package struct Workbook: ~Copyable {
    /// A sheet that was added to this workbook.
    package struct SheetID: Hashable, Sendable {
        fileprivate let index: Int
    }

    @safe private struct Sheet {
        let pointer: UnsafeMutablePointer<lxw_worksheet>
        let layout: SheetLayout
        /// Rows written, the header included.
        var rows = 0
    }

    /// The rows a sheet of the format can hold, the header included.
    package static let mostRows = 1_048_576
    /// The characters a cell can hold.
    private static let mostCharacters = 32_767

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let formats: CellFormats
    private var sheets: [Sheet] = []
    private var isClosed = false

    /// - Parameters:
    ///   - path: of the file to write; one of that name is written over.
    ///   - scratchFolder: where rows wait, in files only this process can open, until the workbook is closed.
    ///   - created: what the file says it was created at, in seconds since 1970.
    package init(path: String, title: String, scratchFolder: String, created: Int) throws(WorkbookError) {
        // Tried here, for the library would say so only at the end, and on standard error.
        guard let file = unsafe fopen(path, "wb") else { throw WorkbookError(message: "the file cannot be created") }
        unsafe fclose(file)
        let opened = unsafe scratchFolder.withCString { folder in
            var options = unsafe lxw_workbook_options()
            unsafe options.constant_memory = 1
            unsafe options.use_zip64 = 1
            unsafe lxw_options_set_tmpdir(&options, folder)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let opened = unsafe opened else { throw WorkbookError(message: "there is no memory for a workbook") }
        unsafe workbook = opened
        formats = unsafe CellFormats(of: opened)
        unsafe title.withCString { title in
            var properties = unsafe lxw_doc_properties()
            unsafe lxw_properties_set_title(&properties, title)
            unsafe properties.created = time_t(created)
            unsafe workbook_set_properties(opened, &properties)
        }
    }

    deinit { if !isClosed { unsafe lxw_workbook_free(workbook) } }

    /// Adds a sheet after the others, with its header row.
    package mutating func addSheet(_ layout: SheetLayout) throws(WorkbookError) -> SheetID {
        guard !sheets.contains(where: { $0.layout.name == layout.name }),
            let pointer = unsafe workbook_add_worksheet(workbook, layout.name)
        else { throw WorkbookError(message: "there is a sheet '\(layout.name)' already, or no memory for one") }
        for (column, place) in zip(layout.columns, UInt16(0)...) {
            unsafe worksheet_set_column(pointer, place, place, column.width, nil)
        }
        unsafe worksheet_set_landscape(pointer)
        unsafe worksheet_set_paper(pointer, Self.paperA4)
        unsafe worksheet_fit_to_pages(pointer, 1, 0)
        let sheet = SheetID(index: sheets.count)
        unsafe sheets.append(Sheet(pointer: pointer, layout: layout))
        if layout.hasHeader {
            unsafe worksheet_freeze_panes(pointer, 1, UInt16(layout.frozenColumns))
            unsafe worksheet_repeat_rows(pointer, 0, 0)
            for (place, column) in zip(UInt16(0)..., layout.columns) {
                let style: CellStyle = column.isNumeric ? .numberHeader : .header
                try unsafe write(column.heading, to: pointer, row: 0, place, style)
            }
            sheets[sheet.index].rows = 1
        }
        return sheet
    }

    /// Whether a sheet holds so many more rows.
    package func hasRoom(in sheet: SheetID, forRows rows: Int) -> Bool {
        sheets[sheet.index].rows + rows <= Self.mostRows
    }

    /// Writes the next row of a sheet.
    package mutating func add(_ cells: [Cell], to sheet: SheetID) throws(WorkbookError) {
        let (pointer, row) = unsafe (sheets[sheet.index].pointer, UInt32(sheets[sheet.index].rows))
        let lines = sheets[sheet.index].layout.lines(of: cells)
        // Excel would find the height by itself; LibreOffice lets the lines run into the next row.
        if lines > 1 { try unsafe check(worksheet_set_row(pointer, row, Double(lines) * Self.lineHeight, nil)) }
        for (cell, column) in zip(cells, UInt16(0)...) {
            let format = unsafe formats[cell.style]
            switch cell {
            case .empty: continue
            case .text(let text), .wrapped(let text), .strong(let text), .title(let text):
                if text.isEmpty { continue }
                try unsafe write(text, to: pointer, row: row, column, cell.style)
            case .integer(let number):
                try unsafe check(worksheet_write_number(pointer, row, column, Double(number), format))
            case .number(let number), .decimal(let number), .percent(let number), .finePercent(let number):
                try unsafe check(worksheet_write_number(pointer, row, column, number, format))
            case .date(let year, let month, let day):
                guard Cell.years.contains(year) else {
                    try unsafe write("\(year)-\(month)-\(day)", to: pointer, row: row, column, cell.style)
                    continue
                }
                var date = lxw_datetime(
                    year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
                try unsafe check(worksheet_write_datetime(pointer, row, column, &date, format))
            case .percentFormula(let formula, let result):
                try unsafe check(worksheet_write_formula_num(pointer, row, column, formula, format, result))
            }
        }
        sheets[sheet.index].rows += 1
    }

    /// Writes the file.
    package consuming func close() throws(WorkbookError) {
        for sheet in sheets { complete(sheet) }
        isClosed = true
        // Frees the workbook, whatever comes of it.
        try unsafe check(workbook_close(workbook))
    }

    /// What concerns all rows of a sheet: filter, drop-down lists, colours.
    private func complete(_ sheet: Sheet) {
        let (pointer, layout) = unsafe (sheet.pointer, sheet.layout)
        guard layout.hasHeader, let lastColumn = UInt16(exactly: layout.columns.count - 1) else { return }
        let lastRow = UInt32(max(1, sheet.rows - 1))
        unsafe worksheet_autofilter(pointer, 0, 0, lastRow, lastColumn)
        for (column, place) in zip(layout.columns, UInt16(0)...) {
            if !column.choices.isEmpty { unsafe addChoices(column.choices, to: pointer, place, lastRow) }
            for rule in column.colours { unsafe formats.add(rule, to: pointer, column: place, lastRow: lastRow) }
        }
    }

    private func addChoices(
        _ choices: [String], to pointer: UnsafeMutablePointer<lxw_worksheet>, _ column: UInt16, _ lastRow: UInt32
    ) {
        var list = unsafe choices.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe list.indices { unsafe free(list[index]) } }
        unsafe list.withUnsafeMutableBufferPointer { list in
            var validation = unsafe lxw_data_validation()
            unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            unsafe lxw_validation_set_list(&validation, list.baseAddress)
            unsafe worksheet_data_validation_range(pointer, 1, column, lastRow, column, &validation)
        }
    }

    /// Writes text as text: the library would make formulas only of what it is told are formulas.
    private func write(
        _ text: String, to pointer: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, _ column: UInt16,
        _ style: CellStyle
    ) throws(WorkbookError) {
        let allowed = CellText.allowed(text, atMost: Self.mostCharacters)
        try unsafe check(worksheet_write_string(pointer, row, column, allowed, formats[style]))
    }

    private func check(_ result: lxw_error) throws(WorkbookError) {
        guard result != LXW_NO_ERROR else { return }
        let message = unsafe lxw_strerror(result).map { unsafe String(cString: $0) }
        throw WorkbookError(message: message ?? "error \(result.rawValue)")
    }

    private static let paperA4: UInt8 = 9
    /// In points.
    private static let lineHeight = 15.0
}
