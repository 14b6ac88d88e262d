import AuditModel

/// Turns quarantine entries into bytes and back while they wait to be sorted.
enum QuarantineCoding {
    private static let codes = QuarantineEntry.Code.allCases

    /// Orders entries by file, place, case and code.
    static func writeKey(of entry: QuarantineEntry, to writer: inout ByteWriter) {
        writer.appendSortable(entry.file)
        writer.append(entry.position) { $0.appendSortable($1) }
        writer.append(entry.caseID) { $0.appendSortable($1) }
        writer.appendSortable(entry.code.rawValue)
        writer.appendSortable(entry.message)
    }

    /// With the index of the input it belongs to; `nil` for deliveries that contradict one another and paths that could
    /// not be opened.
    static func write(_ entry: QuarantineEntry, input: Int?, to writer: inout ByteWriter) {
        writer.append(input) { $0.append($1) }
        writer.append(entry.file)
        writer.append(entry.position) { $0.append($1) }
        writer.append(entry.caseID) { $0.append($1) }
        writer.append(UInt8(codes.firstIndex(of: entry.code) ?? 0xFF))
        writer.append(entry.message)
        writer.append(entry.english) { $0.append($1) }
    }

    static func entry(from reader: inout ByteReader) throws(ByteReader.Damaged) -> (QuarantineEntry, input: Int?) {
        let input: Int? = try reader.byte() == 0 ? nil : try reader.number()
        let entry = QuarantineEntry(
            file: try reader.text(), position: try reader.optionalPosition(),
            caseID: try reader.byte() == 0 ? nil : try reader.text(), code: try reader.member(of: codes),
            message: try reader.text(), english: try reader.byte() == 0 ? nil : try reader.text())
        return (entry, input)
    }
}
