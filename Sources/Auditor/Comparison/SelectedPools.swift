import AuditLedger
import AuditModel
import Reporting
import Rules

/// The cases of an earlier and a later selection, and of the earlier as it was judged at the time.
struct SelectedPools {
    let source: CaseSource
    /// Inputs of a selection that names none.
    let paths: [String]
    let selections: (before: Selection, after: Selection)
    let runs: (before: SelectedRun?, after: SelectedRun?)
    let standard: Standard
    /// By which the earlier cases were judged at the time; `nil` when it is not said.
    let earlierStandard: Standard?
    /// The files of an earlier run, to judge its cases again.
    let earlierFiles: [String]
    let folder: OutputFolder

    init(
        _ selections: (before: Selection, after: Selection), of paths: [String], from source: CaseSource,
        by standard: Standard, earlierStandard: Standard?, earlierFiles: [String], in folder: OutputFolder
    ) throws {
        self.selections = selections
        self.paths = paths
        self.source = source
        self.standard = standard
        self.earlierStandard = earlierStandard
        self.earlierFiles = earlierFiles
        self.folder = folder
        runs = (try selections.before.run.map(SelectedRun.init), try selections.after.run.map(SelectedRun.init))
    }

    /// The criteria that are compared: those of the later run, or of the standard asked for.
    var description: StandardDescription { runs.after?.run.standard ?? standard.description }

    /// Whether runs asked different questions, and the earlier cases are not judged again.
    var hasOtherRules: Bool {
        guard let before = runs.before?.run, earlierFiles.isEmpty else { return false }
        return before.standard.hash != description.hash
            || before.record.version != (runs.after?.run.record.version ?? AuditorCommand.version)
    }

    func count(in counter: inout ComparisonCounter) async throws {
        let (before, after) = selections
        let beforePaths = before.paths.isEmpty ? paths : before.paths
        let afterPaths = after.paths.isEmpty ? paths : after.paths
        let isOneSource =
            runs.before == nil && runs.after == nil
            ? beforePaths == afterPaths : before.run != nil && before.run == after.run
        let later = try await cases(of: runs.after, or: afterPaths)
        var earlier = CaseStream.empty
        var original = CaseStream.empty
        if runs.before != nil, !earlierFiles.isEmpty {
            original = try await cases(of: runs.before, or: [])
            earlier = try await source.cases(of: earlierFiles, by: standard, in: folder)
        } else {
            if !isOneSource { earlier = try await cases(of: runs.before, or: beforePaths) }
            if let earlierStandard {
                original = try await source.cases(of: beforePaths, by: earlierStandard, in: folder)
            }
        }
        try count(original, earlier, later, isOneSource: isOneSource, in: &counter)
    }

    private func cases(of run: SelectedRun?, or paths: [String]) async throws -> CaseStream {
        if let run { return run.cases }
        return try await source.cases(of: paths, by: standard, in: folder)
    }

    private func count(
        _ original: CaseStream, _ earlier: CaseStream, _ later: CaseStream, isOneSource: Bool,
        in counter: inout ComparisonCounter
    ) throws {
        let (before, after) = selections
        var joined = try JoinedCases([original, earlier, later])
        var overlap = 0
        while let found = try joined.next() {
            func chosen(_ audited: AuditedCase?, _ selection: Selection) -> AuditedCase? {
                audited.flatMap { selection.holds(for: $0, register: source.register) ? $0 : nil }
            }
            let early = chosen(isOneSource ? found[2] : found[1], before)
            let late = chosen(found[2], after)
            if isOneSource, early != nil, late != nil { overlap += 1 }
            counter.add(original: chosen(found[0], before), before: early, after: late)
        }
        guard overlap == 0 else {
            throw CommandFailure(
                .usage,
                "\(overlap) cases are in both selections of the same files; let the selections exclude one another")
        }
    }
}
