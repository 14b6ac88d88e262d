import AuditModel
import Testing

@Suite("Telephone numbers and e-mail addresses in quotes")
struct ContactDetailsTests {
    @Test(
        "Numbers are masked in every spelling",
        arguments: [
            "12345678", "12 34 56 78", "1234 5678", "12-34-56-78", "12.34.56.78", "123 45 678", "+45 12345678",
            "+4512345678", "+45 12 34 56 78", "0045 12 34 56 78", "004512345678", "12\u{A0}34\u{A0}56\u{A0}78",
            "+46 70 123 45 67",
        ])
    func numbers(number: String) {
        #expect(ContactDetails.masked("Mor træffes på \(number), siger hun.") == "Mor træffes på ########, siger hun.")
    }

    @Test("Addresses are masked", arguments: ["anna@eksempel.dk", "anna.b-2@skole.eksempel.dk", "åse@ø.dk"])
    func addresses(address: String) {
        #expect(ContactDetails.masked("Skriv til \(address).") == "Skriv til …@….")
    }

    @Test(
        "Dates, years, amounts and numbers of cases stand as they are",
        arguments: [
            "den 20.02.2013", "2013-02-20", "årene 2012 2013", "2012-2013", "12.345 kr.", "kl. 12.30", "147-2013-0042",
            "1.234.567 kr.", "§ 50, stk. 2", "3 4 5 6", "a@b", "@", "+", "+1", "kl. 10-12 og 14-16", "kl. 10.15-10.50",
            "08.30-09.15",
        ])
    func others(text: String) {
        #expect(ContactDetails.masked(text) == text)
    }

    @Test("Several in one text are masked each")
    func several() {
        #expect(
            ContactDetails.masked("Tlf. 12 34 56 78, 87654321 eller mor@eksempel.dk")
                == "Tlf. ########, ######## eller …@…")
    }
}
