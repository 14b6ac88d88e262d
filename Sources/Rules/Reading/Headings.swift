import AuditModel

/// What headings of untyped sections mean; from `Vocabulary/overskrifter/<type>.txt`.
///
/// A line is a run of words that stands in the heading; `*` is one or two words of any kind, and `=` before the line
/// means the whole heading (numbering left out). The line with most words of its own wins; of equals the type that
/// comes first in `SectionKind`.
package struct Headings: Sendable {
    struct Pattern: Sendable {
        let role: SectionKind
        /// `nil` is `*`.
        let words: [UInt32?]
        let isWhole: Bool
    }

    private let patterns: [Pattern]
    /// The stem of "om".
    private let about: UInt32

    /// - Parameter patterns: in the order of their roles.
    init(_ patterns: [Pattern], about: UInt32) {
        self.about = about
        self.patterns = patterns.enumerated().sorted { one, other in
            let (first, second) = (Self.weight(one.element), Self.weight(other.element))
            return first == second ? one.offset < other.offset : first > second
        }.map(\.element)
    }

    func role(of heading: [UInt32]) -> SectionKind? {
        patterns.first { $0.isWhole ? matches($0.words[...], heading[...], whole: true) : occurs($0.words, heading) }?
            .role
    }

    /// What a heading within a text means: it must be just the words of a pattern, since any short line may stand there; "om"
    /// may stand before them ("Om høringen.").
    func role(ofWhole heading: [UInt32]) -> SectionKind? {
        let heading = heading.first == about ? heading.dropFirst() : heading[...]
        return patterns.first { !$0.words.contains(nil) && matches($0.words[...], heading, whole: true) }?.role
    }

    private static func weight(_ pattern: Pattern) -> Int {
        2 * pattern.words.filter { $0 != nil }.count + (pattern.isWhole ? 1 : 0)
    }

    private func occurs(_ words: [UInt32?], _ heading: [UInt32]) -> Bool {
        heading.indices.contains { matches(words[...], heading[$0...], whole: false) }
    }

    private func matches(_ words: ArraySlice<UInt32?>, _ heading: ArraySlice<UInt32>, whole: Bool) -> Bool {
        guard let first = words.first else { return !whole || heading.isEmpty }
        guard let actual = heading.first else { return false }
        if let wanted = first {
            return wanted == actual && matches(words.dropFirst(), heading.dropFirst(), whole: whole)
        }
        return matches(words.dropFirst(), heading.dropFirst(), whole: whole)
            || heading.count > 1 && matches(words.dropFirst(), heading.dropFirst(2), whole: whole)
    }
}
