import AuditModel
import JSONReading

/// Reads the cases of a JSON export, in any of its forms, from chunks; reused from input to input by one worker.
///
/// `begin`, any number of `read`, `finish`. Each case is parsed as a document of its own, so memory is bounded by the
/// largest case allowed. What ends the input is returned; what concerns one case is delivered, and reading goes on.
package struct JSONCaseReader: ~Copyable {
    /// Whether nothing more is delivered until `supply(lateDefaults:)` is called: the cases stand in a member, and
    /// members behind it may hold for all of them.
    package private(set) var awaitsLateDefaults = false
    /// Members beside the list of cases that mean nothing there, each with all it holds.
    package var skipped: Int { earlyMembersSkipped + cutter.lateMembersSkipped }

    private var parser: JSONParser
    private var documents: JSONDocumentReader
    private var cutter: JSONCaseCutter
    private let caps: JSONCaseCutter.Caps
    private let depth: Int
    private var hasSuppliedDefaults = false
    private var completeCases = 0
    private var earlyMembersSkipped = 0

    /// - Parameter names: the format's, or with those of a dialect.
    package init(limits: ImportLimits, names: ExportNames = ExportNames()) throws(ImportError) {
        do throws(JSONReadingError) {
            parser = try JSONParser(maxBytes: limits.caseBytes, maxDepth: limits.depth)
        } catch {
            throw ImportError(.unreadable(.failed), at: nil)
        }
        depth = limits.depth
        caps = JSONCaseCutter.Caps(limits)
        documents = JSONDocumentReader(names: names)
        cutter = JSONCaseCutter(caps: caps, names: names)
    }

    /// Starts an input; `isLines` when its name says it is newline-delimited.
    package mutating func begin(isLines: Bool = false) {
        cutter.restart(lines: isLines)
        documents.defaults = []
        awaitsLateDefaults = false
        hasSuppliedDefaults = false
        completeCases = 0
        earlyMembersSkipped = 0
    }

    /// Reads on and delivers what is complete.
    package mutating func read<Failure: Error>(
        _ chunk: some Collection<UInt8>, _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        cutter.append(chunk)
        return try deliverPieces(deliver)
    }

    /// Goes on after `awaitsLateDefaults`.
    ///
    /// - Parameter lateDefaults: the members behind the list of cases, as an object (`JSONLateDefaults`); `nil` when
    ///   the input can be read only once, and then such members are a fault.
    package mutating func supply<Failure: Error>(
        lateDefaults: [UInt8]?, _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        awaitsLateDefaults = false
        if let lateDefaults {
            hasSuppliedDefaults = true
            if let fault = addDefaults(lateDefaults) { return fault }
        }
        return try deliverPieces(deliver)
    }

    /// Says that the input has ended and delivers the rest.
    package mutating func finish<Failure: Error>(
        _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        cutter.finish()
        if let fault = try deliverPieces(deliver) { return fault }
        guard !awaitsLateDefaults, !hasSuppliedDefaults, let late = cutter.lateDefaults else { return nil }
        let known = documents.defaults.count
        if let fault = addDefaults(late) { return fault }
        // The cases went by without what holds for them: said aloud, not left to look like silence.
        return documents.defaults.count > known ? ImportError(.lateDefaults, at: .pointer("")) : nil
    }

    private mutating func deliverPieces<Failure: Error>(
        _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        while !awaitsLateDefaults {
            let piece: JSONCaseCutter.Piece?
            do throws(JSONCaseCutter.Fault) {
                piece = try cutter.next()
            } catch {
                return fault(error)
            }
            guard let piece else { return nil }
            switch piece {
            case .listOpened:
                if let early = cutter.defaults, let fault = addDefaults(early, from: cutter.defaultsStart) {
                    return fault
                }
                awaitsLateDefaults = true
            case .oversizedElement(let index):
                let position = SourcePosition.pointer(cutter.pointer(ofElement: index))
                try deliver(.fault(ImportError(tooLargeToCut, at: position)))
            case .oversizedLine(let number):
                try deliver(.fault(ImportError(tooLargeToCut, at: .jsonLine(number, pointer: ""))))
            case .whole(let range):
                if let fault = try deliverCase(in: range, origin: .json(pointer: ""), deliver) { return fault }
            case .element(let range, let index):
                let origin = RawCase.Origin.json(pointer: cutter.pointer(ofElement: index))
                if let fault = try deliverCase(in: range, origin: origin, deliver) { return fault }
            case .line(let range, let number):
                if let fault = try deliverCase(in: range, origin: .jsonLine(number), deliver) {
                    // A line stands for itself: the next one can be read whatever this one is.
                    try deliver(.fault(ImportError(fault.problem, at: fault.position)))
                }
            }
        }
        return nil
    }

    /// Delivers a case, or what is wrong with it; returns what is wrong with the text around it too.
    private mutating func deliverCase<Failure: Error>(
        in range: Range<Int>, origin: RawCase.Origin, _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        let outcome: RawOutcome
        do throws(JSONReadingError) {
            try parser.parse(cutter.buffer, in: range)
            outcome = rawOutcome(origin: origin, textBytes: range.count)
        } catch {
            let position = JSONDocumentReader.position("", in: origin)
            switch error {
            case .tooDeep: outcome = .fault(ImportError(.tooDeep(limit: depth), at: position))
            case .tooLarge: outcome = .fault(ImportError(tooLarge, at: position))
            case .badUTF8:
                let index = JSONSyntax.firstBadUTF8(in: cutter.buffer, range) ?? range.lowerBound
                return fault(.encoding(.notUTF8), at: place(of: index, in: origin))
            case .outOfMemory: return fault(.unreadable(.failed), at: position)
            case .malformed, .empty:
                let index = JSONSyntax.firstFault(in: cutter.buffer, range) ?? range.lowerBound
                return fault(syntaxProblem(at: index), at: place(of: index, in: origin))
            }
        }
        if case .raw = outcome { completeCases += 1 }
        try deliver(outcome)
        return nil
    }

    private func place(of index: Int, in origin: RawCase.Origin) -> SourcePosition {
        if case .jsonLine(let number) = origin { return cutter.place(of: index, onLine: number) }
        return cutter.place(of: index)
    }

    private func rawOutcome(origin: RawCase.Origin, textBytes: Int) -> RawOutcome {
        do throws(ImportError) {
            return .raw(try documents.rawCase(from: parser, origin: origin, textBytes: textBytes))
        } catch {
            return .fault(error)
        }
    }

    /// Takes over what an object says for all cases; what was said before it counts first.
    ///
    /// - Parameter start: where it begins in the cutter's buffer; `nil` when it was put together from several places.
    private mutating func addDefaults(_ object: [UInt8], from start: Int? = nil) -> ImportError? {
        let padded = object + [UInt8](repeating: 0, count: JSONParser.padding)
        do throws(JSONReadingError) {
            try parser.parse(padded, in: 0..<object.count)
        } catch {
            let isEncoding = error == .badUTF8
            guard let start else {
                return fault(isEncoding ? .encoding(.notUTF8) : .malformed(.membersBehindCases), at: .pointer(""))
            }
            let range = 0..<object.count
            let found =
                isEncoding
                ? JSONSyntax.firstBadUTF8(in: object, range) : JSONSyntax.firstFault(in: object, range)
            let index = start + (found ?? 0)
            return fault(isEncoding ? .encoding(.notUTF8) : syntaxProblem(at: index), at: cutter.place(of: index))
        }
        do throws(ImportError) {
            let (defaults, skipped) = try documents.defaults(from: parser)
            documents.defaults += defaults
            earlyMembersSkipped += skipped
            return nil
        } catch {
            return fault(error.problem, at: error.position)
        }
    }

    private func fault(_ problem: ImportError.Problem, at position: SourcePosition?) -> ImportError {
        ImportError(problem, at: position, completeCases: completeCases)
    }

    /// What the cutter stumbled over; it counts brackets only, so the fault may lie before the place where it noticed.
    private func fault(_ fault: JSONCaseCutter.Fault) -> ImportError {
        let pointer = SourcePosition.pointer(cutter.pointer)
        switch fault {
        case .empty: return self.fault(.empty, at: pointer)
        case .notJSON: return self.fault(.unsupportedFormat, at: pointer)
        case .notUTF8: return self.fault(.encoding(.notUTF8), at: pointer)
        case .tooLarge: return self.fault(tooLargeToCut, at: pointer)
        case .malformed:
            let found = JSONSyntax.firstFault(in: cutter.buffer, cutter.unfinished) ?? cutter.cursor
            let index = min(found, cutter.cursor)
            return self.fault(syntaxProblem(at: index), at: cutter.place(of: index))
        case .truncated:
            let end = cutter.unfinished.upperBound
            let index = JSONSyntax.firstFault(in: cutter.buffer, cutter.unfinished) ?? end
            return self.fault(
                index < end ? syntaxProblem(at: index) : .malformed(.truncated), at: cutter.place(of: index))
        }
    }

    /// A control character, by the byte that stands there, or any other fault.
    private func syntaxProblem(at index: Int) -> ImportError.Problem {
        switch cutter.buffer[index] {
        case 0x09, 0x0A, 0x0D, 0x20...: .malformed(.json)
        // Behind the last byte stands the padding.
        default: .malformed(index < cutter.unfinished.upperBound ? .forbiddenCharacter : .json)
        }
    }

    private var tooLarge: ImportError.Problem { .tooLarge(.caseText(limit: caps.caseBytes)) }

    /// What the cutter gave up.
    private var tooLargeToCut: ImportError.Problem {
        cutter.hasTooMuchStructure ? .tooLarge(.caseStructure(limit: caps.structureBytes)) : tooLarge
    }
}

extension JSONCaseCutter.Caps {
    /// Structure may be a sixteenth of a case: an ordinary one stays under a hundredth.
    init(_ limits: ImportLimits) {
        self.init(caseBytes: limits.caseBytes, structureBytes: max(4096, limits.caseBytes / 16))
    }
}
