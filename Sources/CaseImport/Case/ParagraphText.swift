/// Brings running text into the form of `CaseFile.text`: paragraphs separated by one line feed, runs of ordinary
/// white space as one space, none at the edges of a paragraph. A no-break space is text and stays.
package enum ParagraphText {
    /// Tidies the text from an offset on, in place: every line break in it ends a paragraph, as in JSON, and control
    /// characters count as white space. Nothing is left of text that is only white space.
    ///
    /// One pass; text that is tidy already is only looked at.
    package static func tidy(_ text: inout [UInt8], from start: Int) {
        let end = text.count
        guard start < end else { return }
        var next = text[start] <= 0x20 ? start : ByteScan.endOfTidyParagraphs(in: text.span, from: start, to: end)
        guard next < end else { return }
        // What is written never overtakes what is read: white space only gets shorter.
        var written = next
        var bytes = text.mutableSpan
        var paragraphEnds = false
        var wordEnds = false
        while next < end {
            let byte = bytes[next]
            next += 1
            if byte > 0x20 {
                if paragraphEnds || wordEnds, written > start {
                    bytes[written] = paragraphEnds ? UInt8(ascii: "\n") : UInt8(ascii: " ")
                    written += 1
                }
                paragraphEnds = false
                wordEnds = false
                bytes[written] = byte
                written += 1
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                paragraphEnds = true
            } else {
                wordEnds = true
            }
        }
        text.removeSubrange(written...)
    }
}
