/// The words of a text for comparing texts with one another: letters and digits only, capitals like small letters.
package struct FoldedWords: Sendable {
    /// Hashes of the words.
    package private(set) var hashes: [UInt32] = []
    /// Where each begins, as UTF-8 offset.
    package private(set) var starts: [Int] = []

    package init(_ text: ArraySlice<UInt8>) {
        var hash: TextHash?
        var previous: UInt8 = 0
        for index in text.indices {
            let byte = text[index]
            let isLetter = byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
            guard isLetter else {
                if let ended = hash { hashes.append(ended.value) }
                hash = nil
                previous = byte
                continue
            }
            if hash == nil {
                hash = TextHash()
                starts.append(index)
            }
            // Capitals of Latin-1 are 0xC3 and 0x80 to 0x9E, small letters 0x20 further on.
            let isCapital = previous == 0xC3 ? (0x80...0x9E).contains(byte) : byte &- 0x41 < 26
            hash?.add(isCapital ? byte | 0x20 : byte)
            previous = byte
        }
        if let ended = hash { hashes.append(ended.value) }
    }

    package var count: Int { hashes.count }
}
