import Foundation
import FoundationXML

/// Debian's LibreOffice without a window, to open and recalculate a workbook as a reader's spreadsheet would.
package enum LibreOffice {
    private static let program = URL(filePath: "/usr/bin/soffice")

    /// `make test` installs it; where it is missing, tests that need it are left out.
    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

    /// A cell as the spreadsheet holds it.
    package struct Cell: Equatable, Sendable {
        /// "string", "float", "percentage", "date"
        package let type: String
        /// The number or day itself; empty for a text.
        package let value: String
        /// What a reader sees.
        package let shown: String
        /// With "of:=" before it, where there is one.
        package let formula: String?

        package init(type: String, value: String = "", shown: String, formula: String? = nil) {
            self.type = type
            self.value = value
            self.shown = shown
            self.formula = formula
        }

        package var number: Double? { Double(value) }
    }

    struct Refused: Error {}

    /// The rows of every sheet by its name, empty cells `nil`, formulas worked out anew whatever the file says they are.
    package static func sheets(ofWorkbook path: String) throws -> [String: [[Cell?]]] {
        let folder = try ScratchFolder()
        try folder.write(recalculateAlways, to: "profil/user/registrymodifications.xcu")
        let process = Process()
        process.executableURL = program
        process.arguments = [
            "-env:UserInstallation=file://\(folder.path("profil"))", "--headless", "--norestore", "--convert-to",
            "fods",
            "--outdir", folder.path("ud"), path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent + ".fods"
        let parser = XMLParser(data: try Data(contentsOf: folder.root.appending(path: "ud/\(name)")))
        let reader = SheetReader()
        parser.delegate = reader
        guard parser.parse() else { throw Refused() }
        return reader.sheets
    }

    /// Or it would believe the results a file brings along.
    private static let recalculateAlways = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """
}

/// Reads the tables of a flat OpenDocument spreadsheet.
private final class SheetReader: NSObject, XMLParserDelegate {
    private(set) var sheets: [String: [[LibreOffice.Cell?]]] = [:]
    private var sheet = ""
    private var row: [LibreOffice.Cell?] = []
    private var attributes: [String: String] = [:]
    private var shown: String?
    private var isInParagraph = false

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "table:table": sheet = attributes["table:name"] ?? ""
        case "table:table-row": row = []
        case "table:table-cell":
            self.attributes = attributes
            shown = nil
        case "text:p":
            shown = shown.map { $0 + "\n" } ?? ""
            isInParagraph = true
        case "text:s": shown? += String(repeating: " ", count: Int(attributes["text:c"] ?? "1") ?? 1)
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isInParagraph { shown? += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch name {
        case "text:p": isInParagraph = false
        case "table:table-cell":
            let cell = attributes["office:value-type"].map { type in
                LibreOffice.Cell(
                    type: type, value: attributes["office:value"] ?? attributes["office:date-value"] ?? "",
                    shown: shown ?? "", formula: attributes["table:formula"])
            }
            // Empty cells to the edge of the sheet are one that is repeated.
            let count = Int(attributes["table:number-columns-repeated"] ?? "1") ?? 1
            row += Array(repeating: cell, count: cell == nil ? min(count, 100) : count)
        case "table:table-row":
            while row.last == .some(nil) { row.removeLast() }
            if !row.isEmpty { sheets[sheet, default: []].append(row) }
        default: break
        }
    }
}
