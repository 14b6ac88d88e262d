import CaseImport
import Testing

@Suite("Paragraphs of running text")
struct ParagraphTextTests {
    @Test(
        "White space becomes one space or one line feed, and none at the edges",
        arguments: [
            ("Første.\nAndet.", "Første.\nAndet."),
            (" Første \t sted\r\n\r\n Andet.\n", "Første sted\nAndet."),
            ("\n \n", ""),
            ("", ""),
            ("x", "x"),
            ("x ", "x"),
            ("ét\u{A0}ord", "ét\u{A0}ord"),
            ("a\u{1}b\u{B}c", "a b c"),
        ])
    func tidied(source: String, expected: String) {
        // The same behind a text that must stay, and with regular text around that fills whole blocks.
        let filler = String(repeating: "Ord på ord. ", count: 7) + "Slut."
        for (before, after) in [("", ""), (filler + "\n", ""), ("", "\n" + filler)] {
            var text = Array("før \u{0}".utf8)
            let start = text.count
            text += Array((before + source + after).utf8)
            ParagraphText.tidy(&text, from: start)
            let parts = [before.dropLast(), expected[...], after.dropFirst()].filter { !$0.isEmpty }
            #expect(String(decoding: text, as: UTF8.self) == "før \u{0}" + parts.joined(separator: "\n"))
        }
    }
}
