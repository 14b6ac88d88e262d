/// The columns that several analyses have.
extension DataTable.Column {
    static let municipality = Self("kommune", danish: "Kommunens kode", english: "Code of the municipality")
    static let criterion = Self(
        "kriterium", danish: "Kriteriets id i standarden", english: "Id of the criterion in the standard")
    static let yes = Self("ja", danish: "Sager med ja", english: "Cases with yes")
    static let share = Self("andel", danish: "ja/n", english: "The share of yes: ja/n")

    /// The ends of the 95 % interval of `share`.
    static func ends(_ lower: String, _ upper: String) -> [Self] {
        [
            Self(
                lower, danish: "Nedre ende af andelens 95 %-interval (Wilson)",
                english: "Lower end of the share's 95% interval (Wilson)"),
            Self(
                upper, danish: "Øvre ende af andelens 95 %-interval (Wilson)",
                english: "Upper end of the share's 95% interval (Wilson)"),
        ]
    }
}
