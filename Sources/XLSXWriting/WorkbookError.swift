/// Why a workbook could not be written.
package struct WorkbookError: Error, Equatable, CustomStringConvertible {
    /// What the library says of it, in English; never the content of a cell.
    package let message: String

    package var description: String { message }
}
