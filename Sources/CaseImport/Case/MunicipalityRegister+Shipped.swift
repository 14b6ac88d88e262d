package import AuditModel
internal import Foundation

extension MunicipalityRegister {
    /// The 98 municipalities of Denmark, from `Schemas/kommuner.csv`; throws when the installation lacks the file.
    package static var shipped: MunicipalityRegister {
        get throws { try MunicipalityRegister(csv: shippedContent) }
    }

    /// The same as CSV.
    package static var shippedContent: [UInt8] {
        get throws {
            guard
                let url = Bundle.module.url(
                    forResource: "kommuner", withExtension: "csv", subdirectory: "Schemas")
            else { throw CocoaError(.fileNoSuchFile) }
            return Array(try Data(contentsOf: url))
        }
    }
}
