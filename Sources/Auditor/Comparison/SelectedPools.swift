import AuditModel
import Reporting
import Rules

/// The cases of an earlier and a later selection, and of the earlier as it was judged at the time.
struct SelectedPools {
    let source: CaseSource
    let selections: (before: Selection, after: Selection)
    private let before: CasePool
    private let after: CasePool
    /// By which files are judged.
    private let standard: Standard
    /// By which the earlier cases were judged at the time; `nil` when it is not said.
    let earlierStandard: Standard?
    /// The files of an earlier run, to judge its cases again.
    let earlierFiles: [String]
    let folder: OutputFolder

    /// Files are judged as a later run judged its cases: by its standard, as of its day.
    ///
    /// - Parameters:
    ///   - paths: inputs of a selection that names none.
    ///   - asked: the standard files are judged by, where no run is later.
    init(
        _ selections: (before: Selection, after: Selection), of paths: [String], _ options: AnalysisOptions,
        register: MunicipalityRegister?, by asked: Standard, earlierStandard: Standard?, earlierFiles: [String],
        in folder: OutputFolder
    ) throws(CommandFailure) {
        self.selections = selections
        self.earlierStandard = earlierStandard
        self.earlierFiles = earlierFiles
        self.folder = folder
        before = try selections.before.pool(orOf: paths)
        after = try selections.after.pool(orOf: paths)
        try after.check(options.judging, asked)
        if case .run = before {
            standard = earlierFiles.isEmpty ? asked : try after.standard(asked: asked)
        } else {
            guard earlierFiles.isEmpty else {
                throw CommandFailure(.usage, "--baseline-files works only with a run as --baseline")
            }
            standard = try after.standard(asked: asked)
        }
        source = CaseSource(
            options, register: register, asOf: after.referenceDate(asked: options.judging.date))
        guard read.count(where: { $0 == "-" }) < 2 else { throw CommandFailure.standardInputTwice }
    }

    /// The inputs that are read, each as often as it is.
    private var read: [String] {
        func paths(of pool: CasePool) -> [String] { if case .files(let paths) = pool { paths } else { [] } }
        return paths(of: after) + (before == after ? [] : paths(of: before))
            + (earlierStandard == nil ? [] : paths(of: before)) + earlierFiles
    }

    /// The criteria that are compared: those of the later run, or of the standard asked for.
    var description: StandardDescription { after.description(judgedBy: standard) }

    /// What to say where the two sides were not judged by the same rules; `nil` where they were.
    var warning: String? {
        var version = AuditorCommand.version
        if case .run(let later) = after { version = later.version }
        guard case .run(let earlier) = before, earlierFiles.isEmpty else {
            // The files were judged now, by the later run's standard.
            return version == AuditorCommand.version
                ? nil
                : "the later run was judged by version \(version) of the program and the files by this one, and part of a "
                    + "change may be the program's; audit the later cases once more, and compare with that run"
        }
        return earlier.standard.hash == description.hash && earlier.version == version
            ? nil
            : "the runs were judged by different rules, and part of a change may be theirs; tell how much with "
                + "--baseline-files, the files of the earlier run"
    }

    func count(in counter: inout ComparisonCounter) async throws {
        let isOneSource = before == after
        let later = try await cases(of: after)
        var earlier = CaseStream<CountedCase>.empty
        var original = CaseStream<CountedCase>.empty
        if case .run = before, !earlierFiles.isEmpty {
            original = try await cases(of: before)
            earlier = try await cases(of: .files(earlierFiles))
        } else {
            if !isOneSource { earlier = try await cases(of: before) }
            if let earlierStandard {
                original = try await source.again(before).cases(
                    of: .files(before.files()), by: earlierStandard, asked: criteria, in: folder)
            }
        }
        try count(original, earlier, later, isOneSource: isOneSource, in: &counter)
    }

    private var criteria: [CriterionID] { description.criteria.map(\.id) }

    private func cases(of pool: CasePool) async throws -> CaseStream<CountedCase> {
        try await source.cases(of: pool, by: standard, asked: criteria, in: folder)
    }

    private func count(
        _ original: CaseStream<CountedCase>, _ earlier: CaseStream<CountedCase>, _ later: CaseStream<CountedCase>,
        isOneSource: Bool, in counter: inout ComparisonCounter
    ) throws {
        let (before, after) = selections
        var joined = try JoinedCases([original, earlier, later])
        var overlap = 0
        var sides = (before: SideCheck(before), after: SideCheck(after))
        while let found = try joined.next() {
            func chosen(_ counted: CountedCase?, _ selection: Selection) -> CountedCase? {
                counted.flatMap { selection.holds(for: $0, register: source.register) ? $0 : nil }
            }
            let baseline = isOneSource ? found[2] : found[1]
            let (early, late) = (chosen(baseline, before), chosen(found[2], after))
            sides.before.add(baseline, isChosen: early != nil, register: source.register)
            sides.after.add(found[2], isChosen: late != nil, register: source.register)
            if isOneSource, early != nil, late != nil { overlap += 1 }
            counter.add(original: chosen(found[0], before), before: early, after: late)
        }
        for side in [sides.before, sides.after] { try side.check() }
        guard overlap == 0 else {
            throw CommandFailure(
                .usage,
                overlap.of("case is", "cases are")
                    + " in both selections of the same files; let the selections exclude one another")
        }
    }
}

/// Whether a selection takes any case of its files, and which groups there are to choose among.
private struct SideCheck {
    private static let mostNamed = 20

    private let selection: Selection
    private var seen = 0
    private var chosen = 0
    /// By condition of the selection.
    private var groups: [Set<TraitGroup>]

    init(_ selection: Selection) {
        self.selection = selection
        groups = selection.conditions.map { _ in [] }
    }

    mutating func add(_ counted: CountedCase?, isChosen: Bool, register: MunicipalityRegister?) {
        guard let counted else { return }
        seen += 1
        if isChosen { chosen += 1 }
        for (index, condition) in selection.conditions.enumerated() {
            if let group = condition.trait.group(of: counted, register: register) { groups[index].insert(group) }
        }
    }

    /// Complains when cases were read and none of them is of the selection.
    func check() throws(CommandFailure) {
        guard seen > 0, chosen == 0 else { return }
        let known = zip(selection.conditions, groups).map { condition, groups in
            let names = groups.sorted().map(\.id)
            let more = names.count > Self.mostNamed ? ", …" : ""
            let list = names.isEmpty ? "none" : names.prefix(Self.mostNamed).joined(separator: ", ") + more
            return "\(condition.trait.rawValue): \(list)"
        }
        throw CommandFailure(
            .noInput,
            CPRNumber.masked(
                "no case matches '\(selection.text)'; choose among what there is (\(known.joined(separator: "; ")))"))
    }
}

extension Selection {
    /// What it names; the command's own paths when it names nothing.
    fileprivate func pool(orOf others: [String]) throws(CommandFailure) -> CasePool {
        if let run { return .run(try SelectedRun(run)) }
        return try CasePool(paths.isEmpty ? others : paths)
    }
}
