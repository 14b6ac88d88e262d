package import YAMLReading

/// What is wrong with a standard: every complaint that was found, each with file, line and column.
package struct StandardError: Error, Sendable, CustomStringConvertible {
    /// In the order of the files; at least one.
    package let complaints: [YAMLError]

    package init(_ complaints: [YAMLError]) {
        self.complaints = complaints
    }

    package var description: String { complaints.map(\.description).joined(separator: "\n") }
}
