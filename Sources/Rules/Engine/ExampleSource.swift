import YAMLReading

/// Where the examples of a criterion file stand; parsed only when they are run.
struct ExampleSource: Sendable {
    private enum Content: Sendable {
        case text(String, file: String, firstLine: Int)
        case node(YAMLNode?)
    }

    private let content: Content

    init(node: YAMLNode?) {
        content = .node(node)
    }

    private init(text: String, file: String, firstLine: Int) {
        content = .text(text, file: file, firstLine: firstLine)
    }

    /// Cuts a criterion file where its examples begin: `examples:` at the start of a line is the file's last key, so an
    /// audit need not parse them.
    static func split(_ file: StandardSource.File) -> (head: String, examples: ExampleSource) {
        var line = 1
        var rest = file.text[...]
        while !rest.hasPrefix("examples:") {
            guard let end = rest.firstIndex(where: \.isNewline) else {
                return (file.text, ExampleSource(node: nil))
            }
            rest = rest[rest.index(after: end)...]
            line += 1
        }
        let head = String(file.text[..<rest.startIndex])
        return (head, ExampleSource(text: String(rest), file: file.path, firstLine: line))
    }

    /// The examples as a list; `nil` when there are none.
    func nodes() throws(YAMLError) -> [YAMLNode]? {
        switch content {
        case .node(let node): return try node?.list()
        case .text(let text, let file, let firstLine):
            let root = try YAMLNode.parse(text, file: file, firstLine: firstLine)
            try root.allowOnly(["examples"])
            return try root.required("examples").list()
        }
    }
}
