import Testing

@testable import Rules

@Suite("Headings within a text")
struct RunInHeadingsTests {
    private static func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return RunInHeadings(bytes, bytes.indices).map { String(decoding: bytes[$0.words], as: UTF8.self) }
    }

    @Test("Lines of their own, and beginnings of lines up to a colon")
    func leads() {
        let text =
            "Karla er 8 år.\n  Analyse\r\nHun sover lidt, siger mor.\nVurdering: Det vurderes, at hun ikke sover.\n\n4. Høring:"
        #expect(Self.found(text) == ["Analyse", "Vurdering", "Høring"])
    }

    @Test("Sentences and long lines are none")
    func none() {
        let long = String(repeating: "ord ", count: 30)
        #expect(Self.found("Hun sover.\n\(long)\n\(long): ja\nMor, far og Ida,\n\n   \n").isEmpty)
        #expect(Self.found("").isEmpty)
    }

    @Test("The first few words of a line up to a full stop, with text behind it")
    func stops() {
        let text =
            "Om høringen. Undersøgelsen er sendt.\n3. Sammenfattende. Hun er glad.\nHun sover nu ganske godt igen. Ja.\nMor: kl. 8. Ja."
        #expect(Self.found(text) == ["Om høringen", "Sammenfattende", "Mor"])
    }
}
