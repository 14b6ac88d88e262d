/// One thing to read cases from (input): a file, or standard input.
package enum Input: Hashable, Sendable {
    case file(path: String)
    case standardInput

    /// What stands for it in reports and errors, before it is masked.
    package var label: String {
        switch self {
        case .file(let path): path
        case .standardInput: "-"
        }
    }
}
