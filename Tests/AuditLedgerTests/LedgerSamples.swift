import AuditModel
import Foundation
import Testing

@testable import AuditLedger

/// Ledgers, runs and cases for tests.
enum LedgerSamples {
    static let criteria = ["skabelon", "partshoering", "omfang"].map(CriterionID.init(rawValue:))

    static let standard = StandardDescription(
        name: "prøve", title: LocalizedText(danish: "Prøve", english: "Sample"),
        hash: String(repeating: "0", count: 64),
        edition: .until2018,
        criteria: criteria.map { id in
            CriterionDescription(
                id: id, chapter: "1", question: LocalizedText(danish: "Er der?", english: "Is there?"),
                title: LocalizedText(danish: id.rawValue, english: id.rawValue))
        })

    static func run(
        _ begun: String = "2026-11-22T01:00:00Z", output: String? = "/findes/ikke", on day: String = "2026-11-22",
        by standard: StandardDescription = standard
    ) throws -> NewRun {
        let date = try #require(CalendarDate(iso: day))
        return NewRun(
            begun: begun, standard: standard, program: NewRun.Program(version: "1", fingerprint: "f"),
            record: RunRecord(version: "1", referenceDate: date, options: [.init(name: "lang", value: "da")]),
            report: NewRun.ReportForm(language: "da", formats: ["csv"], suppressBelow: nil), register: nil,
            names: "kode,navn,ics_fra,dubu_fra\n", output: output)
    }

    static func input(_ path: String, hash: UInt8, cases: Int = 1) -> ReadInput {
        ReadInput(
            path: path, stamp: FileStamp(size: 10, modified: 20, changed: 30, inode: 40),
            hash: Array(repeating: hash, count: 16), settings: "s",
            counts: RunCounts(inputsRead: 1, cases: cases, bytes: 10), validity: DateBracket())
    }

    static func delivery(
        _ id: String, file: String, content: UInt64 = 1, verdict: Verdict = .yes, start: SourcePosition? = nil
    ) throws -> CaseDelivery {
        let municipality = try #require(MunicipalityCode("147"))
        let start = start ?? .line(3, column: 1)
        let located = criteria.enumerated().map { index, criterion in
            AuditedCase.LocatedFinding(
                criterion: criterion, verdict: index == 1 ? verdict : .notApplicable,
                reason: index == 1 ? .hearingSent : .noPlan, document: index == 1 ? .assessment : nil,
                section: index == 1 ? .hearing : nil, position: index == 1 ? .line(12, column: 7) : nil)
        }
        return CaseDelivery(
            audited: AuditedCase(
                municipality: municipality, id: id, file: file, period: 2013,
                setting: CaseSetting(
                    date: CalendarDate(iso: "2013-02-20"), ageInYears: 9, team: "Team Øst", caseworker: nil,
                    documents: [.assessment, .followUp]),
                targetGroup: .disability, legalDemand: .notDemanded, analysisType: 3, standardPages: 12.25, words: 4711,
                repeatedShare: 0.125, warnings: [ImportWarning(.impossibleDate, name: "dato")], findings: located),
            fingerprint: ContentFingerprint(high: content, low: .max), newestDocument: CalendarDate(iso: "2013-02-20"),
            start: start, places: [nil, Evidence(document: 1, section: 2, range: 300..<300), nil],
            traces: [0, 7, .max].map(FindingTrace.init(value:)),
            validity: DateBracket(until: CalendarDate(iso: "2027-01-01")))
    }
}

/// A ledger in a folder of its own, removed with the value.
final class ScratchLedger {
    let folder: URL
    let ledger: Ledger

    var path: String { folder.appending(path: "protokol.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        ledger = try Ledger(path: folder.appending(path: "protokol.sqlite").path)
    }

    deinit {
        ledger.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Writes a run of inputs with their deliveries down; returns the cases it then has.
    @discardableResult
    func record(
        _ inputs: [(input: RunInput, deliveries: [CaseDelivery])], new: NewRun? = nil, isWritten: Bool = true,
        quarantine: [(entry: QuarantineEntry, input: Int?)] = [], finished: String = "2026-11-22T01:01:00Z",
        today: String = "2026-11-22T01:00:00Z"
    ) throws -> [AuditedCase] {
        var run = 0
        let cases = try ledger.record(try new ?? LedgerSamples.run()) { recording in
            run = recording.run
            try recording.add(inputs.map(\.input))
            for (index, input) in inputs.enumerated() {
                for delivery in input.deliveries { try recording.add(delivery, input: index) }
            }
            try recording.endDeliveries()
            var cases: [AuditedCase] = []
            try recording.forEachCase(duplicate: { _ in }) { cases.append($0.audited) }
            for (entry, input) in quarantine {
                try recording.add(entry, input: input, today: today)
            }
            try recording.endQuarantine()
            try recording.store([
                GroupTotals(
                    grouping: "alle", group: "alle",
                    criteria: LedgerSamples.criteria.map { _ in [cases.count, 0, 0, 0, 0] })
            ])
            try recording.finish(
                RunCounts(inputs: inputs.count, casesAudited: cases.count), judged: cases.count, carriedOver: 0,
                at: finished)
            return cases
        }
        if isWritten { try ledger.markWritten(run) }
        return cases
    }

    func count(_ table: String) throws -> Int {
        try ledger.count(table)
    }
}
