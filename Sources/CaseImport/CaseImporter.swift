internal import ArchiveReading
package import AuditModel

/// Reads the cases of inputs; one per worker, reused from input to input.
package struct CaseImporter: ~Copyable {
    let limits: ImportLimits
    let dialect: Dialect
    private let decoder: CaseDecoder
    private let onRead: (@Sendable (Int) -> Void)?
    var window: ByteWindow
    private var xmlReader: XMLCaseReader
    /// Made when the first JSON comes.
    var jsonReader: JSONCaseReader?

    /// - Parameters:
    ///   - dialect: how the export says what the format says; without one it speaks the format itself.
    ///   - pseudonym: makes what stands for an id that holds a CPR number; without it such a case is quarantined.
    ///   - onRead: told, while a file is read, how many of its bytes on disk came since the last time.
    package init(
        limits: ImportLimits = ImportLimits(), dialect: Dialect = Dialect(),
        municipalities: Set<MunicipalityCode>, pseudonym: (@Sendable (String) -> String)? = nil,
        onRead: (@Sendable (Int) -> Void)? = nil
    ) {
        self.onRead = onRead
        self.limits = limits
        self.dialect = dialect
        decoder = CaseDecoder(municipalities: municipalities, pseudonym: pseudonym)
        window = ByteWindow(capacity: limits.windowBytes)
        xmlReader = XMLCaseReader(limits: limits, names: dialect.names)
    }

    /// Hands over every case of an input in order, or why it could not be audited; throws only what `body` throws.
    ///
    /// Cases complete before a fault in the input come before the entry that tells of it.
    package mutating func readCases<Failure: Error>(
        of input: Input, _ body: (ImportOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportTally {
        var tally = ImportTally()
        var content: ContentReader
        do throws(ReadingError) {
            content = try ContentReader(input, limits, onRead)
        } catch {
            try refuse(ImportError(reading: error), input.label, &tally, body)
            return tally
        }
        var isEmpty = true
        while true {
            let part: ContentReader.Part?
            do throws(ReadingError) { part = try content.next() } catch {
                try refuse(ImportError(reading: error), input.label, &tally, body)
                return tally
            }
            switch part {
            case .content(name: nil):
                try readWhole(&content, of: input, label: input.label, isEntry: false, into: &tally, body)
                tally.bytes += content.bytes
                return tally
            case .content(let name?):
                if Self.isIgnored(name) {
                    tally.inputsIgnored += 1
                } else {
                    try readWhole(
                        &content, of: input, label: input.label + "!" + name, isEntry: true, into: &tally, body)
                }
            case .nameless(let number):
                // Nothing says that it holds no cases; its first bytes tell what it is.
                try readWhole(
                    &content, of: input, label: input.label + "!\(number)", isEntry: true, into: &tally, body)
            case .encrypted(let name):
                try refuse(ImportError(.encrypted, at: nil), input.label + "!" + name, &tally, body)
            case .noFile:
                tally.inputsIgnored += 1
            case nil:
                tally.bytes += content.bytes
                if isEmpty {
                    try refuse(ImportError(.empty, at: nil, completeCases: 0), input.label, &tally, body)
                } else {
                    tally.inputsRead += 1
                }
                return tally
            }
            isEmpty = false
        }
    }

    /// An entry is read if a file of its name in a folder would be.
    private static func isIgnored(_ name: String) -> Bool {
        !InputName(name).isInput || name.split(separator: "/").contains { InputName(String($0)).isHidden }
    }

    private func refuse<Failure: Error>(
        _ fault: ImportError, _ label: String, _ tally: inout ImportTally,
        _ body: (ImportOutcome) throws(Failure) -> Void
    ) throws(Failure) {
        tally.inputsQuarantined += 1
        try body(.quarantined(fault.entry(file: label)))
    }

    private mutating func readWhole<Failure: Error>(
        _ content: inout ContentReader, of input: Input, label: String, isEntry: Bool, into tally: inout ImportTally,
        _ body: (ImportOutcome) throws(Failure) -> Void
    ) throws(Failure) {
        let (decoder, dialect) = (self.decoder, self.dialect)
        var skipped = 0
        let fault = try readCases(&content, of: input, label: label, isEntry: isEntry, skipped: &skipped) {
            outcome throws(Failure) in
            switch decoder.decode(outcome.applying(dialect), file: label) {
            case .success((let caseFile, let source)):
                tally.cases += 1
                tally.membersSkipped += caseFile.skipped
                try body(.imported(caseFile, source))
            case .failure(let error):
                tally.casesQuarantined += 1
                try body(.quarantined(error.entry(file: label)))
            }
        }
        tally.membersSkipped += skipped
        if let fault { try refuse(fault, label, &tally, body) } else { tally.inputsRead += 1 }
    }

    /// Returns the fault that ended the content, if any.
    ///
    /// - Parameter skipped: set to how many unknown elements or members stand beside the cases.
    private mutating func readCases<Failure: Error>(
        _ content: inout ContentReader, of input: Input, label: String, isEntry: Bool, skipped: inout Int,
        _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        do throws(ReadingError) { try content.fill(&window) } catch { return ImportError(reading: error) }
        guard window.holdsMoreThanWhiteSpace else { return ImportError(.empty, at: nil, completeCases: 0) }
        switch InputFormat(head: window.bytes.span.extracting(first: window.count), name: label) {
        case .xml:
            let fault = try xmlReader.read(&content, window: &window, deliver: deliver)
            skipped = xmlReader.skipped
            return fault
        case .json:
            let fault = try readJSON(&content, of: input, isEntry: isEntry, isLines: false, deliver)
            skipped = jsonReader?.skipped ?? 0
            return fault
        case .jsonLines:
            return try readJSON(&content, of: input, isEntry: isEntry, isLines: true, deliver)
        case nil:
            return ImportError(.unsupportedFormat, at: nil, completeCases: 0)
        }
    }
}

extension ContentReader {
    init(_ input: Input, _ limits: ImportLimits, _ onRead: (@Sendable (Int) -> Void)? = nil) throws(ReadingError) {
        switch input {
        case .file(let path): try self.init(path: path, limits: limits.reading, onRead: onRead)
        case .standardInput: try self.init(standardInput: limits.reading)
        }
    }
}

extension ByteWindow {
    /// A window full of white space may have text behind it.
    fileprivate var holdsMoreThanWhiteSpace: Bool {
        !isLast || bytes[..<count].contains { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}

extension ImportLimits {
    fileprivate var reading: ReadingLimits {
        ReadingLimits(
            bytes: inputBytes, archiveBytes: archiveBytes, entries: archiveEntries, expansionFactor: expansionFactor,
            expansionFloor: expansionFloor)
    }
}
