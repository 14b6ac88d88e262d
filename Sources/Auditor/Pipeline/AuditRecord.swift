import AuditModel

/// An audited case on its way to the report, with what decides between deliveries of the same case.
struct AuditRecord: Equatable, Sendable {
    let audited: AuditedCase
    let fingerprint: ContentFingerprint
    let newestDocument: CalendarDate?
    /// Where the case begins in its file.
    let start: SourcePosition

    /// Orders records by municipality and case; deliveries of the same case by newest document, then content, the
    /// one to audit first; the same content by where it was found. Total: no two records of a run are equal under it.
    func writeKey(to writer: inout ByteWriter) {
        writer.append(audited.municipality.number)
        writer.appendSortable(audited.id)
        writer.appendSortable(-1 &- (newestDocument?.daysSinceEpoch ?? .min))
        writer.append(fingerprint.high)
        writer.append(fingerprint.low)
        writer.appendSortable(audited.file)
        writer.appendSortable(start)
    }

    /// Whether both are deliveries of one case.
    func isSameCase(as other: AuditRecord) -> Bool {
        audited.municipality == other.audited.municipality && audited.id == other.audited.id
    }
}

extension ByteWriter {
    /// Lines and columns sort as numbers, pointers as text.
    mutating func appendSortable(_ position: SourcePosition) {
        switch position {
        case .line(let line, let column):
            append(UInt8(0))
            append(line)
            append(column)
        case .pointer(let pointer):
            append(UInt8(1))
            appendSortable(pointer)
        case .jsonLine(let line, let pointer):
            append(UInt8(2))
            append(line)
            appendSortable(pointer)
        }
    }
}
