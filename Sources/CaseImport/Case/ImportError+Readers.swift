internal import ArchiveReading
internal import AuditModel
internal import XMLReading

extension ImportError {
    /// Takes over what the XML parser found.
    init(xml error: XMLReadingError, limits: ImportLimits, completeCases: Int) {
        let problem: Problem =
            switch error.problem {
            case .malformed: .malformed(.xml)
            case .empty: .empty
            case .truncated: .malformed(.truncated)
            case .mismatchedTag: .malformed(.mismatchedTag)
            case .repeatedAttribute: .malformed(.repeatedAttribute)
            case .forbiddenCharacter: .malformed(.forbiddenCharacter)
            case .undeclaredEntity: .malformed(.undeclaredEntity)
            case .contentAfterEnd: .malformed(.contentAfterEnd)
            case .invalidBytes: .encoding(.invalidBytes)
            case .unknownEncoding: .encoding(.unknownName)
            case .doctype: .doctype
            case .wrongRoot: .notACase
            case .tooDeep: .tooDeep(limit: limits.depth)
            case .tooManyAttributes: .tooLarge(.attributeCount(limit: limits.attributesPerElement))
            case .attributeTooLong: .tooLarge(.attribute(limit: limits.attributeBytes))
            case .recordTooLong: .tooLarge(.caseInMemory(limit: limits.caseBytes))
            case .parserLimit: .tooLarge(.markup)
            case .outOfMemory: .unreadable(.failed)
            }
        let position: SourcePosition? =
            error.problem == .empty ? nil : .line(error.line, column: error.column)
        self.init(problem, at: position, completeCases: completeCases)
    }

    /// Takes over why bytes could not be had.
    init(reading error: ReadingError, completeCases: Int = 0) {
        let problem: Problem =
            switch error {
            case .notFound: .unreadable(.missing)
            case .denied: .unreadable(.denied)
            case .notAFile: .notAFile
            case .failed, .outOfMemory: .unreadable(.failed)
            case .brokenArchive: .brokenArchive
            case .encrypted: .encrypted
            case .tooLarge(let limit): .tooLarge(.input(limit: limit))
            case .archiveTooLarge(let limit): .tooLarge(.archive(limit: limit))
            case .expandsTooMuch(let factor): .tooLarge(.expansion(factor: factor))
            case .tooManyEntries(let limit): .tooLarge(.entries(limit: limit))
            }
        self.init(problem, at: nil, completeCases: completeCases)
    }
}
