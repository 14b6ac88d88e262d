import AuditModel
import Foundation

/// The rows of `fund.csv` and `sager.csv` in a published report: one hash per case, sorted by it, and of each case what
/// `OpenCriteria` lets through.
///
/// What may be told is known when all cases are counted. Until then cases wait on disk, in files by the first digit of
/// their hash, of which one is sorted at a time.
struct PublishedRows: ~Copyable {
    private static let digits = Array("0123456789abcdef".utf8)
    private static let bufferSize = 1 << 16

    private let standard: StandardDescription
    private let language: ReportLanguage
    private let key: [UInt8]
    private let scratch: URL
    private var buffers: [[UInt8]]
    /// By criterion and verdict, how many cases had which reason.
    private var reasons: [[[Reason: Int]]]

    init(standard: StandardDescription, language: ReportLanguage, key: [UInt8], scratch: String) {
        self.standard = standard
        self.language = language
        self.key = key
        self.scratch = URL(filePath: scratch, directoryHint: .isDirectory)
        buffers = Self.digits.map { _ in [] }
        reasons = standard.criteria.map { _ in Verdict.allCases.map { _ in [:] } }
    }

    mutating func add(_ auditedCase: AuditedCase) throws {
        let published = PublishedCase(auditedCase, key: key)
        for (criterion, answer) in published.answers.enumerated() {
            if let reason = answer.reason { reasons[criterion][answer.verdict.place][reason, default: 0] += 1 }
        }
        let bytes = published.bytes
        guard let place = Self.digits.firstIndex(of: bytes[0]) else { return }
        buffers[place] += bytes
        if buffers[place].count >= Self.bufferSize { try spill(place) }
    }

    /// Writes both files.
    /// - Parameter open: what the tables withhold nothing of.
    consuming func finish(_ open: OpenCriteria, folder: ReportFolder) throws {
        var findings = try FindingsCSV(standard: standard, language: language, to: folder.open("fund.csv"))
        var cases = try CasesCSV(to: folder.open("sager.csv"))
        let told = standard.criteria.indices.map { criterion in
            reasons[criterion].map { open.tells(criterion) ? open.tellable($0) : [] }
        }
        for place in buffers.indices {
            for published in try sorted(place) {
                try cases.add(published, hasMeasures: open.tellsMeasures)
                let answers = published.answers.enumerated().map { criterion, answer in
                    open.tells(criterion)
                        ? (
                            answer.verdict,
                            answer.reason.flatMap { told[criterion][answer.verdict.place].contains($0) ? $0 : nil }
                        )
                        : nil
                }
                try findings.add(hash: published.hash, answers)
            }
        }
        try findings.flush()
        try cases.flush()
    }

    private func file(_ place: Int) -> URL { scratch.appending(path: "offentlig-\(place)") }

    private mutating func spill(_ place: Int) throws {
        let path = file(place).path
        if !FileManager.default.fileExists(atPath: path) {
            guard
                FileManager.default.createFile(
                    atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw ReportFileError(file: "fund.csv", reason: "a file to sort in cannot be created") }
        }
        let handle = try FileHandle(forWritingTo: file(place))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(buffers[place]))
        try handle.close()
        buffers[place].removeAll(keepingCapacity: true)
    }

    /// The cases whose hash begins with a digit, sorted; their file is removed.
    private mutating func sorted(_ place: Int) throws -> [PublishedCase] {
        var bytes = buffers[place]
        if FileManager.default.fileExists(atPath: file(place).path) {
            bytes = try Array(Data(contentsOf: file(place))) + bytes
            try FileManager.default.removeItem(at: file(place))
        }
        let length = PublishedCase.length(criteria: standard.criteria.count)
        return stride(from: 0, to: bytes.count, by: length).map { bytes[$0..<$0 + length] }
            .sorted { $0.lexicographicallyPrecedes($1) }.map { PublishedCase($0) }
    }
}
