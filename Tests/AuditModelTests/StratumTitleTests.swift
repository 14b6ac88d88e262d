import AuditModel
import Testing

@Suite("Names of strata")
struct StratumTitleTests {
    @Test(
        "What nothing recorded names is told in the language; what was recorded stays as it is",
        arguments: [
            ("alle", "all"), ("uden team", "team not recorded"),
            ("uden sagsbehandler · analyse-foreligger=nej", "caseworker not recorded · analyse-foreligger=nej"),
            ("uden maalgruppe", "target group not recorded"), ("uden periode", "period not recorded"),
            ("sagsbehandler 998f59c4a62f", "caseworker 998f59c4a62f"), ("sagsbehandler Ågård", "sagsbehandler Ågård"),
            ("Team Øst", "Team Øst"), ("Team · uden team", "Team · uden team"), ("147", "147"), ("", ""),
        ])
    func titles(name: String, english: String) {
        let stratum = CaseSample.Stratum(name: name, size: 3, drawn: 1)
        #expect(stratum.title == LocalizedText(danish: name, english: english))
    }
}
