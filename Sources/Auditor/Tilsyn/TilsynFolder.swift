import Foundation

/// Where the commands of ledelsestilsyn write: a new folder that appears when it is whole.
enum TilsynFolder {
    static func destination(_ path: String?) -> URL {
        URL(filePath: path ?? "Reports/tilsyn-\(Today.stamp)", directoryHint: .isDirectory)
    }
}
