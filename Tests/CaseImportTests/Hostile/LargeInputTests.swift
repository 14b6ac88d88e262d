import AuditModel
import AuditTesting
import CaseImport
import Testing

@Suite("Inputs too large to keep in the repository")
struct LargeInputTests {
    private static let opening = "<sag version='1' id='1' kommune='147'><dokument><afsnit"

    @Test("An attribute of 20 MB is refused")
    func attribute() throws {
        let read = try ImportedInput(
            Self.opening + " kilde='" + String(repeating: "x", count: 20 << 20) + "'/></dokument></sag>")
        #expect(read.cases.isEmpty)
        #expect(read.quarantined.map(\.code) == [.tooLarge])
    }

    @Test("A text of 200 MB is refused, and the cases before it are read")
    func text() throws {
        let folder = try ScratchFolder()
        let good = "<sager><sag version='1' id='0' kommune='147'/>"
        let path = try folder.write(
            Array((good + Self.opening + ">").utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 200 << 20)
                + Array("</afsnit></dokument></sag></sager>".utf8), to: "sag.xml")
        let read = ImportedInput(path: path)
        #expect(read.cases.map(\.id) == ["0"])
        #expect(read.quarantined.map(\.code) == [.tooLarge])
        #expect(read.quarantined.map { $0.message.hasSuffix("Den ene sag før fejlen er læst.") } == [true])
    }

    @Test("Cases of a streamed file that breaks are read up to the break, and counted in the message")
    func brokenStream() throws {
        var limits = ImportLimits()
        limits.windowBytes = 4 << 10
        let section = "<dokument><afsnit>\(String(repeating: "Barnet går i skole. ", count: 20))</afsnit></dokument>"
        let cases = (1...1000).map { "<sag version='1' id='\($0)' kommune='147'>\(section)</sag>\n" }.joined()
        let read = try ImportedInput("<sager>\n" + cases + "<sag <", limits: limits)
        #expect(read.cases.map(\.id) == (1...1000).map(String.init))
        #expect(read.quarantined.map(\.position) == [.line(1002, column: 6)])
        #expect(read.quarantined.map { $0.message.hasSuffix("De 1000 sager før fejlen er læst.") } == [true])
        #expect(read.tally.cases == 1000 && read.tally.inputsQuarantined == 1 && read.tally.inputsRead == 0)
    }
}
