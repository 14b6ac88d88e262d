/// The logistic models of the red thread: does a goal belong to the triangle, which needs does it answer, which
/// interventions serve it, is it followed up, which needs does the analysis take up; `Training/FEATURES.md`, section 8.
///
/// A score is a bias and weighted numbers; above 0 it is so.
struct ThreadHeads: Sendable {
    enum Head: String, CaseIterable, Sendable {
        case belongs
        case goalNeed = "goal-need"
        case goalIntervention = "goal-intervention"
        case followed
        case takenUp = "taken-up"
    }

    private var biases: [Float]
    /// By head, in the order of its numbers.
    private var weights: [[Float]]

    /// - Parameters:
    ///   - table: the file of weights, a line each: head, number, weight.
    ///   - numbers: the names of each head's numbers in their order.
    init(_ table: [UInt8], numbers: (Head) -> [String]) throws(ModelError) {
        let names = Head.allCases.map(numbers)
        biases = Array(repeating: 0, count: names.count)
        weights = names.map { Array(repeating: 0, count: $0.count) }
        var lines = TableLines(table, file: .threads)
        var read: Set<Head> = []
        while lines.advance() {
            guard let head = Head(rawValue: try lines.text()) else { throw lines.malformed }
            let name = try lines.text()
            let weight = try lines.number(Float.self)
            let index = head.index
            if name == "bias" {
                biases[index] = weight
                read.insert(head)
            } else if let number = names[index].firstIndex(of: name) {
                weights[index][number] = weight
            } else {
                throw lines.problem(.unknownColumn("\(head.rawValue) \(name)"))
            }
        }
        for head in Head.allCases where !read.contains(head) {
            throw ModelError(file: .threads, line: 0, problem: .missingHead(head.rawValue))
        }
    }

    func score(_ head: Head, _ numbers: [Float]) -> Float {
        let weights = weights[head.index]
        var score = biases[head.index]
        for index in weights.indices { score += weights[index] * numbers[index] }
        return score
    }
}

extension ThreadHeads.Head {
    fileprivate var index: Int {
        switch self {
        case .belongs: 0
        case .goalNeed: 1
        case .goalIntervention: 2
        case .followed: 3
        case .takenUp: 4
        }
    }
}
