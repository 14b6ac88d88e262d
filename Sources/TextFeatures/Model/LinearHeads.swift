/// Logistic models over named numbers: a score is a bias and weighted numbers.
struct LinearHeads<Head: LinearHead>: Sendable {
    private var biases: [Float]
    /// By head, in the order of its numbers.
    private var weights: [[Float]]

    /// - Parameters:
    ///   - table: the file of weights, a line each: head, number, weight.
    ///   - numbers: the names of each head's numbers in their order.
    init(_ table: [UInt8], _ file: ModelError.File, numbers: (Head) -> [String]) throws(ModelError) {
        let names = Head.allCases.map(numbers)
        biases = Array(repeating: 0, count: names.count)
        weights = names.map { Array(repeating: 0, count: $0.count) }
        var lines = TableLines(table, file: file)
        var read: Set<Head> = []
        while lines.advance() {
            guard let head = Head(rawValue: try lines.text()) else { throw lines.malformed }
            let name = try lines.text()
            let weight = try lines.number(Float.self)
            if name == "bias" {
                biases[head.index] = weight
                read.insert(head)
            } else if let number = names[head.index].firstIndex(of: name) {
                weights[head.index][number] = weight
            } else {
                throw lines.problem(.unknownColumn("\(head.rawValue) \(name)"))
            }
        }
        for head in Head.allCases where !read.contains(head) {
            throw ModelError(file: file, line: 0, problem: .missingHead(head.rawValue))
        }
    }

    func score(_ head: Head, _ numbers: [Float]) -> Float {
        let weights = weights[head.index]
        var score = biases[head.index]
        for index in weights.indices { score += weights[index] * numbers[index] }
        return score
    }
}

/// What is asked, by the name it has in the file of weights.
protocol LinearHead: RawRepresentable<String>, CaseIterable, Hashable, Sendable where AllCases == [Self] {}

extension LinearHead {
    fileprivate var index: Int {
        guard let index = Self.allCases.firstIndex(of: self) else { preconditionFailure("every head is one of all") }
        return index
    }
}
