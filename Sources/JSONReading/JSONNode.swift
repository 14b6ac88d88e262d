/// One node of a JSON document, in the order of the text; a key is a node of its own, in front of its value.
package struct JSONNode: Equatable, Sendable {
    package enum Kind: UInt8, Sendable {
        case null, `false`, `true`
        /// A whole number that fits 64 bits.
        case integer
        /// Any other number.
        case fraction
        case string, key, array, object
    }

    package let kind: Kind
    /// The value of an `integer`, 0 for all else.
    package let integer: Int64
    /// Index of the first node that is not inside this one.
    package let after: Int
}
