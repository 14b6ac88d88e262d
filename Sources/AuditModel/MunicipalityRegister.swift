/// Which municipalities there are, and since when they work by ICS and with DUBU (kommuner.csv).
package struct MunicipalityRegister: Equatable, Sendable {
    /// One row of the register.
    package struct Entry: Equatable, Sendable {
        package let code: MunicipalityCode
        package let name: String
        /// The year ICS was adopted (ics_fra); `nil` when it was not.
        package let methodSince: Int?
        /// The year DUBU was taken into use (dubu_fra); `nil` when it was not.
        package let systemSince: Int?

        package init(code: MunicipalityCode, name: String, methodSince: Int?, systemSince: Int?) {
            self.code = code
            self.name = name
            self.methodSince = methodSince
            self.systemSince = systemSince
        }
    }

    /// Ascending by code.
    package let entries: [Entry]
    private let places: [MunicipalityCode: Int]

    /// The entries of one register; a code that occurs twice is a mistake of the caller's.
    package init(entries: [Entry]) {
        self.entries = entries.sorted { $0.code < $1.code }
        places = Dictionary(uniqueKeysWithValues: self.entries.enumerated().map { ($0.element.code, $0.offset) })
    }

    package subscript(code: MunicipalityCode) -> Entry? { places[code].map { entries[$0] } }

    package func contains(_ code: MunicipalityCode) -> Bool { places[code] != nil }
}

/// Why a register could not be read.
package struct RegisterError: Error, Equatable, Sendable {
    package enum Problem: Equatable, Sendable {
        case header
        case columns(Int)
        case code(String)
        case repeatedCode(MunicipalityCode)
        case emptyName
        case year(column: String)
        case notUTF8
    }

    package let problem: Problem
    /// 1-based, the column in characters.
    package let line: Int
    package let column: Int

    package init(problem: Problem, line: Int, column: Int = 1) {
        self.problem = problem
        self.line = line
        self.column = column
    }

    /// What is wrong and what to do, in English.
    package var message: String {
        switch problem {
        case .header: "the first line must be 'kode,navn,ics_fra,dubu_fra'; add it and run again"
        case .columns(let count): "\(count) columns; a row has four: kode,navn,ics_fra,dubu_fra"
        case .code(let text): "'\(CPRNumber.masked(text))' is no municipality code; write three digits, as 147"
        case .repeatedCode(let code): "municipality \(code) stands in the register already; remove one of the rows"
        case .emptyName: "the municipality has no name; write one in the second column"
        case .year(let column): "'\(column)' must be a year (1990…2100) or empty"
        case .notUTF8: "the register is not UTF-8; save it as CSV in UTF-8 and run again"
        }
    }
}

extension MunicipalityRegister {
    /// Reads `kode,navn,ics_fra,dubu_fra`, UTF-8 with or without a mark, lines ended by LF or CRLF, RFC 4180 quotes, or with
    /// semicolons.
    package init(csv: [UInt8]) throws(RegisterError) {
        guard var text = String(validating: csv, as: UTF8.self) else { throw RegisterError(problem: .notUTF8, line: 1) }
        if text.unicodeScalars.first == "\u{FEFF}" { text = String(text.unicodeScalars.dropFirst()) }
        var entries: [Entry] = []
        var known: Set<MunicipalityCode> = []
        var hasHeader = false
        let separator = CSVSeparator.of(header: text.prefix { !$0.isNewline })
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = index + 1
            let cells = Self.cells(of: raw, separator)
            guard hasHeader else {
                guard cells.map(\.text) == ["kode", "navn", "ics_fra", "dubu_fra"] else {
                    throw RegisterError(problem: .header, line: line)
                }
                hasHeader = true
                continue
            }
            guard cells.map(\.text) != [""] else { continue }
            guard cells.count == 4 else { throw RegisterError(problem: .columns(cells.count), line: line) }
            guard let code = MunicipalityCode(cells[0].text) else {
                throw RegisterError(problem: .code(cells[0].text), line: line, column: cells[0].column)
            }
            guard known.insert(code).inserted else {
                throw RegisterError(problem: .repeatedCode(code), line: line, column: cells[0].column)
            }
            guard !cells[1].text.isEmpty else {
                throw RegisterError(problem: .emptyName, line: line, column: cells[1].column)
            }
            entries.append(
                Entry(
                    code: code, name: CPRNumber.masked(cells[1].text),
                    methodSince: try Self.year(cells[2], column: "ics_fra", line: line),
                    systemSince: try Self.year(cells[3], column: "dubu_fra", line: line)))
        }
        guard hasHeader else { throw RegisterError(problem: .header, line: 1) }
        self.init(entries: entries)
    }

    private static func year(_ cell: Cell, column: String, line: Int) throws(RegisterError) -> Int? {
        guard !cell.text.isEmpty else { return nil }
        guard let year = Int(cell.text), (1990...2100).contains(year) else {
            throw RegisterError(problem: .year(column: column), line: line, column: cell.column)
        }
        return year
    }

    private struct Cell {
        /// Without surrounding spaces.
        let text: String
        /// Where it begins, 1-based.
        let column: Int

        init(_ text: String, behind characters: Int) {
            let start = text.drop { $0 == " " || $0 == "\t" }
            let end = start.reversed().prefix { $0 == " " || $0 == "\t" }.count
            self.text = String(start.dropLast(end))
            column = characters + text.count - start.count + 1
        }
    }

    /// The cells of one line; a quote is doubled inside quotes.
    private static func cells(of line: Substring, _ separator: Character) -> [Cell] {
        var cells: [Cell] = []
        var cell = ""
        var start = 0
        var isQuoted = false
        var index = 0
        var rest = line.makeIterator()
        var next = rest.next()
        while let character = next {
            next = rest.next()
            index += 1
            switch character {
            case "\"" where isQuoted && next == "\"":
                cell.append("\"")
                next = rest.next()
                index += 1
            case "\"": isQuoted.toggle()
            case separator where !isQuoted:
                cells.append(Cell(cell, behind: start))
                cell = ""
                start = index
            default: cell.append(character)
            }
        }
        return cells + [Cell(cell, behind: start)]
    }
}
