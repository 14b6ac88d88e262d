import AuditTesting
import Foundation
import Testing

@Suite("CPR numbers never leave the program")
struct CivilRegistrationTests {
    /// One number in the usual spellings; it is nobody's.
    private static let spellings = [
        "251248-9996", "2512489996", "251248 9996", "25 12 48-9996", "25.12.48.9996", "251248–9996", "25/12/48-9996",
        "251248-\n9996", "251248_9996", "251248:9996", "251248-99 96", "251248%2D9996", "25121948-9996",
        "2 5 1 2 4 8 9 9 9 6", "２５１２４８-９９９６",
    ]

    /// The digits alone, with whatever stands between them.
    private static func occurs(in text: String) -> Bool {
        let plain = text.replacing("%2D", with: "-").applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
        let digits = plain.unicodeScalars.filter { !" .-–/_:\u{A0}\r\n".unicodeScalars.contains($0) }
        let text = String(String.UnicodeScalarView(digits))
        return text.contains("2512489996") || text.contains("25121948\(9996)")
    }

    /// A case that carries the number wherever text can stand.
    private static func planted(_ number: String) -> String {
        """
        <sag version="1" id="147-2013-0009" kommune="147" kommunenavn="\(number)" team="\(number)" cpr="\(number)"
             sagsbehandler="\(number)" foedselsdato="\(number)" oprettet="\(number)" maalgruppe="\(number)"
             leverance="\(number)" lovkrav="\(number)" ukendt="\(number)">
          <dokument type="boernefaglig-undersoegelse" id="\(number)" skabelon="\(number)" blanket="\(number)"
                    dato="2013-02-20" paabegyndt="\(number)">
            <afsnit type="indledende-vurdering" fokus="\(number)">Barnets nummer er \(number).</afsnit>
            <afsnit type="beskrivelse" dimension="\(number)" domaene="\(number)" kilde="\(number)">Anna \(number) går
              i 3. klasse og læser hver dag med mor. \(number)</afsnit>
            <afsnit type="udaekket-behov" id="\(number)">Anna (\(number)) mangler ro til lektier.</afsnit>
            <afsnit type="samlet-analyse">\(number)</afsnit>
            <afsnit type="andet" overskrift="\(number)">Se \(number)</afsnit>
          </dokument>
          <dokument type="afgoerelse" foranstaltning="\(number)" dato="2013-03-01"/>
          <dokument type="handleplan" dato="2013-03-15">
            <afsnit type="maal" id="\(number)" behov="\(number)">Anna \(number) har ro.</afsnit>
            <afsnit type="indsats" maal="\(number)" slags="\(number)">Kontaktperson til \(number).</afsnit>
          </dokument>
        </sag>
        """
    }

    @Test("Planted in every field and file name, in every spelling: no output holds one")
    func everyField() throws {
        let folder = try TemporaryFolder()
        for (index, number) in Self.spellings.enumerated() {
            // A file name cannot hold every spelling.
            let name = number.contains("/") || number.contains("\n") ? "sag" : number
            try folder.write(Self.planted(number), to: "ind/\(index)/\(name).xml")
            try folder.write(
                SampleCases.line(id: number).replacing("147\"", with: "147\",\"team\":\"\(number)\"")
                    .replacing("\n", with: "\\n"),
                to: "ind/\(index)/id.ndjson")
            try folder.write("<sag \(number)=\"", to: "ind/\(index)/\(name)-i-stykker.xml")
        }
        let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path("ind")).map { "ind/\($0)" }
        let result = try AuditorProcess.run(
            ["audit"] + paths + [
                "--output", "ud", "--reference-date", "2014-06-30", "--format", "html,csv,json,xlsx,sarif",
                "--case-sheets",
            ], in: folder.root)
        #expect(result.status == 65)
        let files = try content(of: folder.url("ud"))
        #expect(files.keys.filter { !$0.hasPrefix("sager/") }.count == 9)
        #expect(String(decoding: try #require(files["sager/000001.html"]), as: UTF8.self).contains("######-####"))
        for (name, part) in try WorkbookParts(path: folder.path("ud/rapport.xlsx")).parts {
            #expect(!Self.occurs(in: part), "\(name)")
        }
        for (name, data) in files {
            #expect(!Self.occurs(in: name), "\(name)")
            #expect(!Self.occurs(in: String(decoding: data, as: UTF8.self)), "\(name)")
        }
        #expect(!Self.occurs(in: result.output + result.errors))
        let quarantine = String(decoding: try #require(files["karantaene.csv"]), as: UTF8.self)
        #expect(quarantine.contains("cpr-som-id"))
        let explained = try AuditorProcess.run(
            ["explain", "ind/0", "--case", "147-2013-0009", "--reference-date", "2014-06-30"], in: folder.root)
        #expect(explained.status == 0)
        #expect(explained.output.contains("######-####"), "quotes are shown, masked")
        #expect(!Self.occurs(in: explained.output + explained.errors))
    }

    @Test("The number a case declares stands in no quote of it, however it is spelled")
    func declaredNumber() throws {
        let folder = try TemporaryFolder()
        for (index, (declared, written)) in [("251248 99 96", "25124899 96"), ("250012-AB12", "250012ab12")]
            .enumerated()
        {
            let text = SampleCases.xml(id: "147-\(index)").replacing("kommune=", with: "cpr=\"\(declared)\" kommune=")
                .replacing("Anna går", with: "Anna med nummer \(written) går")
            try folder.write(text, to: "ind/\(index).xml")
            let explained = try AuditorProcess.run(["explain", "ind", "--case", "147-\(index)"], in: folder.root)
            #expect(explained.status == 0, "\(explained.errors)")
            #expect(explained.output.contains("Anna med nummer ######-#### går"))
            #expect(!explained.output.contains(written))
        }
        let audited = try AuditorProcess.run(["audit", "ind", "--output", "ud", "--case-sheets"], in: folder.root)
        #expect(audited.status == 0, "\(audited.errors)")
        for (name, data) in try content(of: folder.url("ud")) {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("25124899 96") && !text.contains("250012ab12"), "\(name)")
        }
    }

    @Test("With a key a case whose id is a CPR number is audited under its keyed hash")
    func keyedHash() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "251248-9996"), to: "sag.xml")
        try folder.write("0123456789abcdef", to: "noegle")
        let result = try AuditorProcess.run(
            ["audit", "sag.xml", "--key-file", "noegle", "--output", "ud"], in: folder.root)
        #expect(result.status == 0)
        let files = try content(of: folder.url("ud"))
        // printf 251248-9996 | openssl dgst -sha256 -hmac 0123456789abcdef
        let hash = "998f59c4a62f380994f1747589eb1734dc4c27fe5105e49e4acce3c04293e147"
        #expect(String(decoding: try #require(files["sager.csv"]), as: UTF8.self).contains(hash))
        for (name, data) in files { #expect(!Self.occurs(in: String(decoding: data, as: UTF8.self)), "\(name)") }
    }
}
