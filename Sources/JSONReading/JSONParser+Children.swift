extension JSONParser {
    /// A member of an object: its name, and the index of its value.
    package typealias Member = (name: String, value: Int)

    /// The members of an object in the order of the text; none of other nodes.
    package func members(of object: Int) -> [Member] {
        guard self[object].kind == .object else { return [] }
        let end = self[object].after
        var members: [Member] = []
        var key = object + 1
        while key < end {
            members.append((string(at: key), key + 1))
            key = self[key + 1].after
        }
        return members
    }

    /// The elements of an array in order; none of other nodes.
    package func elements(of array: Int) -> [Int] {
        guard self[array].kind == .array else { return [] }
        let end = self[array].after
        var elements: [Int] = []
        var element = array + 1
        while element < end {
            elements.append(element)
            element = self[element].after
        }
        return elements
    }
}
