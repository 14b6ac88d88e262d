package import AuditModel

extension CaseFile {
    /// The case as an XML export writes it, each paragraph a `<p>`.
    package var xml: String {
        var xml = "<sag\(Self.attributes(ExportMembers(of: self)))>\n"
        for document in documents {
            xml += "  <dokument\(Self.attributes(ExportMembers(of: document)))>\n"
            for section in document.sections {
                let paragraphs = string(of: section).split(separator: "\n").map { "<p>\(Self.escaped($0))</p>" }
                xml += "    <afsnit\(Self.attributes(ExportMembers(of: section)))>\(paragraphs.joined())</afsnit>\n"
            }
            xml += "  </dokument>\n"
        }
        return xml + "</sag>\n"
    }

    private static func attributes(_ members: ExportMembers) -> String {
        members.list.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{0}"..<" ": escaped += "&#\(scalar.value);"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
