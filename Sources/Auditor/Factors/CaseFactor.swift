import AuditModel
import Reporting
import Statistics

/// One thing that may go with good files (faktor), as it is read off a case and its municipality.
struct CaseFactor {
    let factor: RegressionSample.Factor
    /// `nil` when it is not recorded of a case.
    let value: (CountedCase) -> Double?

    /// The names of those that need no file of their own.
    static let known = ["dubu", "ics", "aar-med-ics", "handicap", "alder", "lovkrav", "aar"]

    init(_ name: String, register: MunicipalityRegister?, columns: MunicipalityColumns?) throws(CommandFailure) {
        func needsRegister() throws(CommandFailure) -> MunicipalityRegister {
            guard let register else {
                throw CommandFailure(.usage, "'\(name)' is known from a register only; add --register kommuner.csv")
            }
            return register
        }
        let isIndicator: Bool
        switch name {
        case "dubu":
            let register = try needsRegister()
            isIndicator = true
            value = { register[$0.municipality].map { $0.systemSince == nil ? 0 : 1 } }
        case "ics":
            let register = try needsRegister()
            isIndicator = true
            value = { register[$0.municipality].map { $0.methodSince == nil ? 0 : 1 } }
        case "aar-med-ics":
            let register = try needsRegister()
            isIndicator = false
            value = { counted in
                guard let since = register[counted.municipality]?.methodSince, let year = counted.period else {
                    return nil
                }
                return Double(max(0, year - since))
            }
        case "handicap":
            isIndicator = true
            value = { $0.targetGroup.map { $0 == .disability ? 1 : 0 } }
        case "alder":
            isIndicator = false
            value = { $0.ageInYears.map { Double($0) } }
        case "lovkrav":
            isIndicator = true
            value = { $0.legalDemand == .demanded ? 1 : 0 }
        case "aar":
            isIndicator = false
            value = { $0.period.map { Double($0) } }
        default:
            guard let column = columns?[name] else {
                let names = Self.known + (columns?.columns.map(\.name) ?? [])
                throw CommandFailure(
                    .usage,
                    "'\(name)' is no factor; choose among \(names.joined(separator: ", "))"
                        + (columns == nil ? ", or add --municipality-file with a column of that name" : ""))
            }
            isIndicator = column.isIndicator
            value = { column.values[$0.municipality] }
        }
        factor = RegressionSample.Factor(name: name, isIndicator: isIndicator)
    }
}
