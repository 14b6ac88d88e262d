/// What a verdict rests on (belæg): a place in a case, by indexes in the order of the export.
package struct Evidence: Hashable, Sendable {
    package let document: Int
    /// `nil` when the document as a whole is meant (its template, its absence of sections).
    package let section: Int?
    /// UTF-8 offsets into `CaseFile.text`; `nil` when an attribute decided, or the whole section is meant.
    package let range: Range<Int>?

    package init(document: Int, section: Int? = nil, range: Range<Int>? = nil) {
        self.document = document
        self.section = section
        self.range = range
    }
}
