import AuditModel
import Reporting

/// The cases a sample can be drawn from (ramme), frozen before any lot is cast.
struct SampleFrame {
    struct Entry: Equatable {
        let municipality: MunicipalityCode
        let caseID: String
        /// The id as it is read in `ramme.csv`, by which the case is drawn.
        let shownID: String
        let stratum: Int
    }

    struct Stratum: Equatable {
        let name: String
        /// How many times as often as others its cases are drawn.
        let factor: Double
        /// Strata of one group are drawn for together when so many per group are asked for.
        let group: String
        var size = 0
    }

    let grouping: SampleGrouping?
    let overSampling: OverSampling?
    private(set) var entries: [Entry] = []
    /// In the order of their names.
    private(set) var strata: [Stratum] = []
    /// The auditor's verdicts of each criterion, whatever humans said, in the order of the standard; inside in the order of `Verdict.allCases`.
    private(set) var tallies: [[Int]]
    private let shown: ShownID
    private let criteria: [CriterionID]
    private var places: [String: Int] = [:]

    init(criteria: [CriterionID], grouping: SampleGrouping?, overSampling: OverSampling?, shown: ShownID) {
        self.criteria = criteria
        self.grouping = grouping
        self.overSampling = overSampling
        self.shown = shown
        tallies = Array(repeating: Array(repeating: 0, count: Verdict.allCases.count), count: criteria.count)
    }

    /// What a frame needs of a case: far less than its findings.
    struct Member {
        let group: String
        let isFrequent: Bool
        /// By criterion, as an index into `Verdict.allCases`.
        let verdicts: [UInt8]
    }

    func member(_ audited: AuditedCase) -> Member {
        let found = Dictionary(
            audited.findings.map { ($0.criterion, $0.review?.machine ?? $0.verdict) }
        ) { first, _ in first }
        return Member(
            group: CSVText.read(group(of: audited)),
            isFrequent: overSampling?.condition.holds(for: audited) ?? false,
            verdicts: criteria.map { criterion in
                UInt8(found[criterion].flatMap { Verdict.allCases.firstIndex(of: $0) } ?? Verdict.allCases.count)
            })
    }

    /// Whoever checks the draw is not told who works where.
    private func group(of audited: AuditedCase) -> String {
        guard let grouping else { return UnnamedStratum.whole.rawValue }
        let name = grouping.name(of: audited)
        guard grouping == .caseworker, let hash = shown.hash else { return name }
        return CaseSample.Stratum.caseworker + hash(name).prefix(12)
    }

    /// Cases are added by municipality and id, so that equal inputs freeze to equal bytes.
    mutating func add(_ member: Member, _ municipality: MunicipalityCode, _ caseID: String) {
        let more = member.isFrequent ? overSampling : nil
        let name = more.map { member.group + CaseSample.Stratum.separator + $0.condition.description } ?? member.group
        let place = places[name, default: strata.count]
        if place == strata.count {
            places[name] = place
            strata.append(Stratum(name: name, factor: more?.factor ?? 1, group: member.group))
        }
        strata[place].size += 1
        entries.append(
            Entry(municipality: municipality, caseID: caseID, shownID: shown.of(caseID), stratum: place))
        for (criterion, verdict) in member.verdicts.enumerated() where verdict < Verdict.allCases.count {
            tallies[criterion][Int(verdict)] += 1
        }
    }

    /// Puts the strata in the order of their names, whatever case came first.
    mutating func freeze() {
        let order = strata.indices.sorted { strata[$0].name.utf8.lexicographicallyPrecedes(strata[$1].name.utf8) }
        var new = Array(repeating: 0, count: strata.count)
        for (place, old) in order.enumerated() { new[old] = place }
        entries = entries.map {
            Entry(municipality: $0.municipality, caseID: $0.caseID, shownID: $0.shownID, stratum: new[$0.stratum])
        }
        if shown.hash != nil {
            // In the order of the ids the hashes would tell whose number is the lower.
            entries.sort { ($0.municipality, $0.shownID) < ($1.municipality, $1.shownID) }
        }
        strata = order.map { strata[$0] }
    }

    /// `ramme.csv`: what is hashed, so that everyone can see that no case was added or left out afterwards.
    var csv: [UInt8] {
        CSVText.of(
            header: ["kommune", "sag", "stratum"],
            rows: entries.lazy.map { [$0.municipality.description, $0.shownID, strata[$0.stratum].name] })
    }
}
