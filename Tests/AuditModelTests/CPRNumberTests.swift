import AuditModel
import Testing

@Suite("CPR numbers in text")
struct CPRNumberTests {
    @Test(
        "Every usual spelling is masked, and nothing around it",
        arguments: [
            "251248-9996", "2512489996", "251248 9996", "25 12 48 9996", "25.12.48-9996", "25-12-48-9996",
            "25/12/48 9996", "251248\u{2013}9996", "251248\u{2014}9996", "251248\u{A0}9996", "251248\u{2011}9996",
            "251248\u{AD}9996", "251248 - 9996", "251248-\n9996", "251248\r\n9996", "251248-\n        9996",
            "25124\n8-9996", "251248-99\n96", "25\u{A0}12\u{A0}48\u{A0}9996", "251248\u{2212}9996",
            "25\u{200B}1248-9996", "251248.9996", "251248/9996", "251248--9996", "251248_9996", "25_12_48_9996",
            "251248:9996", "251248+9996", "251248%2D9996", "251248%209996", "25%2d12%2d48%2d9996", "251248-99 96",
            "251248-9 996", "251248 99 96", "2 5 1 2 4 8 9 9 9 6", "2 5 1 2 4 8 - 9 9 9 6", "25121948-9996",
            "25-12-1948-9996", "25.12.1948-9996", "25/12 1948-9996", "25_12_1948_9996", "25121948 9996",
            "２５１２４８-９９９６", "２５１２４８９９９６", "٢٥١٢٤٨-٩٩٩٦", "۲۵۱۲۴۸۹۹۹۶",
            // Bytes of a name that is no UTF-8, a dash of two of them.
            "251248\u{FFFD}9996", "251248\u{FFFD}\u{FFFD}9996",
            "251248\u{FF0D}9996", "251248\u{FE63}9996", "251248\u{3000}9996", "25\u{205F}12\u{205F}48-9996",
            "251248\u{B}9996", "251248\u{C}9996", "251248\u{85}9996", "251248\u{2028}9996", "251248-\u{2029}9996",
        ])
    func spelling(_ number: String) {
        #expect(CPRNumber.masked("Mor (\(number)) ringer.") == "Mor (######-####) ringer.")
        #expect(CPRNumber.masked(number) == "######-####")
        #expect(CPRNumber.masked("cpr\(number)æ\(number)") == "cpr######-####æ######-####")
    }

    @Test(
        "Characters that show nothing hide no number, wherever they stand in it",
        arguments: [
            "\u{200B}", "\u{AD}", "\u{200D}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{61C}",
            "\u{1}", "\u{1F}", "\u{7F}", "\u{9F}", "\u{FEFF}", "\u{FE0F}", "\u{E0041}", "\u{200B}\u{2066}",
        ])
    func invisible(character: String) {
        for number in ["251248-9996", "251248" + "9996"] {
            for index in number.indices.dropFirst() {
                let text = number[..<index] + character + number[index...]
                #expect(CPRNumber.masked("Mor (\(text)) ringer.") == "Mor (######-####) ringer.")
            }
            let text = number.map { "\($0)" }.joined(separator: character)
            #expect(CPRNumber.masked("Mor (\(text)) ringer.") == "Mor (######-####) ringer.")
        }
        #expect(CPRNumber.masked("147\(character)251248-9996") == "147\(character)######-####")
        let other = "Tlf. 20\(character)12 45 67, 1\(character)251248\(character)9996\(character)1"
        #expect(CPRNumber.masked(other) == other)
    }

    @Test("A number that fails modulus 11 is masked all the same")
    func withoutCheckDigit() {
        #expect(CPRNumber.masked("251248-999\(7)") == "######-####")
    }

    @Test(
        "What is no CPR number stays as it is",
        arguments: [
            "20124567", "20 12 45 67", "+45 20 12 45 67", "Tlf. 20124567\n12 børn", "2013-02-20", "20.12.2013",
            "20.12.2013 12:30", "d. 20.12.2013\n12 børn", "147-2013-0042", "147-2013-0042\n12", "2012-000017",
            "147-2012-000017", "321348-9996",
            "251348-9996", "300248-9996", "290247-9996", "25124899961", "1251248-99961", "251248-999", "251248---9996",
            "251248 og 9996", "", "25", "§ 50, stk. 2, nr. 10",
            // Days, times and amounts.
            "20.12.2013 1230", "20-12-2013 4500 kr.", "20.12.2013 - 4500 kr.", "20-12-2013-1230", "20122013-1230",
            "20.12.2013 kl. 10:30", "2013-12-20 10:30:45", "2013-12-20T10:30:45Z", "20131220_1030", "20131220-103000",
            "01.02.2013-31.12.2013", "01.02.12-31.12.12",
            "2010-12-11-101", "10:12:48 9996", "12 500 000 kr.", "kr. 120.512.000,00", "10.120.512.000", "2012/2013",
            "251248 1 200 kr.", "12 % af 10 12 48", "1 2 0 1 1 2 0 1 1 2 0", "1  2  0  1  1  2  0  1  1  2",
            // Telephones, accounts, places and cases.
            "+45 20124567", "tlf. 20124567 og 20124568", "20 12 45 67 / 20 12 45 68",
            "27.24.00-P20-4-13", "147-2013-000181", "147_2012_000181", "101-2012-000181", "101-2010-000042",
            "0101-2013-0042", "0101-2012-000181", "0147-2012-004123",
        ])
    func other(_ text: String) {
        #expect(CPRNumber.masked(text) == text)
        #expect(!CPRNumber.occurs(in: text))
    }

