/// What parts the cells of a CSV file that people filled in: a semicolon, where spreadsheets in Danish saved it, or a comma.
package enum CSVSeparator {
    package static func of(header: some StringProtocol) -> Character {
        header.contains(";") && !header.contains(",") ? ";" : ","
    }
}
