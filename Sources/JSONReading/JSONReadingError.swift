/// Why bytes could not be read as JSON.
package enum JSONReadingError: Error, Equatable {
    case malformed
    case badUTF8
    case tooDeep
    case tooLarge
    case empty
    case outOfMemory
}
