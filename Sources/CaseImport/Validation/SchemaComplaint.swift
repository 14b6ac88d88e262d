package import AuditModel

/// What the schema of the format has to say about a place in an input; never the value that stands there.
package struct SchemaComplaint: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case missing(String)
        case wrongType(String)
        case unknownValue(String)
        case wrongForm(String)
        /// No day that there is, or one that is written otherwise.
        case notADate(String)
        case outOfRange(String)
        /// Text where only elements may stand; it is not read.
        case strayText(in: String)
        /// The outermost element is none of the format's.
        case unknownRoot
        case other(in: String)
    }

    package let problem: Problem
    package let position: SourcePosition

    package init(_ problem: Problem, at position: SourcePosition) {
        self.problem = problem
        self.position = position
    }

    /// What is wrong and what to do, in Danish.
    package var message: String {
        switch problem {
        case .missing(let name): "»\(name)« mangler; tilføj det."
        case .wrongType(let name):
            "»\(name)« er af en forkert type; skriv den type, formatet foreskriver (tekst i anførselstegn)."
        case .unknownValue(let name): "»\(name)« har en værdi, formatet ikke kender; brug en af formatets værdier."
        case .wrongForm(let name): "»\(name)« er ikke skrevet, som formatet foreskriver; ret værdien."
        case .notADate(let name):
            "»\(name)« er ikke en dato skrevet som ÅÅÅÅ-MM-DD; skriv en dato, der findes, på den måde."
        case .outOfRange(let name): "»\(name)« ligger uden for det tilladte; ret værdien."
        case .strayText(let name): "»\(name)« rummer tekst, som ikke læses; flyt den ind i et afsnit."
        case .unknownRoot:
            "Det yderste element er hverken »sag« eller »sager«; er det den rigtige fil, eller mangler en dialekt?"
        case .other(let name): "»\(name)« følger ikke skemaet; se formatbeskrivelsen."
        }
    }
}
