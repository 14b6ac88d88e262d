/// What became of the parts of one input, so that nothing goes missing unnoticed.
package struct ImportTally: Equatable, Sendable {
    package var cases = 0
    package var quarantined = 0
    /// Archive entries read as inputs of their own; 0 for plain and compressed files.
    package var entries = 0
    /// Directories, links and hidden files in an archive.
    package var skippedEntries = 0

    package init() {}

    package static func += (sum: inout Self, one: Self) {
        sum.cases += one.cases
        sum.quarantined += one.quarantined
        sum.entries += one.entries
        sum.skippedEntries += one.skippedEntries
    }
}
