/// Why the files of a model cannot be used.
package struct ModelError: Error, Equatable, CustomStringConvertible {
    package enum File: String, Sendable {
        case weights, passages, threads, coverage, classes, parts
    }

    package enum Problem: Sendable, Equatable {
        /// The line is not built as the format says.
        case malformedLine
        /// A column that no reading has a place for, or more columns than a row holds.
        case unknownColumn(String)
        /// A head of the model has no columns.
        case missingHead(String)
        /// The same feature, word or column stands there twice.
        case duplicate
        /// More classes than fit.
        case tooManyClasses
    }

    package let file: File
    /// 1-based; 0 when the whole file is concerned.
    package let line: Int
    package let problem: Problem

    package var description: String {
        let place = line > 0 ? "\(file.rawValue), line \(line)" : file.rawValue
        let what =
            switch problem {
            case .malformedLine: "is not in the format of Training/FEATURES.md"
            case .unknownColumn(let name): "names a column this program does not know: \(name)"
            case .missingHead(let head): "has no columns for \(head)"
            case .duplicate: "names a thing that stands above already"
            case .tooManyClasses: "has more than 255 classes or 65,535 sets of classes"
            }
        return "the language model (\(place)) \(what); run make train and build again."
    }
}
