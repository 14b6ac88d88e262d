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
            "25\u{200B}1248-9996", "251248.9996", "251248/9996", "251248--9996",
        ])
    func spelling(_ number: String) {
        #expect(CPRNumber.masked("Mor (\(number)) ringer.") == "Mor (######-####) ringer.")
        #expect(CPRNumber.masked(number) == "######-####")
        #expect(CPRNumber.masked("cpr\(number)æ\(number)") == "cpr######-####æ######-####")
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
        ])
    func other(_ text: String) {
        #expect(CPRNumber.masked(text) == text)
        #expect(!CPRNumber.occurs(in: text))
    }

    @Test(
        "Behind the word cpr one blank inside the serial number does not hide it",
        arguments: [
            ("cprnr 251248-99 96", "cprnr ######-####"), ("CPR: 251248-9 996.", "CPR: ######-####."),
            ("Cpr-nummeret er 251248 999\u{A0}6", "Cpr-nummeret er ######-####"), ("cpr25124899 96", "cpr######-####"),
            ("cprnr 251248-99  96", "cprnr 251248-99  96"), ("cprnr 251248-9 99 6", "cprnr 251248-9 99 6"),
            ("Tlf. 251248-99 96", "Tlf. 251248-99 96"), ("cpr 147, tlf. 251248 99 96", "cpr 147, tlf. 251248 99 96"),
            ("cpr står i sagens journal 251248-99 96", "cpr står i sagens journal 251248-99 96"),
        ])
    func blankInSerialNumber(text: String, masked: String) {
        #expect(CPRNumber.masked(text) == masked)
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
