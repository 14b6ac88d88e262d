import ArchiveReading
import XMLReading

/// The cells of an .xlsx file, as any program wrote it: by sheet, row and column, as text.
struct Spreadsheet {
    struct Row: Equatable {
        /// As a spreadsheet shows it, from 1.
        let number: Int
        /// The column, from 0, to what stands there.
        var cells: [Int: String] = [:]
    }

    /// Why a file is no spreadsheet.
    struct Unreadable: Error {}

    /// In the order of their files.
    let sheets: [[Row]]

    private static let names = ["worksheet", "row", "c", "v", "t", "r", "si", "rPh"]
    private static let rowNumbers = 1...(1 << 20)
    /// Of the largest sheet that is unpacked: a cell of few bytes takes a few hundred in memory.
    private static let limits = XMLLimits(
        depth: 32, attributesPerElement: 64, attributeBytes: 1 << 16, recordBytes: 512 << 20)
    /// A sheet with a hundred cases has about a megabyte.
    private static let archiveLimits = ReadingLimits(
        bytes: 64 << 20, archiveBytes: 256 << 20, entries: 1000, expansionFactor: 200, expansionFloor: 1 << 20)

    init(path: String) throws {
        var reader = try ContentReader(path: path, limits: Self.archiveLimits)
        var window = ByteWindow(capacity: 1 << 16)
        var strings: [String] = []
        var parts: [(name: String, bytes: [UInt8])] = []
        while let part = try reader.next() {
            guard case .content(let name?) = part else { continue }
            let isWanted = name == "xl/sharedStrings.xml" || name.hasPrefix("xl/worksheets/sheet")
            var bytes: [UInt8] = []
            repeat {
                try reader.fill(&window)
                if isWanted { bytes += window.bytes[..<window.count] }
            } while window.count > 0
            if name == "xl/sharedStrings.xml" { strings = try Self.sharedStrings(bytes) }
            if name.hasPrefix("xl/worksheets/sheet") { parts.append((name, bytes)) }
        }
        guard !parts.isEmpty else { throw Unreadable() }
        let found = parts.sorted { ($0.name.count, $0.name) < ($1.name.count, $1.name) }
        sheets = try found.map { try Self.rows($0.bytes, strings: strings) }
    }

    private static func record(_ bytes: [UInt8], root: String) throws -> XMLRecord {
        var parser = XMLRecordParser(
            shape: XMLShape(
                records: [root], collections: [], textElements: ["v", "t"], paragraphElements: [], names: names),
            limits: limits)
        let error = parser.parse(bytes.span)
        guard error == nil, let record = parser.takeRecords().first else { throw Unreadable() }
        return record
    }

    private static func sharedStrings(_ bytes: [UInt8]) throws -> [String] {
        let record = try record(bytes, root: "sst")
        var strings: [String] = []
        var phonetic: Int?
        for element in record.elements {
            if let depth = phonetic, element.depth > depth { continue }
            phonetic = nil
            switch element.name.map({ names[$0] }) {
            case "si": strings.append("")
            case "rPh": phonetic = element.depth
            case "t":
                guard !strings.isEmpty else { continue }
                strings[strings.count - 1] += String(decoding: record.bytes[element.text], as: UTF8.self)
            default: continue
            }
        }
        return strings
    }

    private static func rows(_ bytes: [UInt8], strings: [String]) throws -> [Row] {
        let record = try record(bytes, root: "worksheet")
        var rows: [Row] = []
        var column: Int?
        var isShared = false
        for element in record.elements {
            func attribute(_ name: String) -> String? {
                record.attributes[element.attributes].first { $0.name.map { names[$0] } == name }
                    .map { String(decoding: record.bytes[$0.value], as: UTF8.self) }
            }
            switch element.name.map({ names[$0] }) {
            case "row":
                // Rows without cells may be left out; so may the number of one that follows the row before.
                let number = attribute("r").flatMap { Int($0) }.flatMap { rowNumbers.contains($0) ? $0 : nil }
                rows.append(Row(number: number ?? (rows.last?.number ?? 0) + 1))
                column = nil
            case "c":
                column = attribute("r").map(Self.column) ?? column.map { $0 + 1 } ?? 0
                isShared = attribute("t") == "s"
            case "v", "t":
                guard let column, !rows.isEmpty else { continue }
                let text = String(decoding: record.bytes[element.text], as: UTF8.self)
                let value =
                    isShared ? Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "" : text
                rows[rows.count - 1].cells[column, default: ""] += value
            default: continue
            }
        }
        return rows
    }

    /// "AB12" is column 27; letters behind those of any sheet's last column do not count.
    private static func column(_ address: String) -> Int {
        var column = 0
        for byte in address.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte), column < 1 << 20 else { break }
            column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        }
        return column - 1
    }

    /// The letters over a column: "AB" of 27.
    static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            let (before, letter) = (rest - 1).quotientAndRemainder(dividingBy: 26)
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(letter))) + letters
            rest = before
        }
        return letters
    }
}
