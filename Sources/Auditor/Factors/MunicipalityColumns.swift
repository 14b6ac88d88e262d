import AuditModel

/// What is known of municipalities beside their cases: a CSV with `kode` and columns of numbers, or of ja and nej.
struct MunicipalityColumns {
    struct Column {
        let name: String
        let isIndicator: Bool
        let values: [MunicipalityCode: Double]
    }

    let columns: [Column]

    /// - Parameter path: of the file, for complaints.
    init(csv: [UInt8], path: String) throws(CommandFailure) {
        func complaint(_ line: Int, _ text: String) -> CommandFailure {
            CommandFailure(.cannotRead, "\(path):\(line): \(text)")
        }
        guard let text = String(validating: csv, as: UTF8.self) else {
            throw complaint(1, "is not UTF-8; save it as CSV in UTF-8 and run again")
        }
        let separator = CSVSeparator.of(header: text.prefix { !$0.isNewline })
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map {
                String($0.drop { $0 == " " || $0 == "\u{FEFF}" })
            }
        }
        guard let header = lines.first, header.first == "kode", header.count > 1 else {
            throw complaint(1, "the first line must be 'kode' and the names of columns; add it and run again")
        }
        var values = Array(repeating: [MunicipalityCode: Double](), count: header.count - 1)
        var isAnswer = Array(repeating: true, count: header.count - 1)
        var known: Set<MunicipalityCode> = []
        for (index, cells) in lines.enumerated().dropFirst() where cells != [""] {
            guard cells.count == header.count else {
                throw complaint(index + 1, "\(cells.count) columns; the header has \(header.count)")
            }
            guard let code = MunicipalityCode(cells[0]) else {
                throw complaint(index + 1, "the first column is no municipality code; write three digits, as 147")
            }
            guard known.insert(code).inserted else {
                throw complaint(index + 1, "municipality \(code) stands in the file already; remove one of the rows")
            }
            for (column, cell) in cells.dropFirst().enumerated() where !cell.isEmpty {
                switch cell {
                case "ja": values[column][code] = 1
                case "nej": values[column][code] = 0
                default:
                    // Beside semicolons a comma is that of decimals.
                    guard let number = Double(separator == ";" ? cell.replacing(",", with: ".") : cell), number.isFinite
                    else {
                        throw complaint(index + 1, "'\(header[column + 1])' must be a number, ja, nej or empty")
                    }
                    isAnswer[column] = false
                    values[column][code] = number
                }
            }
        }
        columns = header.dropFirst().enumerated().map { index, name in
            Column(name: name, isIndicator: isAnswer[index], values: values[index])
        }
    }

    subscript(name: String) -> Column? { columns.first { $0.name == name } }
}
