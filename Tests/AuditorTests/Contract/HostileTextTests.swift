import AuditTesting
import Foundation
import Testing

@Suite("Case texts that try to be more than text")
struct HostileTextTests {
    private static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{facts}}{{> style}}",
        "]]>", "\u{202E}omvendt\u{2066}", "=HYPERLINK(1)", "tlf. 12 34 56 78, anna@eksempel.dk",
    ]

    /// A case whose passages begin with the text, and go on long enough to be cut.
    private static func line(_ text: String, number: Int) throws -> String {
        let passage = text + " Anna går i 3. klasse og har haft elleve fraværsdage siden august."
        let long = passage + String(repeating: " Hun læser med mor hver dag efter skole", count: 9)
        let json: [String: Any] = [
            "version": 1, "id": "147-\(number) \(text)", "kommune": "147", "team": text, "sagsbehandler": text,
            "dokumenter": [
                [
                    "type": "boernefaglig-undersoegelse", "dato": "2013-02-20",
                    "afsnit": [
                        ["type": "beskrivelse", "dimension": "skole-og-laering", "tekst": long],
                        ["type": "samlet-analyse", "tekst": text], ["type": "faglig-vurdering", "tekst": passage],
                    ],
                ] as [String: Any]
            ],
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self)
    }

    @Test("Nothing of it runs in any page, and quotes are cut at a word")
    func pages() throws {
        let folder = try TemporaryFolder()
        let lines = try Self.texts.enumerated().map { try Self.line($1, number: $0) }
        try folder.write(lines.joined(separator: "\n"), to: "sager.ndjson")
        let result = try AuditorProcess.run(
            [
                "audit", "sager.ndjson", "--output", "ud", "--reference-date", "2014-06-30", "--case-sheets",
                "--format", "html,csv,json,xlsx,sarif", "--progress", "never",
            ], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        let files = try content(of: folder.url("ud"))
        let pages = files.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count == 2 + Self.texts.count)
        for (name, data) in pages {
            let html = String(decoding: data, as: UTF8.self)
            for sign in ["<script", "<img", "onerror=alert(1)>", "\u{202E}", "\u{2066}", "href=\"javascript"] {
                #expect(!html.contains(sign), "\(name): \(sign)")
            }
            #expect(html.matches(of: #/<a href="[^"]*"/#).allSatisfy { $0.0.contains("#") || $0.0.contains(".html") })
        }
        let sheets = pages.filter { $0.key.hasPrefix("sager/0") }.map { String(decoding: $0.value, as: UTF8.self) }
        let quotes = sheets.flatMap { $0.matches(of: #/<blockquote><p>(.*?)<\/p>/#).map { String($0.1) } }
        #expect(quotes.contains { $0.contains("&lt;script&gt;alert(1)&lt;/script&gt;") })
        #expect(quotes.contains { $0.contains("{{facts}}{{&gt; style}}") })
        #expect(quotes.contains { $0.contains("tlf. ########, …@…") })
        #expect(quotes.allSatisfy { !$0.contains("12 34 56 78") && !$0.contains("anna@") })
        let cut = quotes.filter { $0.hasSuffix(" …") }
        #expect(!cut.isEmpty)
        for quote in cut {
            let last = quote.dropLast(2).split(separator: " ").last.map(String.init) ?? ""
            #expect(["Hun", "læser", "med", "mor", "hver", "dag", "efter", "skole"].contains(last), "whole words")
        }
        let workbook = try WorkbookParts(path: folder.path("ud/rapport.xlsx"))
        for part in workbook.parts.filter({ $0.key.contains("sheet") }) {
            #expect(!part.value.contains("HYPERLINK(1)</f>"))
        }
    }
}
