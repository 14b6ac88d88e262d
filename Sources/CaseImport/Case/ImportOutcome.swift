package import AuditModel

/// What became of one case of an input, or of the input itself.
package enum ImportOutcome: Sendable {
    case imported(CaseFile, SourceMap)
    case quarantined(QuarantineEntry)
}

/// What a reader of one format delivers, in the order of the input: a case, or why one is none.
///
/// A fault that ends the input is not delivered but returned by the reader.
package enum RawOutcome: Sendable {
    case raw(RawCase)
    case fault(ImportError)
}