    @Test(
        "Behind the word cpr one blank anywhere in the serial number does not hide it",
        arguments: [
            ("cprnr 251248-99 96", "cprnr ######-####"), ("CPR: 251248-9 996.", "CPR: ######-####."),
            ("Cpr-nummeret er 251248 999\u{A0}6", "Cpr-nummeret er ######-####"), ("cpr25124899 96", "cpr######-####"),
            ("cprnr 251248-99  96", "cprnr 251248-99  96"), ("cprnr 251248-9 99 6", "cprnr 251248-9 99 6"),
            ("Cpr 25-12-1948 9996", "Cpr ######-####"), ("Tlf. 25124899 96", "Tlf. 25124899 96"),
            ("cpr 147, tlf. 25124899 96", "cpr 147, tlf. 25124899 96"),
            ("cpr står i sagens journal 25124899 96", "cpr står i sagens journal 25124899 96"),
        ])
    func blankInSerialNumber(text: String, masked: String) {
        #expect(CPRNumber.masked(text) == masked)
    }

    @Test(
        "A number glued to a municipality code, a year or an escape of the web is masked",
        arguments: [
            ("147" + "2512489996", "147######-####"), ("0147" + "2512489996", "0147######-####"),
            ("2013" + "2512489996", "2013######-####"), ("147251248-9996", "147######-####"),
            ("2013" + "251248-9996", "2013######-####"), ("251219" + "489996", "######-####"),
            ("sag/251248+9996/", "sag/######-####/"),
            ("?cpr=%20251248-9996", "?cpr=%20######-####"), ("sag_251248_9996.xml", "sag_######-####.xml"),
        ])
    func glued(text: String, masked: String) {
        #expect(CPRNumber.masked(text) == masked)
    }

    @Test(
        "Times of day, telephones and case ids without separators stay as they are",
        arguments: [
            ["2013", "1220", "103045"], ["2012", "0110", "104530"], ["2013", "1220", "1030"], ["00", "45", "20124567"],
            ["579", "0000", "123456"], ["147", "2013", "000181"], ["147", "2012", "000181"], ["147", "2012", "004123"],
            ["101", "2012", "000181"], ["147", "2013", "00018"], ["101", "2012", "00042"], ["0101", "2012", "00042"],
            ["0101", "2012", "000181"],
        ])
    func withoutSeparators(parts: [String]) {
        #expect(CPRNumber.masked(parts.joined()) == parts.joined())
    }

    @Test("A long text of digits and separators is read in one pass")
    func inOnePass() {
        for text in ["1", "1 ", "12-", "25124", "%20", "２", "251248-99 ", "1\u{200B}", "1\u{200B}\u{200B} "] {
            let long = String(repeating: text, count: 20_000)
            #expect(CPRNumber.masked(long + ", 251248-9996").hasSuffix(", ######-####"))
        }
    }

    @Test("A number that begins inside what looked like one is masked to its end")
    func overlapping() {
        #expect(CPRNumber.masked("d. 10 12 251248-9996.") == "d. ######-####.")
        #expect(CPRNumber.masked("20 251248-9996 12") == "20 ######-#### 12")
    }

    @Test("A keyed hash keeps its digits, and only one of 64 that nothing adjoins")
    func hash() {
        let hash = String(repeating: "a", count: 30) + "2512489996" + String(repeating: "f", count: 24)
        #expect(CPRNumber.masked("147,\(hash),ja") == "147,\(hash),ja")
        #expect(!CPRNumber.occurs(in: hash))
        #expect(CPRNumber.occurs(in: hash.dropLast() + "g"))
        #expect(CPRNumber.occurs(in: String(hash.dropLast())))
        #expect(CPRNumber.occurs(in: "x" + hash))
        #expect(CPRNumber.occurs(in: hash + "a"))
        #expect(CPRNumber.occurs(in: hash + " 251248-9996"))
    }

    @Test("Bytes are masked as the string is")
    func bytes() {
        let text = "før 251248-9996, 2512489996 efter æøå"
        #expect(CPRNumber.masked(Array(text.utf8)) == Array("før ######-####, ######-#### efter æøå".utf8))
        #expect(CPRNumber.ranges(in: Array(text.utf8)) == [5..<16, 18..<28])
    }
}
