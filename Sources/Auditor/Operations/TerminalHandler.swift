import Logging

/// "02:30:11 info  audited cases=120 judged=3", for those who watch.
struct TerminalHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let figures = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
            .map { " \($0.key)=\($0.value)" }.joined()
        Console.writeError("\(Moment.now.dropFirst(11).prefix(8)) \(event.level) \(event.message)\(figures)")
    }
}
