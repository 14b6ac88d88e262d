import AuditModel
import Reporting

/// What `auditor sample` says while it draws.
struct SampleAnnouncement {
    let language: ReportLanguage

    private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    func frozen(_ cases: Int, hash: String) -> String {
        text("Rammen er frosset: \(cases) sager", "The frame is frozen: \(cases) cases") + "\n  SHA-256 \(hash)"
    }

    func seed(_ seed: String) -> String { text("Frø: ", "Seed: ") + seed }

    func drawn(_ sample: CaseSample, folder: String) -> String {
        var lines = [
            text(
                "Udtræk \(sample.id): \(sample.cases.count) sager, \(sample.reserve.count) i reserve",
                "Sample \(sample.id): \(sample.cases.count) cases, \(sample.reserve.count) in reserve")
        ]
        if sample.strata.count > 1 {
            lines += sample.strata.map { "  \($0.name): \($0.drawn) " + text("af", "of") + " \($0.size)" }
        }
        let doubled = sample.cases.count { $0.isDouble }
        if doubled > 0 {
            lines.append(
                text(
                    "\(doubled) sager læses af to: arbejdsark-2.html",
                    "\(doubled) cases have two readers: arbejdsark-2.html"))
        }
        lines.append(text("Åbn ", "Open ") + "\(folder)/arbejdsark.html")
        return lines.joined(separator: "\n")
    }
}
