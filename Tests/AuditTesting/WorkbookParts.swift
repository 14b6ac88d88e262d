package import ArchiveReading

/// The parts of an .xlsx file, unpacked: what a spreadsheet would read.
package struct WorkbookParts: Sendable {
    /// By their names in the package, "xl/worksheets/sheet1.xml".
    package let parts: [String: String]

    package init(path: String) throws(ReadingError) {
        var reader = try ContentReader(path: path)
        var window = ByteWindow(capacity: 1 << 16)
        var parts: [String: String] = [:]
        while let part = try reader.next() {
            guard case .content(name: let name?) = part else { continue }
            var bytes: [UInt8] = []
            repeat {
                try reader.fill(&window)
                for index in 0..<window.count { bytes.append(window.bytes[index]) }
            } while window.count > 0
            parts[name] = String(decoding: bytes, as: UTF8.self)
        }
        self.parts = parts
    }

    /// The names of the sheets, in order.
    package var sheetNames: [String] {
        (parts["xl/workbook.xml"] ?? "").matches(of: #/<sheet name="([^"]*)"/#).map { String($0.1) }
    }

    /// The XML of a sheet by its place, from 1.
    package func sheet(_ number: Int) -> String { parts["xl/worksheets/sheet\(number).xml"] ?? "" }

    /// The cells of a sheet by their addresses ("B2"): texts as they stand in the XML, numbers as written, and the
    /// formula with "=" before it where there is one.
    package func cells(ofSheet number: Int) -> [String: String] {
        var cells: [String: String] = [:]
        for match in sheet(number).matches(of: #/<c r="([A-Z]+[0-9]+)"[^>]*>(.*?)</c>/#.dotMatchesNewlines()) {
            let content = String(match.2)
            if let text = content.firstMatch(of: #/<is><t[^>]*>(.*?)</t></is>/#.dotMatchesNewlines()) {
                cells[String(match.1)] = String(text.1)
            } else if let formula = content.firstMatch(of: #/<f>(.*?)</f>/#) {
                cells[String(match.1)] = "=" + formula.1
            } else if let value = content.firstMatch(of: #/<v>(.*?)</v>/#) {
                cells[String(match.1)] = String(value.1)
            }
        }
        return cells
    }
}
