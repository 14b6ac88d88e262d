import AuditModel
import Reporting

/// Which cases stand on one side of a comparison: "periode=2013,kommune=147", "fil=Udtraek/2013".
///
/// Conditions are separated by commas and must all hold; the same name again is one more value of which any will do. A
/// range of years is written with two dots: "periode=2012..2014".
struct Selection: Equatable {
    /// What a case must be of one trait.
    struct Condition: Equatable {
        let trait: CaseTrait
        var values: [String]

        func holds(for counted: CountedCase, register: MunicipalityRegister?) -> Bool {
            guard let group = trait.group(of: counted, register: register) else { return false }
            return values.contains { value in
                if let range = Self.years(value), let year = Int(group.id) { return range.contains(year) }
                return value == group.id
            }
        }

        /// "2012..2014".
        private static func years(_ text: String) -> ClosedRange<Int>? {
            let ends = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
            guard ends.count == 2, text == "\(ends[0])..\(ends[1])", ends[0] <= ends[1] else { return nil }
            return ends[0]...ends[1]
        }
    }

    /// As it was written.
    let text: String
    /// Inputs named by it; those of the command when empty.
    let paths: [String]
    /// "id@file": a run of a ledger.
    let run: String?
    let conditions: [Condition]

    static let everything = "alle"

    init(_ text: String) throws(CommandFailure) {
        self.text = text
        var paths: [String] = []
        var run: String?
        var conditions: [Condition] = []
        for part in text.split(separator: ",") where part != Self.everything {
            guard let sign = part.firstIndex(of: "="), sign != part.startIndex else {
                throw Self.failure(String(part), "is no condition; write name=value, as periode=2013")
            }
            let name = String(part[..<sign])
            let value = String(part[part.index(after: sign)...])
            guard !value.isEmpty else {
                throw Self.failure(String(part), "has no value; write name=value, as periode=2013")
            }
            switch name {
            case "fil": paths.append(value)
            case SelectedRun.name: run = value
            default:
                guard let trait = CaseTrait(rawValue: name) else {
                    let known = (["fil", SelectedRun.name] + CaseTrait.allCases.map(\.rawValue)).joined(separator: ", ")
                    throw Self.failure(name, "is nothing cases are selected by; choose among \(known)")
                }
                if let place = conditions.firstIndex(where: { $0.trait == trait }) {
                    conditions[place].values.append(value)
                } else {
                    conditions.append(Condition(trait: trait, values: [value]))
                }
            }
        }
        self.paths = paths
        self.run = run
        self.conditions = conditions
    }

    /// As it was written, but for folders and ledgers, whose names are the municipality's own: what a published result
    /// may tell.
    var publishedText: String {
        text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            if part.hasPrefix("fil=") {
                return "fil=" + (part.dropFirst(4).split(separator: "/").last ?? "")
            }
            return part.hasPrefix(SelectedRun.name + "=") ? String(part.prefix { $0 != "@" }) : String(part)
        }.joined(separator: ",")
    }

    func holds(for counted: CountedCase, register: MunicipalityRegister?) -> Bool {
        conditions.allSatisfy { $0.holds(for: counted, register: register) }
    }

    private static func failure(_ part: String, _ complaint: String) -> CommandFailure {
        CommandFailure(.usage, "'\(part)' \(complaint)")
    }
}
