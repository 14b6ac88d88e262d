/// The columns that libxml2, fed in chunks, counts too many behind CDATA sections: there it takes each byte for a character.
struct SectionSurplus {
    private var line: Int32 = 0
    private var columns: Int32 = 0

    /// Takes a part of a section that begins on `line`.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, from line: Int32) {
        if line != self.line { (self.line, columns) = (line, 0) }
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            if byte == UInt8(ascii: "\n") {
                self.line &+= 1
                columns = 0
            } else if byte & 0xC0 == 0x80 {
                columns &+= 1
            }
        }
    }

    /// How many there are on a line up to where the parser stands.
    func columns(on line: Int32) -> Int32 { line == self.line ? columns : 0 }
}
