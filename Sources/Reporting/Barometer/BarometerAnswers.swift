import AuditModel

/// What was answered, counted by municipality, day and point.
package struct BarometerAnswers: Sendable {
    /// The answers to the questions of one point.
    package struct Status: Equatable, Sendable {
        package var answers = 0
        /// Answers at the top of the scale.
        package var top = 0
        fileprivate var sum = 0.0

        /// The mean place on the scale, 0…1.
        package var level: Double? { answers == 0 ? nil : sum / Double(answers) }
    }

    /// In the form's order.
    package let points: [String]
    private var statuses: [BarometerMeasurement: [Status]] = [:]

    /// Reads rows with the columns `kommune`, `dato`, `nr` and `svar`, in any order and with others among them; a row
    /// without an answer is not yet answered.
    package init(csv: [UInt8], form: BarometerForm, scale: BarometerScale) throws(BarometerError) {
        points = form.points
        guard let content = String(validating: csv, as: UTF8.self) else {
            throw BarometerError(line: 1, message: "the file is not UTF-8; save it as CSV UTF-8 and run again")
        }
        let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let separator = CSVSeparator.of(header: lines.first ?? "")
        let header = CSVLine.cells(of: lines.first ?? "", separator)
        guard let municipality = header.firstIndex(of: "kommune"), let date = header.firstIndex(of: "dato"),
            let number = header.firstIndex(of: "nr"), let answer = header.firstIndex(of: "svar")
        else {
            throw BarometerError(line: 1, message: "the first line must name the columns kommune, dato, nr and svar")
        }
        for (index, text) in lines.enumerated().dropFirst() where !text.isEmpty {
            func complaint(_ message: String) -> BarometerError { BarometerError(line: index + 1, message: message) }
            let cells = CSVLine.cells(of: text, separator)
            guard cells.count == header.count else {
                throw complaint("\(cells.count) columns; the header has \(header.count)")
            }
            guard !cells[answer].isEmpty else { continue }
            guard let code = MunicipalityCode(cells[municipality]) else {
                throw complaint("'kommune' is no municipality code; write three digits, as 147")
            }
            guard let day = CalendarDate(iso: cells[date]) else {
                throw complaint("'dato' is no date; write YYYY-MM-DD, as 2026-03-01")
            }
            guard let question = form.questions.first(where: { $0.number == cells[number] }),
                let point = points.firstIndex(of: question.point)
            else { throw complaint("'nr' is no question of the form; the form has 1.1 to 7.3") }
            guard let level = scale.level(of: cells[answer]) else {
                throw complaint("'svar' is not on the scale: \(scale.steps.joined(separator: ", "))")
            }
            let key = BarometerMeasurement(municipality: code, date: day)
            statuses[key, default: Array(repeating: Status(), count: points.count)][point].add(level)
        }
    }

    package var measurements: [BarometerMeasurement] { statuses.keys.sorted() }

    package func statuses(of measurement: BarometerMeasurement) -> [Status] { statuses[measurement] ?? [] }

    /// The measurement of the same municipality before this one.
    package func previous(to measurement: BarometerMeasurement) -> BarometerMeasurement? {
        measurements.last { $0.municipality == measurement.municipality && $0.date < measurement.date }
    }
}

extension BarometerAnswers.Status {
    fileprivate mutating func add(_ level: Double) {
        answers += 1
        sum += level
        if level == 1 { top += 1 }
    }
}

/// A line of a CSV file that people filled in, taken apart.
enum CSVLine {
    /// Cells without surrounding spaces and without a byte order mark; a quote is doubled inside quotes.
    static func cells(of line: some StringProtocol, _ separator: Character) -> [String] {
        var cells = [""]
        var isQuoted = false
        var previous: Unicode.Scalar?
        for scalar in line.unicodeScalars where scalar != "\u{FEFF}" {
            switch scalar {
            case "\"":
                if !isQuoted, previous == "\"" { cells[cells.count - 1].unicodeScalars.append(scalar) }
                isQuoted.toggle()
            case _ where Character(scalar) == separator && !isQuoted: cells.append("")
            default: cells[cells.count - 1].unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return cells.map { cell in
            let start = cell.drop { $0 == " " || $0 == "\t" }
            return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
    }
}
