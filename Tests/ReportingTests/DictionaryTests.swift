import AuditModel
import AuditTesting
import Testing

@testable import Reporting

@Suite("What dataordbog.csv says of the columns")
struct DictionaryTests {
    private static let columns =
        TrendTable.columns + PassagesWriter.columns + VerdictMovesWriter.countColumns
        + VerdictMovesWriter.exampleColumns + FactorsTables.columns + FactorsTables.caseColumns(["dubu"])
        + BarometerColumns.points + BarometerColumns.cases + ComparisonColumns.files.flatMap(\.columns)
        + DataTable.dictionary(of: [], in: .english).columns

    @Test("Every column is explained in Danish and in English, and in words of that language")
    func languages() {
        #expect(Self.columns.count > 90)
        for column in Self.columns {
            let (danish, english) = (column.meaning.danish, column.meaning.english)
            #expect(!danish.isEmpty && !english.isEmpty && danish != english, "\(column.name)")
            #expect(DanishWords.among(english).isEmpty, "\(column.name): \(english)")
        }
    }

    private static let table = DataTable(
        file: "x.csv", tab: LocalizedText(danish: "Ark", english: "Sheet"),
        columns: [.municipality, .criterion] + DataTable.Column.ends("nedre", "oevre"), rows: [])

    @Test("The dictionary of a table is in the language asked for; files and columns keep their names")
    func table() throws {
        func written(_ language: ReportLanguage) throws -> String {
            var bytes: [UInt8] = []
            try DataTable.dictionary(of: [Self.table], in: language).writeCSV { bytes += $0 }
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(
            try written(.english) == """
                fil,kolonne,indhold\r
                x.csv,kommune,Code of the municipality\r
                x.csv,kriterium,Id of the criterion in the standard\r
                x.csv,nedre,Lower end of the share's 95% interval (Wilson)\r
                x.csv,oevre,Upper end of the share's 95% interval (Wilson)\r

                """)
        #expect(
            try written(.danish) == """
                fil,kolonne,indhold\r
                x.csv,kommune,Kommunens kode\r
                x.csv,kriterium,Kriteriets id i standarden\r
                x.csv,nedre,Nedre ende af andelens 95 %-interval (Wilson)\r
                x.csv,oevre,Øvre ende af andelens 95 %-interval (Wilson)\r

                """)
    }
}
