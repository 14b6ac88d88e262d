import Foundation

/// News that was not told yet: kept beside the ledger until it is, for the next night has other news.
struct UntoldNews {
    private let file: URL

    init(ledger: String) { file = URL(filePath: ledger + "-nyt") }

    /// Tells what is new, behind what was not told before; nothing when there is neither.
    ///
    /// A night killed in between, or whose output cannot be written, leaves the file, and the next tells it: twice at worst.
    func tell(_ news: String?) throws {
        let text = [try? String(contentsOf: file, encoding: .utf8), news].compactMap(\.self).joined(separator: "\n")
        guard !text.isEmpty else { return }
        // Where it cannot be kept it is told all the same.
        try? Data(text.utf8).write(to: file)
        try Console.offer(text)
        try? FileManager.default.removeItem(at: file)
    }
}
