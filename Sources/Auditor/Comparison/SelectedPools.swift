import AuditModel
import Reporting
import Rules

/// The cases of an earlier and a later selection, and of the earlier as it was judged at the time.
struct SelectedPools {
    let source: CaseSource
    /// Inputs of a selection that names none.
    let paths: [String]
    let selections: (before: Selection, after: Selection)
    let standard: Standard
    /// By which the earlier cases were judged at the time; `nil` when it is not said.
    let earlierStandard: Standard?
    let folder: OutputFolder

    func count(in counter: inout ComparisonCounter) async throws {
        let (before, after) = selections
        let beforePaths = before.paths.isEmpty ? paths : before.paths
        let afterPaths = after.paths.isEmpty ? paths : after.paths
        let isOneSource = beforePaths == afterPaths
        let later = try await source.cases(of: afterPaths, by: standard, in: folder)
        let earlier = isOneSource ? .empty : try await source.cases(of: beforePaths, by: standard, in: folder)
        var original = CaseStream.empty
        if let earlierStandard {
            original = try await source.cases(of: beforePaths, by: earlierStandard, in: folder)
        }
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
