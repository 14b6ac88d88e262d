import AuditModel
import TextFeatures

/// Which words of the assessment stand in a run that occurred before in the case (`criteria.md`, sections 6 and 7).
///
/// A run is so many words or more in the same order, whatever their endings. The statement in a document of its own
/// is the first occurrence, so what is pasted from it into the assessment is the repetition, wherever it stands in the
/// export; within the assessment the earlier passage is the first.
struct RepetitionReading {
    let repeatedWords: Int
    /// The first place of each repeating section.
    let places: [Evidence]

    init(_ sections: [ReadSection], earlier: [[UInt32]], runLength: Int) {
        var seen: Set<UInt64> = []
        for stems in earlier { Self.hashes(of: stems, runLength: runLength).forEach { seen.insert($0) } }
        var total = 0
        var places: [Evidence] = []
        for section in sections {
            let stems = section.text.stems
            let hashes = Self.hashes(of: stems, runLength: runLength)
            var covered = 0
            var from: Int?
            var count = 0
            for (index, hash) in hashes.enumerated() {
                guard !seen.insert(hash).inserted else { continue }
                count += index + runLength - max(covered, index)
                covered = index + runLength
                from = from ?? index
            }
            total += count
            if let from {
                let words = section.text.places[from..<from + runLength]
                if let first = words.first, let last = words.last {
                    let range = Int(first.offset)..<Int(last.offset + last.length)
                    places.append(Evidence(document: section.document, section: section.section, range: range))
                }
            }
        }
        repeatedWords = total
        self.places = places
    }

    /// A rolling hash of each run of `runLength` words.
    private static func hashes(of stems: [UInt32], runLength: Int) -> [UInt64] {
        guard runLength > 0, stems.count >= runLength else { return [] }
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15
        var power: UInt64 = 1
        for _ in 1..<runLength { power &*= base }
        var hash: UInt64 = 0
        var hashes: [UInt64] = []
        hashes.reserveCapacity(stems.count)
        for (index, stem) in stems.enumerated() {
            if index >= runLength { hash &-= UInt64(stems[index - runLength]) &* power }
            hash = hash &* base &+ UInt64(stem)
            if index >= runLength - 1 { hashes.append(hash) }
        }
        return hashes
    }
}
