/// How much of a text stands earlier in the case (gentagelser).
package struct Repetition: Sendable, Equatable {
    /// Words in the text.
    package let words: Int
    /// Words in runs that stand earlier, each counted once.
    package let repeated: Int
    /// The runs, in order; they neither overlap nor touch.
    package let runs: [RepeatedRun]

    package init(words: Int, repeated: Int, runs: [RepeatedRun]) {
        self.words = words
        self.repeated = repeated
        self.runs = runs
    }
}

/// Words that stand earlier in the case.
package struct RepeatedRun: Sendable, Equatable {
    /// Indexes into `TextReading.stems`.
    package let words: Range<Int>
    /// Index of the text where its beginning stands first.
    package let firstText: Int
    /// Index of the word there.
    package let firstWord: Int

    package init(words: Range<Int>, firstText: Int, firstWord: Int) {
        self.words = words
        self.firstText = firstText
        self.firstWord = firstWord
    }
}

/// Finds repeated runs in the texts of one case, in one pass that is linear in their length.
///
/// A word is repeated if it lies in a window of eight words (`criteria.md`, section 6) whose stems stand in the same order
/// earlier: in a text before, or before the window in its own. Windows do not reach from one text into the next. Every
/// window is entered by a rolling hash at its first occurrence, and compared stem by stem before it counts.
package struct RepetitionFinder: Sendable {
    private let window: Int
    /// Stems of all texts, one after another.
    private var stems: [UInt32] = []
    /// Positions of first occurrences plus 1, open addressing; 0 is empty.
    private var slots: [UInt32] = []
    /// Comparisons of stems made so far; what a test of linear time counts.
    private(set) package var comparisons = 0

    package init(shortestRun window: Int = 8) {
        precondition(window > 0, "a run has words")
        self.window = window
    }

    /// The repetition of each text; put first what counts as the first occurrence (pasted statements).
    package mutating func find(in texts: [TextReading]) -> [Repetition] {
        let total = texts.reduce(0) { $0 + $1.stems.count }
        var capacity = 16
        while capacity < 2 * total { capacity *= 2 }
        stems.removeAll(keepingCapacity: true)
        stems.reserveCapacity(total)
        if slots.count == capacity {
            for slot in slots.indices { slots[slot] = 0 }
        } else {
            slots = Array(repeating: 0, count: capacity)
        }
        comparisons = 0

        var starts: [Int] = []
        var found: [Repetition] = []
        for text in texts {
            starts.append(stems.count)
            stems.append(contentsOf: text.stems)
            found.append(
                Self.read(stems, starts: starts, window: window, slots: &slots, comparisons: &comparisons))
        }
        return found
    }

    private static func read(
        _ all: [UInt32], starts: [Int], window: Int, slots table: inout [UInt32], comparisons: inout Int
    ) -> Repetition {
        let stems = all.span
        let start = starts[starts.count - 1]
        var slots = table.mutableSpan
        var runs: [RepeatedRun] = []
        var repeated = 0
        var open: (range: Range<Int>, first: Int)?
        func close() {
            guard let run = open else { return }
            let text = text(of: run.first, starts: starts)
            runs.append(
                RepeatedRun(
                    words: run.range.lowerBound - start..<run.range.upperBound - start, firstText: text,
                    firstWord: run.first - starts[text]))
            repeated += run.range.count
        }

        var windows = Windows(of: window, from: start)
        while let (begin, first) = windows.nextRepeated(stems, &slots, &comparisons) {
            let end = begin + window
            if let run = open, begin <= run.range.upperBound {
                open = (run.range.lowerBound..<end, run.first)
            } else {
                close()
                open = (begin..<end, first)
            }
        }
        close()
        return Repetition(words: stems.count - start, repeated: repeated, runs: runs)
    }

    /// The index of the text in which a stem stands: the last that begins at it or before.
    private static func text(of stem: Int, starts: [Int]) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= stem { low = middle } else { high = middle }
        }
        return low
    }
}

/// Goes over the windows of one text, and enters each at its first occurrence.
private struct Windows {
    private let window: Int
    private let start: Int
    /// The base to the power of the window less one.
    private let highest: UInt64
    private var end: Int
    private var hash: UInt64 = 0

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(of window: Int, from start: Int) {
        self.window = window
        self.start = start
        end = start
        var highest: UInt64 = 1
        for _ in 1..<window { highest = highest &* Self.base }
        self.highest = highest
    }

    /// The next window that stands earlier, and where it stands first; `nil` when there is none to the end.
    mutating func nextRepeated(
        _ stems: Span<UInt32>, _ slots: inout MutableSpan<UInt32>, _ comparisons: inout Int
    ) -> (begin: Int, first: Int)? {
        while end < stems.count, end &- start < window &- 1 {
            hash = hash &* Self.base &+ UInt64(stems[end])
            end &+= 1
        }
        let mask = slots.count &- 1
        let (window, highest) = (window, highest)
        var (end, hash) = (end, hash)
        defer { (self.end, self.hash) = (end, hash) }
        while end < stems.count {
            hash = hash &* Self.base &+ UInt64(stems[end])
            end &+= 1
            let begin = end &- window
            let mixed = (hash ^ hash &>> 32) &* 0xC2B2_AE3D_27D4_EB4F
            hash = hash &- UInt64(stems[begin]) &* highest
            var slot = Int(truncatingIfNeeded: mixed &>> 32) & mask
            var found: Int?
            while slots[slot] != 0 {
                let first = Int(slots[slot]) &- 1
                var equal = 0
                while equal < window, stems[first &+ equal] == stems[begin &+ equal] { equal &+= 1 }
                comparisons &+= equal &+ 1
                if equal == window {
                    found = first
                    break
                }
                slot = (slot &+ 1) & mask
            }
            if let first = found {
                if first &+ window <= begin { return (begin, first) }
            } else {
                slots[slot] = UInt32(truncatingIfNeeded: begin &+ 1)
            }
        }
        return nil
    }
}
