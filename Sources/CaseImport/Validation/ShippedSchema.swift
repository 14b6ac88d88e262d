import Foundation

/// The schemas of the case export format that the program ships, and `auditor check` validates by.
package enum ShippedSchema: String, CaseIterable, Sendable {
    case xml = "case-file.xsd"
    case json = "case-file.schema.json"

    /// The text of the schema; `nil` when the program's own files are missing.
    package var text: [UInt8]? {
        let url = Bundle.module.resourceURL?.appending(path: "Schemas").appending(path: rawValue)
        return url.flatMap { try? Data(contentsOf: $0) }.map { Array($0) }
    }
}
