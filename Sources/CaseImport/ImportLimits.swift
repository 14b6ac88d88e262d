/// Caps on what an input may ask of the machine; beyond them it goes into quarantine.
package struct ImportLimits: Equatable, Sendable {
    /// Elements inside one another; real exports need about ten.
    package var depth = 64
    package var attributesPerElement = 64
    package var attributeBytes = 64 << 10
    /// Text and attribute values of one case and what its markup takes in memory; in JSON the bytes of the case. About
    /// 7,000 standard pages; a case of this size is in memory a few times over while it is read.
    package var caseBytes = 16 << 20
    /// One input, or one entry of an archive, decompressed.
    package var inputBytes = 64 << 30
    /// All entries of an archive together, decompressed.
    package var archiveBytes = 256 << 30
    package var archiveEntries = 1_000_000
    /// Decompressed ÷ compressed bytes, asked once `expansionFloor` bytes have come out; text compresses 3 to 30 times.
    package var expansionFactor = 400
    package var expansionFloor = 32 << 20

    /// How much of an input is in memory at once, beside the case being read.
    package var windowBytes = 1 << 20

    package init() {}
}
