/// Rows on their way to a CSV file: RFC 4180, so comma and CRLF; UTF-8 without a mark; a header first.
struct CSVFile {
    private let sink: ByteSink
    private var buffer: [UInt8] = []

    private static let capacity = 1 << 16

    init(header: [String], to sink: @escaping ByteSink) throws {
        self.sink = sink
        buffer.reserveCapacity(Self.capacity + 4096)
        try addRow(header)
    }

    /// Appends bytes of a row as they are.
    mutating func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

    mutating func appendComma() { buffer.append(UInt8(ascii: ",")) }

    mutating func appendColon() { buffer.append(UInt8(ascii: ":")) }

    /// Appends a whole number without making a string of it.
    mutating func append(_ number: Int) {
        var digits = [20 of UInt8](repeating: 0)
        var count = 0
        var rest = number.magnitude
        repeat {
            digits[count] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
            count += 1
        } while rest > 0
        if number < 0 { buffer.append(UInt8(ascii: "-")) }
        while count > 0 {
            count -= 1
            buffer.append(digits[count])
        }
    }

    mutating func endRow() throws {
        buffer.append(UInt8(ascii: "\r"))
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Adds a row of texts.
    mutating func addRow(_ texts: [String]) throws { try addRow(cells: texts.map(CSVCell.bytes)) }

    /// Adds a row of texts, and figures behind them.
    mutating func addRow(_ texts: [String], figures: [String]) throws {
        try addRow(cells: texts.map(CSVCell.bytes) + figures.map(CSVCell.figure))
    }

    mutating func addRow(cells: [[UInt8]]) throws {
        for (index, cell) in cells.enumerated() {
            if index > 0 { appendComma() }
            append(cell)
        }
        try endRow()
    }

    mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
