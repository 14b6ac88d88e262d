/// Finds the inputs named on a command line: files as they are, folders walked.
package struct InputWalker: Sendable {
    /// What was found.
    package struct Found: Equatable, Sendable {
        /// Each input once, sorted by the bytes of its path; standard input first.
        package var inputs: [Input] = []
        /// Files in folders whose names say they hold no cases.
        package var ignoredFiles = 0
        /// Paths that do not exist or folders that could not be listed.
        package var unreadable: [ImportError] = []
    }
}
