internal import CLibXML2

/// What libxml2 wants done once in a process.
enum LibXML2 {
    /// Prepares the library for use from several threads, and refuses every attempt to load a second file. Nothing
    /// should reach that refusal, for a DOCTYPE stops the parser before: it is the second wall. What the library tells of
    /// no parser, as its converters do, it would write to standard error, bytes of the document and all.
    static let isReady: Bool = {
        xmlInitParser()
        auditor_xml_silence()
        unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
        return true
    }()
}
