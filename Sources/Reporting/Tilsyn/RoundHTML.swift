import AuditModel

/// The leader's report on a round (`tilsyn.html`), and one page for politicians without any case (`udvalg.html`).
package enum RoundHTML {
    package static func report(_ round: ReviewRound) throws -> [UInt8] {
        try page(round, template: "tilsyn", isForPoliticians: false)
    }

    package static func politicalPage(_ round: ReviewRound) throws -> [UInt8] {
        try page(round, template: "udvalg", isForPoliticians: true)
    }

    private static func page(_ round: ReviewRound, template: String, isForPoliticians: Bool) throws -> [UInt8] {
        let style = try ReviewPage.source("tilsyn", "css")
        return try ReviewPage.bytes(
            RoundPage(round, style: style, isForPoliticians: isForPoliticians), template: template,
            parts: ["skridt", "skala", "handlinger"])
    }
}
