import Foundation

/// Labelled pieces of text, one JSON object a line.
enum LabelledLines {
    /// All lines of the files, in order, each with its file and number; empty lines are passed over.
    static func read<Line: Decodable>(_ paths: [String], as type: Line.Type, needs: String) throws(CommandFailure)
        -> [(place: String, line: Line)]
    {
        var lines: [(place: String, line: Line)] = []
        for path in paths {
            let bytes = try InputFile.bytes(path)
            for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .enumerated()
            where line.contains(where: { $0 > 0x20 }) {
                let place = "\(path):\(index + 1)"
                do {
                    lines.append((place, try JSONDecoder().decode(Line.self, from: Data(line))))
                } catch {
                    throw CommandFailure(.cannotRead, "\(place): is not labelled as it must be; needed: \(needs)")
                }
            }
        }
        guard !lines.isEmpty else {
            throw CommandFailure(.noInput, "no labelled lines in \(paths.joined(separator: ", "))")
        }
        return lines
    }
}
