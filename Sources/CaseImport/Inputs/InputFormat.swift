/// What an input holds, by its first bytes; the name only tells newline-delimited JSON from other JSON.
enum InputFormat: Equatable {
    case xml, json, jsonLines

    /// - Parameter head: the first bytes of the input, not empty.
    /// - Returns: `nil` for what is neither XML nor JSON.
    init?(head: Span<UInt8>, name: String) {
        if InputName(name).isJSONLines {
            self = .jsonLines
            return
        }
        var index = 0
        if head.count >= 3, head[0] == 0xEF, head[1] == 0xBB, head[2] == 0xBF { index = 3 }
        while index < head.count, [0x20, 0x09, 0x0A, 0x0D].contains(head[index]) { index += 1 }
        let first = index < head.count ? head[index] : 0
        let second = index + 1 < head.count ? head[index + 1] : 0
        switch (first, second) {
        case (UInt8(ascii: "<"), _): self = .xml
        // UTF-16 with and without a byte order mark. JSON is always UTF-8: its reader refuses the encoding by name.
        case (0xFF, 0xFE) where Self.opensJSON(head, at: 2), (0xFE, 0xFF) where Self.opensJSON(head, at: 3),
            (0x00, _) where Self.opensJSON(head, at: 1):
            self = .json
        case (0xFF, 0xFE), (0xFE, 0xFF), (0x00, UInt8(ascii: "<")): self = .xml
        case (UInt8(ascii: "{"), _), (UInt8(ascii: "["), _): self = .json
        default: return nil
        }
    }

    private static func opensJSON(_ head: Span<UInt8>, at index: Int) -> Bool {
        index < head.count && (head[index] == UInt8(ascii: "{") || head[index] == UInt8(ascii: "["))
    }
}
