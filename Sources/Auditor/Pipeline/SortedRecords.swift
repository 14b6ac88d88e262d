/// Records in the order of their keys, merged from sorted runs or taken from memory, one at a time.
struct SortedRecords {
    struct Record {
        let key: [UInt8]
        let payload: [UInt8]
    }

    private var buffer: [UInt8] = []
    private var places: [(key: Range<Int>, payload: Range<Int>)] = []
    private var nextPlace = 0
    private var readers: [RunReader] = []
    /// A binary heap of indexes into `readers`, the smallest current key on top.
    private var heap: [Int] = []

    init(buffer: [UInt8], places: [(key: Range<Int>, payload: Range<Int>)]) {
        self.buffer = buffer
        self.places = places
    }

    init(runs: [String]) throws {
        for run in runs {
            let reader = try RunReader(path: run)
            guard reader.current != nil else { continue }
            readers.append(reader)
        }
        heap = Array(readers.indices)
        for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sift(down: index) }
    }

    mutating func next() throws -> Record? {
        if nextPlace < places.count {
            let place = places[nextPlace]
            nextPlace += 1
            return Record(key: Array(buffer[place.key]), payload: Array(buffer[place.payload]))
        }
        guard let top = heap.first, let record = readers[top].current else { return nil }
        try readers[top].advance()
        if readers[top].current == nil {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sift(down: 0)
        return record
    }

    private mutating func sift(down start: Int) {
        var parent = start
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if precedes(heap[child], heap[smallest]) { smallest = child }
            }
            guard smallest != parent else { return }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }

    /// Equal keys keep the order of the runs.
    private func precedes(_ one: Int, _ other: Int) -> Bool {
        guard let left = readers[one].current, let right = readers[other].current else { return false }
        if left.key.lexicographicallyPrecedes(right.key) { return true }
        if right.key.lexicographicallyPrecedes(left.key) { return false }
        return one < other
    }
}
