package import AuditModel

/// Why an input or a case went into quarantine (karantæne); becomes one row of `karantaene.csv`.
package struct ImportError: Error, Equatable, Sendable {
    package enum Problem: Equatable, Sendable {
        /// Not well-formed; what the parser stumbled over.
        case malformed(Syntax)
        /// Well-formed, but no case: another root element, a JSON value that is no object.
        case notACase
        /// A case inside another, or inside an element the format does not know.
        case misplacedCase
        case empty
        case doctype
        /// Bytes that are not text in the encoding the input declares, or an encoding nobody knows.
        case encoding(Encoding)
        case tooLarge(Cap)
        case tooDeep(limit: Int)
        case missing(CaseMember)
        case wrongType(CaseMember)
        case unknownMunicipality
        case unsupportedVersion
        case cprAsID
        case unreadable(Access)
        case encrypted
        case notAFile
        case unsupportedFormat
        /// What holds for all cases stands behind them, in an input that can be read only once.
        case lateDefaults
        case brokenArchive
    }

    package enum Syntax: Equatable, Sendable {
        case xml, json
        case truncated
        case repeatedAttribute
        case forbiddenCharacter
        case undeclaredEntity
        case mismatchedTag
        case contentAfterEnd
        /// The same JSON member twice in one object.
        case repeatedMember
        /// What stands behind a list of cases in JSON; it is read by itself, so its place is not known.
        case membersBehindCases
    }

    package enum Encoding: Equatable, Sendable {
        case invalidBytes, unknownName
        /// JSON in another encoding than the only one it may have.
        case notUTF8
    }

    package enum Cap: Equatable, Sendable {
        /// All bytes of one case.
        case caseText(limit: Int)
        /// What a case in XML takes with its markup in memory.
        case caseInMemory(limit: Int)
        /// In JSON what is neither string nor white space, of one case.
        case caseStructure(limit: Int)
        case attribute(limit: Int)
        case attributeCount(limit: Int)
        /// One tag, comment or processing instruction; the cap is libxml2's.
        case markup
        /// An input or an archive entry, decompressed.
        case input(limit: Int)
        case archive(limit: Int)
        /// Decompressed to compressed bytes: a bomb.
        case expansion(factor: Int)
        case entries(limit: Int)
    }

    package enum Access: Equatable, Sendable {
        case denied, missing, failed, nameNotUTF8, pathTooLong
        /// In a folder that may not be entered.
        case behindFolder
        /// A folder that holds itself.
        case loop
        /// Links that lead to one another.
        case linkLoop
    }

    package let problem: Problem
    /// 1-based line and column in XML and of what is no JSON, else JSON pointer; `nil` when the whole input is concerned.
    package let position: SourcePosition?
    /// As written; masked when it becomes a row.
    package var caseID: String?
    /// How many cases of the input were complete before the fault; `nil` when the fault concerns one case only.
    package var completeCases: Int?

    package init(_ problem: Problem, at position: SourcePosition?, caseID: String? = nil, completeCases: Int? = nil) {
        self.problem = problem
        self.position = position
        self.caseID = caseID
        self.completeCases = completeCases
    }
}
