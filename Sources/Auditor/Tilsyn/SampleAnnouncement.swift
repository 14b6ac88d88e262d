import AuditModel
import Reporting

/// What `auditor sample` says while it draws.
struct SampleAnnouncement {
    let language: ReportLanguage

    private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    private func counted(_ cases: Int) -> String { text(cases.of("sag", "sager"), cases.of("case", "cases")) }

    func frozen(_ cases: Int, hash: String) -> String {
        text("Rammen er frosset: ", "The frame is frozen: ") + counted(cases) + "\n  SHA-256 \(hash)"
    }

    func seed(_ seed: String) -> String { text("Frø: ", "Seed: ") + seed }

    func drawn(_ sample: CaseSample, folder: String) -> String {
        var lines = [
            text(
                "Udtræk \(sample.id): \(counted(sample.cases.count)), \(sample.reserve.count) i reserve",
                "Sample \(sample.id): \(counted(sample.cases.count)), \(sample.reserve.count) in reserve")
        ]
        if sample.strata.count > 1 {
            lines += sample.strata.map { "  \($0.title[language]): \($0.drawn) " + text("af", "of") + " \($0.size)" }
        }
        let doubled = sample.cases.count { $0.isDouble }
        if doubled > 0 {
            lines.append(
                text(
                    counted(doubled) + " læses af to: arbejdsark-2.html",
                    doubled.of("case has", "cases have") + " two readers: arbejdsark-2.html"))
        }
        lines.append(text("Åbn ", "Open ") + "\(folder)/arbejdsark.html")
        return lines.joined(separator: "\n")
    }
}
