internal import AuditModel
internal import Foundation

/// Turns the findings of a case into a few bytes each, and back.
///
/// Verdicts and grounds have a fixed width, so that SQL can take them apart (view `finding`); places are packed, relative
/// to where the case begins, so that a case that only moved within its file keeps its row.
struct FindingsCoding: Sendable {
    let words: LedgerWords

    struct Packed {
        var verdicts = ""
        var grounds: [UInt8] = []
        var places = NumberPacker()
    }

    private static func letter(_ verdict: Verdict) -> UInt8 {
        switch verdict {
        case .yes: UInt8(ascii: "j")
        case .partly: UInt8(ascii: "d")
        case .no: UInt8(ascii: "n")
        case .notApplicable: UInt8(ascii: "i")
        case .notAssessable: UInt8(ascii: "k")
        }
    }

    /// The verdict of a letter in `caseAudit.verdicts`; `nil` for any other.
    static func verdict(_ letter: UInt8) -> Verdict? {
        switch letter {
        case UInt8(ascii: "j"): .yes
        case UInt8(ascii: "d"): .partly
        case UInt8(ascii: "n"): .no
        case UInt8(ascii: "i"): .notApplicable
        case UInt8(ascii: "k"): .notAssessable
        default: nil
        }
    }

    /// Flags of a place.
    private static let hasPlace: UInt8 = 1
    private static let hasSection: UInt8 = 2
    private static let hasOffset: UInt8 = 4
    private static let hasPosition: UInt8 = 8
    /// The position is written out; else it follows from the place.
    private static let isWrittenOut: UInt8 = 16

    func pack(_ delivery: CaseDelivery) -> Packed {
        var packed = Packed()
        var letters: [UInt8] = []
        for (finding, place) in zip(delivery.audited.findings, delivery.places) {
            letters.append(Self.letter(finding.verdict))
            let reason = words.reasons.code(finding.reason)
            packed.grounds.append(UInt8(truncatingIfNeeded: reason >> 8))
            packed.grounds.append(UInt8(truncatingIfNeeded: reason))
            packed.grounds.append(UInt8(truncatingIfNeeded: words.documents.code(finding.document)))
            packed.grounds.append(UInt8(truncatingIfNeeded: words.sections.code(finding.section)))
            pack(place, finding.position, start: delivery.start, into: &packed.places)
        }
        packed.verdicts = String(decoding: letters, as: UTF8.self)
        return packed
    }

    /// What `pack` took apart, for a case that begins at `start`.
    func unpack(
        verdicts: String, grounds: [UInt8], places: [UInt8], criteria: [CriterionID], start: SourcePosition
    ) throws -> (findings: [AuditedCase.LocatedFinding], places: [Evidence?]) {
        guard verdicts.utf8.count == criteria.count, grounds.count == 4 * criteria.count else {
            throw NumberUnpacker.Damaged()
        }
        var reader = NumberUnpacker(places)
        var findings: [AuditedCase.LocatedFinding] = []
        var evidence: [Evidence?] = []
        findings.reserveCapacity(criteria.count)
        evidence.reserveCapacity(criteria.count)
        for (index, (criterion, letter)) in zip(criteria, verdicts.utf8).enumerated() {
            let code = UInt16(grounds[4 * index]) << 8 | UInt16(grounds[4 * index + 1])
            guard let verdict = Self.verdict(letter),
                let reason = words.reasons.word(code)
            else { throw NumberUnpacker.Damaged() }
            let (place, position) = try unpackPlace(from: &reader, start: start)
            findings.append(
                AuditedCase.LocatedFinding(
                    criterion: criterion, verdict: verdict, reason: reason,
                    document: words.documents.word(UInt16(grounds[4 * index + 2])),
                    section: words.sections.word(UInt16(grounds[4 * index + 3])), position: position))
            evidence.append(place)
        }
        return (findings, evidence)
    }

    private func pack(
        _ place: Evidence?, _ position: SourcePosition?, start: SourcePosition, into packer: inout NumberPacker
    ) {
        let isDerived = position != nil && position == Self.derived(from: place, start: start)
        var flags: UInt8 = 0
        if place != nil { flags |= Self.hasPlace }
        if place?.section != nil { flags |= Self.hasSection }
        if place?.range != nil { flags |= Self.hasOffset }
        if position != nil { flags |= Self.hasPosition }
        if position != nil, !isDerived { flags |= Self.isWrittenOut }
        packer.append(byte: flags)
        if let place {
            packer.append(place.document)
            if let section = place.section { packer.append(section) }
            if let range = place.range { packer.append(range.lowerBound) }
        }
        guard let position, !isDerived else { return }
        switch (position, start) {
        case (.line(let line, let column), .line(let startLine, let startColumn)):
            packer.append(byte: 0)
            packer.append(line - startLine)
            packer.append(line == startLine ? column - startColumn : column)
        case (.line(let line, let column), _):
            packer.append(byte: 1)
            packer.append(line)
            packer.append(column)
        case (.pointer(let pointer), _):
            packer.append(byte: 2)
            packer.append(pointer)
        case (.jsonLine(let line, let pointer), _):
            packer.append(byte: 3)
            packer.append(line)
            packer.append(pointer)
        }
    }

    private func unpackPlace(
        from reader: inout NumberUnpacker, start: SourcePosition
    ) throws(NumberUnpacker.Damaged) -> (Evidence?, SourcePosition?) {
        let flags = try reader.byte()
        var place: Evidence?
        if flags & Self.hasPlace != 0 {
            let document = try reader.number()
            let section = flags & Self.hasSection != 0 ? try reader.number() : nil
            let offset = flags & Self.hasOffset != 0 ? try reader.number() : nil
            place = Evidence(document: document, section: section, range: offset.map { $0..<$0 })
        }
        guard flags & Self.hasPosition != 0 else { return (place, nil) }
        guard flags & Self.isWrittenOut != 0 else { return (place, Self.derived(from: place, start: start)) }
        switch (try reader.byte(), start) {
        case (0, .line(let startLine, let startColumn)):
            let line = try reader.number()
            let column = try reader.number()
            return (
                place,
                .line(
                    try Self.sum(startLine, line), column: line == 0 ? try Self.sum(startColumn, column) : column)
            )
        case (1, _): return (place, .line(try reader.number(), column: try reader.number()))
        case (2, _): return (place, .pointer(try reader.text()))
        case (3, _): return (place, .jsonLine(try reader.number(), pointer: try reader.text()))
        default: throw NumberUnpacker.Damaged()
        }
    }

    private static func sum(_ start: Int, _ offset: Int) throws(NumberUnpacker.Damaged) -> Int {
        let (sum, isTooMuch) = start.addingReportingOverflow(offset)
        if isTooMuch { throw NumberUnpacker.Damaged() }
        return sum
    }

    /// In JSON the position follows from document and section, as `SourceMap` has it; in XML it does not.
    private static func derived(from place: Evidence?, start: SourcePosition) -> SourcePosition? {
        guard let place else { return nil }
        switch start {
        case .line: return nil
        case .pointer(let pointer): return .pointer(pointer + member(place))
        case .jsonLine(let line, _): return .jsonLine(line, pointer: member(place))
        }
    }

    private static func member(_ place: Evidence) -> String {
        let document = "/dokumenter/\(place.document)"
        return place.section.map { "\(document)/afsnit/\($0)/tekst" } ?? document
    }
}
