import AuditModel
import Reporting

/// By what cases are grouped, as the user writes it (`--by`).
enum Grouped {
    /// "dubu", "lovkrav x ics", "lovkrav × ics".
    static func traits(_ text: String) throws(CommandFailure) -> [CaseTrait] {
        let names = text.replacing("×", with: " x ").split(separator: " ").map(String.init).filter { $0 != "x" }
        guard (1...2).contains(names.count), Set(names).count == names.count else {
            throw CommandFailure(
                .usage, "'\(text)' is no grouping; name one, or two with ' x ' between, as 'lovkrav x ics'")
        }
        var traits: [CaseTrait] = []
        for name in names {
            guard let trait = CaseTrait(rawValue: name) else {
                let known = CaseTrait.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFailure(.usage, "'\(name)' is nothing cases are grouped by; choose among \(known)")
            }
            traits.append(trait)
        }
        return traits
    }

    static func check(_ traits: [CaseTrait], register: MunicipalityRegister?) throws(CommandFailure) {
        guard register == nil, let trait = traits.first(where: \.needsRegister) else { return }
        throw CommandFailure(
            .usage, "'\(trait.rawValue)' is known from a register only; add --register kommuner.csv")
    }
}
