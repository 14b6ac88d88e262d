package import AuditModel
package import TextFeatures
package import YAMLReading

/// Runs the examples of a standard; tests and `auditor standards check` use the same.
package struct ExampleRunner {
    /// What came of one example.
    package struct Result: Sendable {
        package let example: Example
        package let spelling: TextSpelling
        package let finding: Finding
        /// Marked evidence the finding does not rest on.
        package let missedEvidence: [Evidence]

        /// What is wrong, and what to do about a verdict or reason that is not the one promised; `nil` when the example
        /// holds.
        package func complaint(advice: String) -> YAMLError? {
            if finding.verdict != example.verdict {
                let sentence =
                    "the example of '\(finding.criterion)' promises \(example.verdict.rawValue) and gets "
                    + "\(finding.verdict.rawValue) (\(finding.reason.rawValue)); \(advice)"
                return YAMLError(.other(sentence), at: example.position)
            }
            if let reason = example.reason, finding.reason != reason {
                let sentence =
                    "the example of '\(finding.criterion)' promises the reason \(reason.rawValue) and gets "
                    + "\(finding.reason.rawValue); \(advice)"
                return YAMLError(.other(sentence), at: example.position)
            }
            guard !missedEvidence.isEmpty else { return nil }
            let sentence = "the verdict of the example of '\(finding.criterion)' does not rest on what is marked by ⟦ ⟧"
            return YAMLError(.other(sentence), at: example.position)
        }
    }

    private let standard: Standard

    package init(_ standard: Standard) {
        self.standard = standard
    }

    /// Examples of the standard, in its order; complaints where they cannot be read.
    ///
    /// - Parameter inherited: only its own, or only those of what it extends.
    package static func examples(
        of standard: Standard, inherited: Bool? = nil
    ) -> (examples: [Example], complaints: [YAMLError]) {
        var examples: [Example] = []
        var complaints: [YAMLError] = []
        for (id, source, isInherited) in standard.exampleSources where inherited ?? isInherited == isInherited {
            do {
                for node in try source.nodes() ?? [] {
                    do { examples.append(try Example(node, criterion: id, edition: standard.edition)) } catch {
                        complaints.append(error)
                    }
                }
            } catch { complaints.append(error) }
        }
        return (examples, complaints)
    }

    /// Runs examples in every given spelling. Those of criteria the standard has switched off are left out.
    package func results(
        of examples: [Example], spelled spellings: [TextSpelling] = [.asWritten]
    ) throws(TextReaderError) -> [Result] {
        var results: [Result] = []
        var dates: [CalendarDate] = []
        for example in examples where !dates.contains(example.referenceDate) { dates.append(example.referenceDate) }
        for date in dates {
            var judge = try CaseJudge(standard: standard, referenceDate: date)
            for example in examples where example.referenceDate == date {
                guard let criterion = standard.criteria.first(where: { $0.id == example.criterion }) else { continue }
                for spelling in spellings {
                    guard let written = try? example.exampleCase(spelled: spelling) else { continue }
                    let finding = criterion.finding(for: judge.read(written.file).reading)
                    let missed = written.marked.filter { mark in !finding.evidence.contains { $0.covers(mark) } }
                    results.append(
                        Result(example: example, spelling: spelling, finding: finding, missedEvidence: missed))
                }
            }
        }
        return results
    }
}

extension Evidence {
    /// Whether it names a marked place, or a part of it; a whole section names all in it.
    fileprivate func covers(_ mark: Evidence) -> Bool {
        guard document == mark.document, section == mark.section else { return false }
        guard let range, let marked = mark.range else { return true }
        return range.overlaps(marked)
    }
}
