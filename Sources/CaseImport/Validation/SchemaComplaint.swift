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

        /// The attribute, member or element it is about; empty for what stands by itself.
        package var name: String {
            switch self {
            case .missing(let name), .wrongType(let name), .unknownValue(let name), .wrongForm(let name),
                .notADate(let name), .outOfRange(let name), .strayText(in: let name), .other(in: let name):
                name
            case .unknownRoot: ""
            }
        }
    }

    package let problem: Problem
    package let position: SourcePosition

    package init(_ problem: Problem, at position: SourcePosition) {
        self.problem = problem
        self.position = position
    }

    /// What is wrong and what to do.
    package var sentence: LocalizedText {
        switch problem {
        case .missing(let name):
            LocalizedText(danish: "»\(name)« mangler; tilføj det.", english: "'\(name)' is missing; add it.")
        case .wrongType(""):
            LocalizedText(
                danish: "Her står ikke en sag; skriv hver sag som et objekt, {…}.",
                english: "Here stands no case; write each case as an object, {…}.")
        case .wrongType(let name):
            LocalizedText(
                danish: "»\(name)« har en forkert JSON-type; skriv \(Self.type(of: name).danish).",
                english: "'\(name)' has the wrong JSON type; write \(Self.type(of: name).english).")
        case .unknownValue(let name):
            LocalizedText(
                danish: "»\(name)« har en værdi, formatet ikke kender; brug en af formatets værdier.",
                english: "'\(name)' has a value the format does not know; use one of the format's.")
        case .wrongForm(let name):
            LocalizedText(
                danish: "»\(name)« er ikke skrevet, som formatet foreskriver; ret værdien.",
                english: "'\(name)' is not written as the format prescribes; correct the value.")
        case .notADate(let name):
            LocalizedText(
                danish:
                    "»\(name)« er ikke en dato fra 1900 til 2200 skrevet som ÅÅÅÅ-MM-DD; skriv en dato, der findes, på den måde.",
                english:
                    "'\(name)' is no date from 1900 to 2200 written as YYYY-MM-DD; write a day that exists in that way."
            )
        case .outOfRange(let name):
            LocalizedText(
                danish: "»\(name)« ligger uden for det tilladte; ret værdien.",
                english: "'\(name)' lies outside what is allowed; correct the value.")
        case .strayText(let name):
            LocalizedText(
                danish: "»\(name)« rummer tekst, som ikke læses; flyt den ind i et afsnit.",
                english: "'\(name)' holds text that is not read; move it into a section.")
        case .unknownRoot:
            LocalizedText(
                danish:
                    "Det yderste element er hverken »sag« eller »sager«; er det den rigtige fil, eller mangler en dialekt?",
                english:
                    "The outermost element is neither 'sag' nor 'sager'; is it the right file, or is a dialect missing?"
            )
        case .other(let name):
            LocalizedText(
                danish: "»\(name)« følger ikke skemaet; se formatbeskrivelsen.",
                english: "'\(name)' does not follow the schema; see the description of the format.")
        }
    }

    /// What the format prescribes, in the words an audit uses.
    private static func type(of name: String) -> LocalizedText { (CaseMember(rawValue: name) ?? .text).expectedType }
}
