import CSimdjson

extension JSONParser {
    /// A key that stands twice in one object anywhere in the document: the second of them.
    ///
    /// RFC 8259 leaves open which one counts, so nobody can know what such a document says. Linear in the number of
    /// nodes, whatever the objects look like.
    package var repeatedKey: Int? {
        for index in 0..<count where self[index].kind == .object {
            if let key = repeatedKey(ofObject: index) { return key }
        }
        return nil
    }

    private func repeatedKey(ofObject object: Int) -> Int? {
        let end = self[object].after
        var keys: [Int] = []
        var key = object + 1
        while key < end {
            // Comparing pairs is fastest for the few members of an ordinary object.
            if keys.count == Self.pairwiseLimit { return repeatedKeyByHash(ofObject: object) }
            if keys.contains(where: { hasEqualText($0, key) }) { return key }
            keys.append(key)
            key = self[key + 1].after
        }
        return nil
    }

    private func repeatedKeyByHash(ofObject object: Int) -> Int? {
        let end = self[object].after
        var seen: Set<[UInt8]> = []
        var key = object + 1
        while key < end {
            var text: [UInt8] = []
            appendText(at: key, to: &text)
            if !seen.insert(text).inserted { return key }
            key = self[key + 1].after
        }
        return nil
    }

    private static var pairwiseLimit: Int { 24 }
}
