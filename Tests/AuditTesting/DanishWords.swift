/// Words by which Danish is told from English; none of them is an id, a column or a file.
package enum DanishWords {
    private static let words: Set<String> = [
        "af", "antal", "der", "eller", "hvad", "hvor", "ikke", "med", "når", "og", "sagen", "sager", "som", "svar",
        "svaret", "uden", "ved",
    ]

    /// Those that stand in a text.
    package static func among(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "_" }.map(String.init)
            .filter { words.contains($0) }
    }
}
