import AuditModel

/// An audited case on its way to the report or the ledger, with the input that delivered it.
struct AuditRecord: Equatable, Sendable {
    let delivery: CaseDelivery
    /// Index among the inputs of the run.
    let input: Int

    /// Orders records by municipality and case, deliveries of the same case as `CaseDelivery.precedes` does.
    func writeKey(to writer: inout ByteWriter) {
        let audited = delivery.audited
        writer.append(audited.municipality.number)
        writer.appendSortable(audited.id)
        writer.appendSortable(delivery.rank.age)
        writer.append(delivery.fingerprint.high)
        writer.append(delivery.fingerprint.low)
        writer.appendSortable(audited.file)
        writer.appendSortable(delivery.start)
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
