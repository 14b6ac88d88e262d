import AuditModel
import YAMLReading

/// `mentions: {words: navn-paa-liste, at-least: 1}`: words of a list of the standard occur so often in the assessment; for criteria a municipality adds.
struct MentionsCheck: Sendable, Equatable {
    let list: Int
    let name: String
    let least: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("words", "at-least")
        let node = try arguments.node.required("words")
        let name = try node.text()
        guard let list = arguments.context.wordLists.firstIndex(of: name) else {
            let known = arguments.context.wordLists
            throw YAMLError(
                .unknownValue(name, nearest: nearestWord(to: name, among: known), known: known), at: node.position)
        }
        self.list = list
        self.name = name
        least = try arguments.integer("at-least")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let evidence = reading.mentions.first[list].map { [$0] } ?? reading.place(of: .assessment)
        return CheckOutcome(reading.mentions.counts[list] >= least, evidence: evidence)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "ord fra listen \(name) står mindst \(least.of("gang", "gange")) i undersøgelsen",
            english: "words of the list \(name) occur at least \(least.of("time", "times")) in the assessment")
    }
}
