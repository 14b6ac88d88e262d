import Testing
import TextFeatures

@Suite("Sentences")
struct SentenceTests {
    /// Texts with `|` where a sentence ends and another begins.
    static let oneParagraph = [
        "Mor arbejder om natten.|Far kører lastbil.",
        "Han bor hos mor, bl.a. fordi far rejser.",
        "Han går til mange ting, f.eks. Fodbold og spejder.",
        "Se jf. Serviceloven og notatet.|Mor er enig.",
        "Mødet er kl. 14 på skolen.|Alle kommer.",
        "Sag nr. 12 er lukket.",
        "Der kom ca. 30 gæster.",
        "Hun kan evt. Bo hos moster.",
        "Det er hverdag, dvs. Skole og lektier.",
        "De har bil, hus mv. Hun er glad.".replacing("mv. Hun", with: "mv.|Hun"),
        "De har bil, hus m.m.|Hun er glad.",
        "De har bil, hus m.m. og en båd.",
        "Hund, kat osv.|Drengen elsker dem.",
        "Hund, kat osv. fylder huset.",
        "Mødet er aflyst pga. Sygdom hos mor.",
        "Planen er lavet mht. Skole.",
        "Mor og far bor i Ry hhv. Odense.",
        "Alt inkl. Husleje er betalt.",
        "De mødtes d. 4. december på kontoret.",
        "De mødtes den 4. December på kontoret.",
        "Hun går i 3. klasse.|Hun trives.",
        "Hun går i 3. Klasse på skolen.",
        "Hun går i 3. kl. på Byskolen.",
        "Hun går i 3. kl.|Hun trives.",
        "Mødet med P. Hansen er aflyst.",
        "Han er i god form.|Mor er glad.",
        "Barnet er kendt siden 2011.|Mor søgte selv hjælp.",
        "Hun går nu i 7.|Læreren er tilfreds.",
        "Fødselsdagen er 14. 3. hvert år.",
        "Oplyst af A. B. Jensen på skolen.",
        "Oplyst af læge A. Jensen.|Mor var med.",
        "Familien kaldes A.|Mor er 34 år.",
        "Jf. § 52, stk. 3, nr. 3, i loven.|Det er mor enig i.",
        "Efter § 50 er der givet frist.|Far klager.",
        "»Jeg gider ikke.«|Hun gik sin vej.",
        "»Jeg gider ikke. Det er dumt«, siger Emil.|Så gik han.",
        "\"Det piver, når jeg løber. Så går jeg bare,\" siger Malou.",
        "\"Lad mig være!\"|Emil løb.",
        "\"Hvorfor skal jeg det?\" spurgte hun.",
        "”Han blev født i uge 27. Det var hårdt,” fortæller mor.|Far tier.",
        "„Jeg er træt.“|Sådan siger han tit.",
        "Han sagde: \"Nej.\"|Så gik han.",
        "Han siger 'jeg vil hjem. Nu', når han er træt.",
        "Hvad sker der?|Ingen ved det.",
        "Stop!|Han hørte det ikke.",
        "Hun tøvede... og så kom svaret.",
        "Hun tøvede…|Svaret kom aldrig.",
        "Hun tøvede ...|Svaret kom aldrig.",
        "Mon ikke?!|Det tror far.",
        "Se www.borger.dk for mere.",
        "Han vejer 12.5 kg nu.",
        "Han kom hjem.Mor var vred.".replacing("hjem.M", with: "hjem.|M"),
        "Han er glad.|mor siger det samme.",
        "Sagsbeh. oplyser, at mødet er flyttet.",
        "Afd. for børn har set ham.|Han er rask.",
        "Mor er syg (se notat af 4/3).|Far er rask.",
        "(Mor var ikke til stede.)|Far var.",
        "Lægehuset i Nakskov: Tobias har fået creme.",
        "Far: \"Han ser ud som en bokser.\"|Mor ler.",
        "Skolen; den er god; ligger tæt på.",
        "Han fik 2 mia. Kroner i drømme.",
        "Prisen er 300 kr.|Mor betaler.",
        "Prisen er 300 kr. om ugen.",
        "Han er 4 år og 3 mdr.|Han taler godt.",
        "Vedr. Emil er alt aftalt.",
        "Hun bor på 2. sal til venstre.",
        "Tlf. 12 er kendt.|Ring efter kl. 8.",
        "Hun siger, at \"De Utrolige År\" hjalp.|Far er enig.",
        "1. januar flyttede de.|Siden er alt roligt.",
        "Far sov.   |Mor var vågen.",
        "Er det mors skyld? spørger far.",
        "Alt går godt p.t. og der er ro.",
        "Mødet var d.d. på kontoret.",
        "Aftalen gælder t.o.m. Juni.".replacing("t.o.m. Juni", with: "t.o.m. juni"),
    ]

