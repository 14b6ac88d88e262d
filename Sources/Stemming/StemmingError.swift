/// Why words cannot be stemmed.
package enum StemmingError: Error, Equatable, CustomStringConvertible {
    /// The installed libstemmer has no Danish algorithm, or there is no memory left for one.
    case danishUnavailable

    package var description: String {
        switch self {
        case .danishUnavailable:
            "libstemmer offers no Danish stemmer; install Debian's libstemmer0d (libstemmer-dev to build) and run again."
        }
    }
}
