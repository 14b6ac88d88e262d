import ArchiveReading
import AuditLedger
import AuditModel
import Foundation

/// News that was not told yet: kept beside the ledger until it is, for the next night has other news.
///
/// It is kept before its run is committed, so that a night killed in between takes none away; of a run that never was, the
/// next night finds the same anew.
struct UntoldNews {
    /// What one night has to say.
    private struct Night: Codable {
        /// The run it is of; `nil` in what versions kept that told after the run.
        let run: Mark?
        let text: String
    }

    /// A run by its number, which is given again when a run is taken back, and its beginning.
    private struct Mark: Codable {
        let number: Int
        let begun: String
    }

    private let file: URL
    private var nights: [Night]

    /// What earlier nights could not tell, of runs that the ledger holds; to be asked when nobody else writes to it.
    init(beside ledger: Ledger) throws(CommandFailure) {
        file = URL(filePath: LedgerLock.place(of: ledger.path) + "-nyt")
        nights = []
        guard let kept = try? Data(contentsOf: file) else { return }
        guard let found = try? JSONDecoder().decode([Night].self, from: kept) else {
            nights = [Night(run: nil, text: String(decoding: kept, as: UTF8.self))]
            return
        }
        let runs = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.runs() }
        nights = found.filter { night in
            guard let mark = night.run else { return true }
            return runs.contains { $0.id == mark.number && $0.begun == mark.begun }
        }
    }

    /// Adds what a night has to say, before its run is committed; where it cannot be kept it is told all the same.
    mutating func add(_ text: String, of recording: RunRecording) {
        let mark = Mark(number: recording.run, begun: recording.begun)
        nights.append(Night(run: mark, text: CPRNumber.masked(text)))
        try? keep()
    }

    /// Tells all of it; a night killed before it is forgotten, or whose output cannot be written, leaves it to the next:
    /// told twice at worst.
    func tell() throws {
        if !nights.isEmpty { try Console.offer(nights.map(\.text).joined(separator: "\n")) }
        try? FileManager.default.removeItem(at: file)
    }

    /// Whoever looks finds all of it or what was there before.
    private func keep() throws {
        let working = file.path + ".ny"
        // What a killed night left.
        try? FileManager.default.removeItem(atPath: working)
        let handle = FileHandle(fileDescriptor: try OwnFile.create(working))
        defer { try? FileManager.default.removeItem(atPath: working) }
        try handle.write(contentsOf: JSONEncoder().encode(nights))
        try handle.synchronize()
        try handle.close()
        try OwnFile.rename(working, over: file.path)
        try OutputFolder.synchronize(file.deletingLastPathComponent())
    }
}
