/// How an input is packed, by its first bytes.
enum Packing {
    /// Bytes needed to know: the mark of tar stands last.
    static let headLength = 262

    private static let marks: [(offset: Int, bytes: [UInt8])] = [
        (0, [0x1F, 0x8B]),  // gzip
        (0, Array("BZh".utf8)),  // bzip2
        (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),  // xz
        (0, [0x28, 0xB5, 0x2F, 0xFD]),  // zstd
        (0, [0x50, 0x4B, 0x03, 0x04]),  // zip
        (0, [0x50, 0x4B, 0x05, 0x06]),  // zip without entries
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),  // 7z
        (257, Array("ustar".utf8)),  // tar
    ]

    static func isPacked(_ head: [UInt8]) -> Bool {
        marks.contains { mark in head.dropFirst(mark.offset).starts(with: mark.bytes) }
    }
}
