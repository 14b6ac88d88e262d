package import YAMLReading

/// What is wrong with a standard: every complaint that was found, each with file, line and column.
package struct StandardError: Error, Sendable, CustomStringConvertible {
    /// By file and line; at least one.
    package let complaints: [YAMLError]

    package init(_ complaints: YAMLComplaints) {
        self.complaints = complaints.sorted
    }

    package var description: String { complaints.map(\.description).joined(separator: "\n") }
}
