import Foundation
import Logging

/// One JSON object a line: `time`, `level`, `message`, and the figures of the event.
struct JSONLineHandler: LogHandler {
    private struct Line: Encodable {
        let time: String
        let level: String
        let message: String
        let figures: [String: String]
    }

    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    private let file: LogFile

    init(file: LogFile) {
        self.file = file
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let figures = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = Line(
            time: Moment.now, level: event.level.rawValue, message: "\(event.message)", figures: figures)
        guard let data = try? encoder.encode(line) else { return }
        file.add(String(decoding: data, as: UTF8.self))
    }
}