    @Test("Sentences end where a reader ends them", arguments: oneParagraph)
    func boundaries(marked: String) throws {
        let text = marked.replacing("|", with: " ").replacing("hjem. Mor", with: "hjem.Mor")
        let expected = marked.split(separator: "|").map { String($0).trimmingSpaces }
        #expect(try sentences(of: text) == expected)
    }

    static let lines: [(text: String, sentences: [String], paragraphs: Int)] = [
        ("Økonomi:\nMor er på kontanthjælp.", ["Økonomi:", "Mor er på kontanthjælp."], 2),
        ("Han bor i Ry\nHun bor i Ry", ["Han bor i Ry", "Hun bor i Ry"], 2),
        ("- sover dårligt\n- spiser lidt", ["sover dårligt", "spiser lidt"], 2),
        ("• Sover dårligt\n• Spiser lidt", ["Sover dårligt", "Spiser lidt"], 2),
        ("1) Ro\n2) Søvn. Meget søvn.", ["Ro", "Søvn.", "Meget søvn."], 2),
        ("1. Sundhed\nHan er rask.", ["Sundhed", "Han er rask."], 2),
        (
            "Linjen er lang nok til at være brudt af siden\nog går videre her. Slut.",
            ["Linjen er lang nok til at være brudt af siden\nog går videre her.", "Slut."], 1
        ),
        (
            "Linjen er lang nok til at være brudt inde i ejen-\ndommen.",
            ["Linjen er lang nok til at være brudt inde i ejen-\ndommen."], 1
        ),
        ("Første.\n\n\nAnden.", ["Første.", "Anden."], 2),
        ("Første.\r\nAnden.\r\n", ["Første.", "Anden."], 2),
        ("-", ["-"], 1),
        ("…", ["…"], 1),
        ("Han kom. . .", ["Han kom."], 1),
        ("", [], 0),
        (" \n \n", [], 0),
        ("Aftalt jf.\nnotatet.", ["Aftalt jf.\nnotatet."], 1),
    ]

    @Test("Lines are paragraphs unless the text runs on", arguments: lines)
    func paragraphs(text: String, expected: [String], paragraphs: Int) throws {
        var reader = try TextReader()
        let reading = reader.read(Array(text.utf8))
        #expect(try sentences(of: text) == expected)
        #expect(reading.paragraphs == paragraphs)
    }

    @Test("CRLF and non-breaking spaces move no boundary", arguments: oneParagraph)
    func spaces(marked: String) throws {
        let text = marked.replacing("|", with: " ").replacing("hjem. Mor", with: "hjem.Mor")
        let expected = marked.split(separator: "|").count
        #expect(try sentences(of: text.replacing(" ", with: "\u{A0}")).count == expected)
        #expect(try sentences(of: text + "\r\n").count == expected)
    }

    private func sentences(of text: String) throws -> [String] {
        var reader = try TextReader()
        let bytes = Array(text.utf8)
        return reader.read(bytes).sentences.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var bytes = Substring(self)
        while bytes.last == " " { bytes.removeLast() }
        while bytes.first == " " { bytes.removeFirst() }
        return String(bytes)
    }
}
