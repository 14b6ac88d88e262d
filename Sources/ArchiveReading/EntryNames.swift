internal import Glibc

/// libarchive turns the names of entries into the characters of the thread's locale, and drops those that do not fit: without
/// a locale of UTF-8 a name with "ø" is no name.
@safe enum EntryNames {
    /// Made once and never changed.
    nonisolated(unsafe) private static let utf8: locale_t? = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    /// Calls `body` in a locale in which every name fits, whatever that of the program is.
    static func reading<Result>(_ body: () -> Result) -> Result {
        guard let utf8 = unsafe utf8 else { return body() }
        let former = unsafe uselocale(utf8)
        defer { _ = unsafe uselocale(former) }
        return body()
    }
}
