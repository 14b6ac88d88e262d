/// Caps on what comes out of one input.
package struct ReadingLimits: Equatable, Sendable {
    /// One input, or one entry of an archive, decompressed.
    package var bytes: Int
    /// All entries of an archive together.
    package var archiveBytes: Int
    package var entries: Int
    /// Decompressed ÷ compressed bytes, asked once `expansionFloor` bytes have come out.
    package var expansionFactor: Int
    package var expansionFloor: Int

    package init(
        bytes: Int = .max, archiveBytes: Int = .max, entries: Int = .max, expansionFactor: Int = .max,
        expansionFloor: Int = 0
    ) {
        self.bytes = bytes
        self.archiveBytes = archiveBytes
        self.entries = entries
        self.expansionFactor = expansionFactor
        self.expansionFloor = expansionFloor
    }
}
