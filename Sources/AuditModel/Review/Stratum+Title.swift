/// What a stratum is called where nothing recorded of its cases names it.
///
/// The raw values stand in the lists of a sample (`ramme.csv`, `udtraek.csv`) in every language: by them the cases are drawn again.
package enum UnnamedStratum: String, CaseIterable, Sendable {
    /// The only one where cases are not told apart.
    case whole = "alle"
    case noTeam = "uden team"
    case noCaseworker = "uden sagsbehandler"
    case noTargetGroup = "uden maalgruppe"
    case noPeriod = "uden periode"

    fileprivate var english: String {
        switch self {
        case .whole: "all"
        case .noTeam: "team not recorded"
        case .noCaseworker: "caseworker not recorded"
        case .noTargetGroup: "target group not recorded"
        case .noPeriod: "period not recorded"
        }
    }
}

extension CaseSample.Stratum {
    /// Between what its cases share and the verdict they are drawn more often for.
    package static let separator = " · "
    /// Before the code of a caseworker whose name is not told.
    package static let caseworker = "sagsbehandler "

    /// The name as people read it; what was recorded of the cases stays as it is.
    package var title: LocalizedText {
        var parts = name.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        parts[0] = Self.english(parts[0])
        return LocalizedText(danish: name, english: parts.joined(separator: Self.separator))
    }

    private static func english(_ group: String) -> String {
        if let unnamed = UnnamedStratum(rawValue: group) { return unnamed.english }
        let code = group.trimmingPrefix(caseworker)
        let isCode = code.count == 12 && code != group && code.allSatisfy { $0.isHexDigit && !$0.isUppercase }
        return isCode ? "caseworker " + code : group
    }
}
