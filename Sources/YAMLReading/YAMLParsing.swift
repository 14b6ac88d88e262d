import Yams

extension YAMLNode {
    /// How many values a document may unfold to; the largest of ours has a few thousand.
    private static let largestCount = 200_000

    /// Parses one YAML document.
    ///
    /// - Parameters:
    ///   - text: the whole document.
    ///   - file: how the file is called in errors.
    ///   - firstLine: the line number of the first line, when `text` is a later part of the file.
    package static func parse(_ text: String, file: String, firstLine: Int = 1) throws(YAMLError) -> YAMLNode {
        let start = YAMLPosition(file: file, line: firstLine, column: 1)
        let root: Yams.Node?
        do {
            // No implicit types: 007, no and 2013-01-01 stay what is written.
            // A byte-order mark, as Windows writes one, is no part of the document.
            let marked = text.unicodeScalars.first == "\u{FEFF}"
            let text = marked ? String(text.unicodeScalars.dropFirst()) : text
            root = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw YAMLError(error, file: file, firstLine: firstLine)
        } catch {
            throw YAMLError(.malformed("unreadable"), at: start)
        }
        guard let root else { throw YAMLError(.empty, at: start) }
        var converter = Converter(file: file, lineShift: firstLine - 1, remaining: largestCount, last: start)
        return try converter.node(root)
    }

    /// Turns the parser's nodes into ours, counting them.
    private struct Converter {
        let file: String
        let lineShift: Int
        var remaining: Int
        /// Where the last node with a position stood, for those without.
        var last: YAMLPosition

        mutating func node(_ node: Yams.Node) throws(YAMLError) -> YAMLNode {
            if let mark = node.mark {
                last = YAMLPosition(file: file, line: mark.line + lineShift, column: mark.column)
            }
            let position = last
            remaining -= 1
            guard remaining > 0 else { throw YAMLError(.tooLarge(limit: YAMLNode.largestCount), at: position) }
            switch node {
            case .scalar(let scalar):
                let isQuoted = scalar.style != .plain && scalar.style != .any
                return YAMLNode(.scalar(scalar.string), at: position, isQuoted: isQuoted)
            case .sequence(let sequence):
                var items: [YAMLNode] = []
                for item in sequence { items.append(try self.node(item)) }
                return YAMLNode(.sequence(items), at: position)
            case .mapping(let mapping):
                var entries: [YAMLEntry] = []
                for (key, value) in mapping {
                    let key = try self.node(key)
                    guard case .scalar(let name) = key.content else {
                        throw YAMLError(.expected(.text, found: key.shape), at: key.position)
                    }
                    entries.append(YAMLEntry(key: name, keyPosition: key.position, value: try self.node(value)))
                }
                return YAMLNode(.mapping(entries), at: position)
            case .alias:
                throw YAMLError(.malformed("an alias without its anchor"), at: position)
            }
        }
    }
}

extension YAMLError {
    fileprivate init(_ error: YamlError, file: String, firstLine: Int) {
        func at(_ mark: Mark) -> YAMLPosition {
            YAMLPosition(file: file, line: mark.line + firstLine - 1, column: mark.column)
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(.malformed(problem), at: at(mark))
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(.repeatedKey(duplicates.first ?? ""), at: at(context.mark))
        case .reader(let problem, _, _, _):
            self.init(.malformed(problem), at: YAMLPosition(file: file, line: firstLine, column: 1))
        default:
            self.init(.malformed("unreadable"), at: YAMLPosition(file: file, line: firstLine, column: 1))
        }
    }
}
