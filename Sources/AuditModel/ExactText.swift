/// A text that equals another only byte by byte, as files and the ledger have it.
///
/// `String` takes "å" written as one letter and as two for the same; ids and names of an export are not the same then.
package struct ExactText: Hashable, Comparable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (one: Self, other: Self) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    /// By its bytes.
    package static func < (one: Self, other: Self) -> Bool {
        one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
