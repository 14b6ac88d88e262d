/// Something irregular in a case that is audited all the same (advarsel); the value counts as not recorded.
package struct ImportWarning: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case impossibleDate = "umulig-dato"
        case unknownValue = "ukendt-vaerdi"
        case danglingReference = "henvisning-uden-maal"
        case unknownDimension = "ukendt-dimension"
        /// The same case with the same content was delivered more than once.
        case repeatedDelivery = "leveret-flere-gange"
    }

    package let kind: Kind
    /// The attribute or member concerned ("dato"); never its value, which may identify someone.
    package let name: String

    package init(_ kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }
}
