/// What became of one input and its parts, counted where they are read, so that nothing goes missing unnoticed.
///
/// A compressed file is one input. An archive is one, and each of its entries another.
package struct ImportTally: Equatable, Sendable {
    /// Inputs read to their end without a fault.
    package var inputsRead = 0
    /// Inputs with a fault; cases complete before it were handed over.
    package var inputsQuarantined = 0
    /// Entries of an archive that hold no cases by their kind or name: folders, hidden files.
    package var inputsIgnored = 0
    /// Cases handed over.
    package var cases = 0
    /// Cases (and lines of NDJSON) with a fault of their own.
    package var casesQuarantined = 0
    /// Unknown elements, attributes and members skipped in the cases handed over.
    package var membersSkipped = 0
    /// Bytes read, after decompression.
    package var bytes = 0

    package init() {}

    package static func += (sum: inout Self, one: Self) {
        sum.inputsRead += one.inputsRead
        sum.inputsQuarantined += one.inputsQuarantined
        sum.inputsIgnored += one.inputsIgnored
        sum.cases += one.cases
        sum.casesQuarantined += one.casesQuarantined
        sum.membersSkipped += one.membersSkipped
        sum.bytes += one.bytes
    }
}
