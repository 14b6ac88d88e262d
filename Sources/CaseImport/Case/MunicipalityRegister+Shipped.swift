package import AuditModel
internal import Foundation

extension MunicipalityRegister {
    /// The 98 municipalities of Denmark, from `Schemas/kommuner.csv`; throws when the installation lacks the file.
    package static var shipped: MunicipalityRegister {
        get throws {
            guard
                let url = Bundle.module.url(
                    forResource: "kommuner", withExtension: "csv", subdirectory: "Schemas")
            else { throw CocoaError(.fileNoSuchFile) }
            return try MunicipalityRegister(csv: Array(Data(contentsOf: url)))
        }
    }
}
