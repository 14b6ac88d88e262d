/// Brings running text into the form of `CaseFile.text`: paragraphs separated by one line feed, runs of ordinary
/// white space as one space, none at the edges of a paragraph. A no-break space is text and stays.
package enum ParagraphText {
    /// Appends text in which every line break ends a paragraph, as in JSON. Control characters count as white space.
    /// One pass; nothing is appended for text that is only white space.
    package static func append(_ source: Span<UInt8>, to text: inout [UInt8]) {
        let start = text.count
        var paragraphEnds = false
        var wordEnds = false
        for index in source.indices {
            let byte = source[index]
            if byte > 0x20 {
                if paragraphEnds || wordEnds, text.count > start {
                    text.append(paragraphEnds ? UInt8(ascii: "\n") : UInt8(ascii: " "))
                }
                paragraphEnds = false
                wordEnds = false
                text.append(byte)
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                paragraphEnds = true
            } else {
                wordEnds = true
            }
        }
    }
}
