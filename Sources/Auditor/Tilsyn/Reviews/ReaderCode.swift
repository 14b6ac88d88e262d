import AuditModel

/// The code a reader stands under (L1): letters and digits, never a name.
enum ReaderCode {
    static func isAllowed(_ text: String) -> Bool {
        let isWritten = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
        return isWritten && (1...40).contains(text.utf8.count) && !CPRNumber.occurs(in: text)
    }
}
