extension Int {
    /// With what is counted, in the singular for one: "1 sag", "0 sager".
    package func of(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
