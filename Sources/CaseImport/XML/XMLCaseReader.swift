internal import ArchiveReading
internal import AuditModel
internal import XMLReading

/// Reads XML of the case export format into raw cases; one per worker, reused from input to input.
struct XMLCaseReader: ~Copyable {
    /// How much is parsed at once in an input that does not fit one window.
    private static let chunk = 256 << 10

    private var parser: XMLRecordParser
    private let limits: ImportLimits
    private let names: XMLCaseNames
    /// Unknown elements beside the cases of the input read last, each with all it holds.
    private(set) var skipped = 0

    init(limits: ImportLimits, names: ExportNames = ExportNames()) {
        self.limits = limits
        self.names = XMLCaseNames(names)
        parser = XMLRecordParser(
            shape: self.names.shape,
            limits: XMLLimits(
                depth: limits.depth, attributesPerElement: limits.attributesPerElement,
                attributeBytes: limits.attributeBytes, recordBytes: limits.caseBytes))
    }

    /// Delivers the cases of an input whose first window has been read; returns the fault that ended it, if any.
    mutating func read<Failure: Error>(
        _ source: inout ContentReader, window: inout ByteWindow,
        deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        var complete = 0
        skipped = 0
        if window.isLast {
            let error = parser.parse(window.bytes.span.extracting(0..<window.count))
            try hand(&complete, deliver)
            return error.map { fault($0, complete) }
        }
        var isFirst = true
        while window.count > 0 {
            var index = 0
            while index < window.count {
                let next = min(index + Self.chunk, window.count)
                let part = window.bytes.span.extracting(index..<next)
                let error = isFirst ? parser.begin(part) : parser.feed(part)
                isFirst = false
                try hand(&complete, deliver)
                if let error { return fault(error, complete) }
                index = next
            }
            do throws(ReadingError) { try source.fill(&window) } catch {
                return ImportError(reading: error, completeCases: complete)
            }
        }
        let error = parser.finish()
        try hand(&complete, deliver)
        return error.map { fault($0, complete) }
    }

    private mutating func hand<Failure: Error>(
        _ complete: inout Int, _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) {
        for record in parser.takeRecords() {
            complete += 1
            try deliver(.raw(RawCase(record, names: names)))
            parser.recycle(record)
        }
        skipped += parser.takeStrays()
        for place in parser.takeMisplaced() {
            try deliver(.fault(ImportError(.misplacedCase, at: .line(place.line, column: place.column))))
        }
    }

    private func fault(_ error: XMLReadingError, _ complete: Int) -> ImportError {
        ImportError(xml: error, limits: limits, completeCases: complete)
    }
}

extension RawCase {
    /// Takes over a record of the parser: names are recognised by level, elements the format does not know are
    /// passed over with all they hold and count once.
    init(_ record: XMLRecord, names: XMLCaseNames) {
        self.init(origin: .xml)
        var unknownDepth = Int.max
        for element in record.elements {
            if element.depth > unknownDepth { continue }
            unknownDepth = .max
            guard let level = names.level(of: element) else {
                unknownDepth = element.depth
                skipped += 1
                continue
            }
            begin(level, line: element.line, column: element.column)
            add(record.attributes[element.attributes], of: record, at: level, names: names)
            switch level {
            case .caseFile: addDefaults(of: record, names: names)
            case .document: break
            case .section:
                RunningText.append(element, of: record, to: &text, anchors: &anchors)
                endSection()
            }
        }
    }

    private mutating func add(
        _ attributes: ArraySlice<XMLRecord.Attribute>, of record: XMLRecord, at level: Level, names: XMLCaseNames
    ) {
        for attribute in attributes {
            if let member = names.member(attribute.name, at: level) {
                add(member, value: record.bytes.span.extracting(attribute.value))
            } else {
                skipped += 1
            }
        }
    }

    private mutating func addDefaults(of record: XMLRecord, names: XMLCaseNames) {
        for attribute in record.defaults {
            guard let member = names.member(attribute.name, at: .caseFile) else { continue }
            add(member, value: record.bytes.span.extracting(attribute.value))
        }
    }
}
