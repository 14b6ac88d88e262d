import AuditLedger
import AuditModel
import Foundation
import Reporting

/// The report of an earlier run, written from what the ledger holds of it.
struct RebuiltReport {
    private let run: LedgerRun
    private let language: ReportLanguage
    private let formats: Set<ReportFormat>
    private let register: MunicipalityRegister?
    private let names: MunicipalityRegister
    private let publication: Publication?

    init(_ run: LedgerRun, key: [UInt8]?) throws(CommandFailure) {
        self.run = run
        let words = run.report.formats.compactMap(ReportFormat.init)
        guard let language = ReportLanguage(rawValue: run.report.language), words.count == run.report.formats.count
        else {
            throw CommandFailure(.usage, "run \(run.id) has formats this version does not write; use a newer one")
        }
        self.language = language
        formats = Set(words)
        do {
            register = try run.register.map { text throws(RegisterError) in
                try MunicipalityRegister(csv: Array(text.utf8))
            }
            names = try MunicipalityRegister(csv: Array(run.names.utf8))
        } catch { throw CommandFailure(register: "register", error) }
        publication = try run.report.suppressBelow.map { threshold throws(CommandFailure) in
            guard let key else {
                throw CommandFailure(
                    .usage, "run \(run.id) was published; give the key it was made with: --key-file FILE")
            }
            let publication = Publication(threshold: threshold, key: key)
            if let check = run.report.keyCheck, check != publication.keyCheck {
                throw CommandFailure(
                    .usage,
                    "run \(run.id) was published under another key; give the one it was made with: --key-file FILE")
            }
            return publication
        }
    }

    func write(from ledger: Ledger, to destination: URL) throws {
        try withOutputFolder(destination) { folder in
            let files = ReportFiles(folder)
            let human = try ledger.humanVerdicts(on: run.standard, upTo: run.lastReview)
            var writer = try ReportWriter(
                run: run.record, standard: run.standard, register: register, names: names, language: language,
                formats: formats, publication: publication, folder: files.reportFolder,
                hasReviews: !human.isEmpty)
            try ledger.fingerprintedCases(of: run) { try writer.add(human.applied(to: $0, fingerprint: $1)) }
            for entry in try ledger.quarantine(of: run) { writer.add(entry) }
            try writer.finish(run.counts, timeline: try ledger.timeline(of: run))
            try files.close()
            try folder.commit()
        }
    }
}
