extension JSONCaseCutter {
    enum Piece: Equatable {
        /// The cases stand in a member of the outermost object; `defaults` is what came in front of it.
        case listOpened
        /// The whole input is one case.
        case whole(Range<Int>)
        /// An element of an array of cases, counted from 0.
        case element(Range<Int>, index: Int)
        /// A line of newline-delimited JSON, counted from 1.
        case line(Range<Int>, number: Int)
        case oversizedElement(index: Int)
        case oversizedLine(number: Int)
    }

    enum Fault: Error, Equatable {
        case empty
        /// Neither `{` nor `[` comes first.
        case notJSON
        /// UTF-16 or UTF-32; JSON is UTF-8 by RFC 8259.
        case notUTF8
        case malformed
        /// The input ends inside a value or a list.
        case truncated
        /// One case, or what stands in front of the list of cases, is over the cap.
        case tooLarge
    }

    /// What one document may cost before it is passed over.
    struct Caps {
        var caseBytes: Int
        /// Bytes outside strings that are no white space: the parser's memory grows with them by a dozen bytes each.
        var structureBytes: Int
    }
}
