import YAMLReading

extension Int {
    /// A number of a standard that counts something; throws where it stands when it is not whole.
    init(whole number: Double, at position: YAMLPosition) throws(YAMLError) {
        guard let whole = Int(exactly: number) else {
            throw YAMLError(.expected(.integer, found: "another number"), at: position)
        }
        self = whole
    }
}
