import AuditModel
import CaseImport
import Foundation
import Rules

/// Where cases come from, and how they are judged: files judged in this process, or runs of a ledger.
struct CaseSource {
    let judging: JudgingOptions
    let jobs: Int
    let register: MunicipalityRegister?
    /// The day files are judged by.
    let referenceDate: CalendarDate

    private(set) var quarantine = QuarantineCount()

    init(_ options: AnalysisOptions, register: MunicipalityRegister?, asOf referenceDate: CalendarDate) {
        self.referenceDate = referenceDate
        judging = options.judging
        jobs = options.jobs
        self.register = register
    }

    /// For judging the files of a pool a second time, or a first where a run gave its answers: what cannot be read is
    /// counted once.
    func again(_ pool: CasePool) -> Self {
        guard case .files = pool else { return self }
        var again = self
        again.quarantine = QuarantineCount()
        return again
    }

    /// The cases of a pool in order, with their answers to the criteria asked for; files are judged by `standard`, and
    /// sorting them spills into `folder`.
    func cases(of pool: CasePool, by standard: Standard, asked: [CriterionID], in folder: OutputFolder) async throws
        -> CaseStream<CountedCase>
    {
        switch pool {
        case .run(let run): run.cases(asked: asked)
        case .files(let paths):
            try await judged(paths, by: standard, in: folder).map { CountedCase($0, asked: asked) }
        }
    }

    /// Judges files and gives their cases in order, with all that is found of them.
    func judged(_ paths: [String], by standard: Standard, in folder: OutputFolder) async throws
        -> CaseStream<AuditedCase>
    {
        let found = InputWalker.inputs(at: paths)
        if found.inputs.isEmpty { throw CommandFailure.noInput(paths, found) }
        let names = try InputFile.shippedRegister()
        let run = AuditRun(
            inputs: found, standard: standard, referenceDate: referenceDate,
            pseudonym: try judging.importing.pseudonym(),
            municipalities: Set((names.entries + (register?.entries ?? [])).map(\.code)),
            dialect: try judging.importing.dialect.map(InputFile.dialect) ?? Dialect(), jobs: jobs)
        let store = try await run.judge(in: folder, known: nil, progress: nil)
        var deliveries = try store.deliveries()
        let quarantine = quarantine
        quarantine.add(store.counted.casesQuarantined + store.counted.inputsQuarantined + found.unreadable.count)
        return CaseStream { try deliveries.next { _ in quarantine.add(1) } }
    }
}

/// A folder for what commands without an output folder let wait on disk; nothing stays in it.
enum ScratchFolder {
    /// A new one each time.
    static var place: URL {
        FileManager.default.temporaryDirectory.appending(path: "auditor-\(UInt64.random(in: .min ... .max))")
    }
}
