/// A number of a standard as people read it, with one decimal where it has any: YAML's decimal point is not Danish.
struct NumberInWords {
    let value: Double

    private func text(separator: String) -> String {
        let tenths = Int((10 * value).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10)\(separator)\(tenths % 10)"
    }

    /// "12,5"
    var danish: String { text(separator: ",") }
    /// "12.5"
    var english: String { text(separator: ".") }

    /// A share, 0…1, as the number of per cent.
    static func percent(_ share: Double) -> NumberInWords { NumberInWords(value: 100 * share) }
}
