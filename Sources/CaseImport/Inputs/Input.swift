/// One thing to read cases from (input): a file, or standard input.
package enum Input: Hashable, Sendable {
    case file(path: String)
    case standardInput
}
