internal import CXlsxwriter

/// The formats of a workbook, one for each style; they belong to the workbook and end with it.
@safe struct CellFormats {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let formats: [UnsafeMutablePointer<lxw_format>?]

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        unsafe self.workbook = workbook
        unsafe formats = CellStyle.allCases.map { style in
            guard let format = unsafe workbook_add_format(workbook) else { return nil }
            unsafe Self.describe(style, format)
            return unsafe format
        }
    }

    subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format>? { unsafe formats[style.rawValue] }

    private static func describe(_ style: CellStyle, _ format: UnsafeMutablePointer<lxw_format>) {
        switch style {
        case .plain: break
        case .wrapped:
            unsafe format_set_text_wrap(format)
            unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .strong: unsafe format_set_bold(format)
        case .title:
            unsafe format_set_bold(format)
            unsafe format_set_font_size(format, 16)
        case .header, .numberHeader:
            unsafe format_set_bold(format)
            unsafe format_set_text_wrap(format)
            unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            unsafe format_set_bg_color(format, 0xE3ECF2)
            unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            if style == .numberHeader { unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        case .integer: unsafe format_set_num_format(format, "#,##0")
        case .decimal: unsafe format_set_num_format(format, "#,##0.0")
        case .percent: unsafe format_set_num_format(format, "0%")
        case .finePercent: unsafe format_set_num_format(format, "0.0%")
        // The short date of the reader's own language.
        case .date: unsafe format_set_num_format_index(format, 14)
        }
    }

    /// Colours a column below its header; the library copies what it is given.
    func add(
        _ rule: ColourRule, to sheet: UnsafeMutablePointer<lxw_worksheet>, column: UInt16, lastRow: UInt32
    ) {
        var condition = unsafe lxw_conditional_format()
        switch rule {
        case .equals(let text, let tone):
            let quoted = "\"" + text.split(separator: "\"").joined(separator: "\"\"") + "\""
            unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            unsafe condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            unsafe condition.format = fill(tone)
            unsafe quoted.withCString { text in
                unsafe lxw_conditional_set_text(&condition, text)
                unsafe worksheet_conditional_format_range(sheet, 1, column, lastRow, column, &condition)
            }
            return
        case .below(let limit, let tone):
            unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            unsafe condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_LESS_THAN.rawValue)
            unsafe condition.value = limit
            unsafe condition.format = fill(tone)
        case .atLeast(let limit, let tone):
            unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            unsafe condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
            unsafe condition.value = limit
            unsafe condition.format = fill(tone)
        case .bar(let most):
            unsafe condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
            unsafe condition.data_bar_2010 = 1
            unsafe condition.bar_solid = 1
            unsafe condition.bar_color = 0x9CC3DD
            unsafe condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            unsafe condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            unsafe condition.max_value = most
        }
        unsafe worksheet_conditional_format_range(sheet, 1, column, lastRow, column, &condition)
    }

    private func fill(_ tone: ColourRule.Tone) -> UnsafeMutablePointer<lxw_format>? {
        let format = unsafe workbook_add_format(workbook)
        unsafe format_set_bg_color(format, tone.fill)
        return unsafe format
    }
}
