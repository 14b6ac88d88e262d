/// A standard as text: its settings, and one file a criterion.
package struct StandardSource: Sendable {
    /// One YAML file.
    package struct File: Sendable {
        /// How it is called in complaints.
        package let path: String
        package let text: String

        package init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    package let settings: File
    /// In report order; the folder of each is its chapter.
    package let criteria: [File]

    /// A standard in a single file, as municipalities write their own.
    package init(path: String, text: String) {
        settings = File(path: path, text: text)
        criteria = []
    }

    init(settings: File, criteria: [File]) {
        self.settings = settings
        self.criteria = criteria
    }
}
