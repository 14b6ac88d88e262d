package import AuditModel
import CaseImport

extension CaseFile {
    /// The case as a JSON export writes it, on one line.
    package var json: String {
        let documents = documents.map { document in
            let sections = document.sections.map { section in
                Self.object(ExportMembers(of: section), and: ["\"tekst\": \(Self.quoted(string(of: section)))"])
            }
            return Self.object(ExportMembers(of: document), and: ["\"afsnit\": [\(sections.joined(separator: ", "))]"])
        }
        return Self.object(ExportMembers(of: self), and: ["\"dokumenter\": [\(documents.joined(separator: ", "))]"])
    }

    private static func object(_ members: ExportMembers, and rest: [String]) -> String {
        let numbers = [CaseMember.version.rawValue, CaseMember.birthYear.rawValue]
        let scalars = members.list.map { member in
            "\"\(member.name)\": \(numbers.contains(member.name) ? member.value : quoted(member.value))"
        }
        return "{\((scalars + rest).joined(separator: ", "))}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
