import AuditModel
import AuditTesting
import Testing

@Suite("Running text in XML")
struct RunningTextTests {
    private func text(_ content: String) throws -> String {
        let read = try ImportedInput(
            "<sag version='1' id='1' kommune='147'><dokument><afsnit>\(content)</afsnit></dokument></sag>")
        let caseFile = try #require(read.cases.first)
        return caseFile.string(of: caseFile.documents[0].sections[0])
    }

    @Test(
        "White space runs together, and markup ends a paragraph only where it says so",
        arguments: [
            ("  Et \t ord  ", "Et ord"),
            ("Et<b>ord</b> til", "Etord til"),
            ("Et <b> ord</b>", "Et ord"),
            ("<p>Et</p><p> to </p>", "Et\nto"),
            ("Et<br/>to<br/><br/>tre", "Et\nto\ntre"),
            ("<p>Et</p>\n   <p>to</p>", "Et\nto"),
            ("<p></p><p>Et</p><p> </p>", "Et"),
            ("Et\u{A0} \u{A0}to\u{A0}", "Et\u{A0} \u{A0}to\u{A0}"),
            ("Et &amp; to", "Et & to"),
            ("Et <!-- nej --> to<?x y?>tre", "Et totre"),
            ("Et<![CDATA[ <p> ]]>to", "Et <p> to"),
            ("<html:p xmlns:html='urn:h'>Et</html:p>to", "Et\nto"),
            ("", ""),
            (" \n ", ""),
        ])
    func paragraphs(content: String, expected: String) throws {
        #expect(try text(content) == expected)
    }

    @Test(
        "A line break wraps a line, unless a blank line, a sentence's end or a list item says otherwise",
        arguments: [
            ("Barnet går\ni skole", "Barnet går i skole"),
            ("Barnet går\n\ni skole", "Barnet går\ni skole"),
            ("Barnet går\n \t\ni skole", "Barnet går\ni skole"),
            ("Barnet går i skole.\nMor", "Barnet går i skole.\nMor"),
            ("Hvem?\nMor", "Hvem?\nMor"),
            ("Behov:\nro", "Behov:\nro"),
            ("»Nej«, »ja»\nsagde", "»Nej«, »ja»\nsagde"),
            ("”ja”\nsagde", "”ja”\nsagde"),
            ("(i skole.)\nMor", "(i skole.)\nMor"),
            ("(i skole)\nmed mor", "(i skole) med mor"),
            ("Behov\n- ro\n- søvn", "Behov\n- ro\n- søvn"),
            ("Behov\n• ro", "Behov\n• ro"),
            ("Behov\n1. ro\n12) søvn", "Behov\n1. ro\n12) søvn"),
            ("I perioden\n2013. Det", "I perioden 2013. Det"),
            ("et behov på\n1.5 time", "et behov på 1.5 time"),
        ], ["\n", "\r\n"])
    func lineBreaks(example: (content: String, expected: String), lineBreak: String) throws {
        let content = example.content.replacing("\n", with: lineBreak)
        #expect(try text(content) == example.expected)
    }
}
