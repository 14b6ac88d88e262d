import Foundation

extension ShippedStandards {
    /// Size and time of each file of the language model as it lies there; a standard's hash holds what was trained.
    package static var modelStamp: String {
        let folder = Bundle.module.bundleURL.appending(path: "Vocabulary/Model")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
            let size = (attributes?[.size] as? NSNumber)?.int64Value
            let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970
            return "\(name) \(size.map(String.init) ?? "-") \(modified.map { "\($0)" } ?? "-")"
        }.joined(separator: "\n")
    }
}
