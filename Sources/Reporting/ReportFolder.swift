/// The folder a report is written to, as its writers see it; names are paths inside it.
package struct ReportFolder {
    /// Opens a file that is written piece by piece and closed when the report is done.
    package let open: (_ name: String) throws -> ByteSink
    /// Writes a whole file and closes it; for files there are many of.
    package let write: (_ name: String, _ bytes: [UInt8]) throws -> Void
    /// Where a file lies, for a library that writes it by its path.
    package let path: (_ name: String) -> String
    /// A folder for what is removed when the report is done.
    package let scratch: String

    package init(
        open: @escaping (_ name: String) throws -> ByteSink,
        write: @escaping (_ name: String, _ bytes: [UInt8]) throws -> Void, path: @escaping (_ name: String) -> String,
        scratch: String
    ) {
        self.open = open
        self.write = write
        self.path = path
        self.scratch = scratch
    }
}

/// A file of the report that a library could not write.
package struct ReportFileError: Error, Equatable {
    package let file: String
    package let reason: String
}
