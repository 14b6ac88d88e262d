/// What a finding rests on, apart from where it stands: 32 bits of the words of its evidence.
///
/// Case, verdict, criterion and trace together tell whether a finding is the one of an earlier run; a text that only
/// moved, was broken into other lines or written in capitals leaves the same trace.
package struct FindingTrace: Hashable, Sendable {
    package let value: UInt32

    package init(value: UInt32) {
        self.value = value
    }

    /// The traces of findings on one case, in their order: each of the deciding place, its range, else its section, else
    /// the kind of its document.
    package static func traces(of findings: [Finding], in file: CaseFile) -> [FindingTrace] {
        // Many findings rest on the same few sections as a whole.
        var known: [(place: Evidence, trace: FindingTrace)] = []
        return findings.map { finding in
            guard let place = finding.evidence.first else { return FindingTrace(value: Digest().value) }
            guard place.range == nil else { return FindingTrace(of: place, in: file) }
            if let found = known.first(where: { $0.place == place }) { return found.trace }
            let trace = FindingTrace(of: place, in: file)
            known.append((place, trace))
            return trace
        }
    }

    private init(of place: Evidence, in file: CaseFile) {
        var digest = Digest()
        let document = file.documents[place.document]
        digest.add((document.kind?.rawValue ?? "").utf8.span)
        if let index = place.section {
            let section = document.sections[index]
            digest.add((section.kind?.rawValue ?? "").utf8.span)
            digest.add(file.text.span.extracting(place.range ?? section.text))
        }
        value = digest.value
    }

    package static func pack(_ traces: [FindingTrace]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * traces.count)
        for trace in traces {
            bytes.append(UInt8(truncatingIfNeeded: trace.value >> 24))
            bytes.append(UInt8(truncatingIfNeeded: trace.value >> 16))
            bytes.append(UInt8(truncatingIfNeeded: trace.value >> 8))
            bytes.append(UInt8(truncatingIfNeeded: trace.value))
        }
        return bytes
    }

    package static func unpack(_ bytes: [UInt8]) -> [FindingTrace] {
        stride(from: 0, to: bytes.count & ~3, by: 4).map { start in
            FindingTrace(value: bytes[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) })
        }
    }

    /// FNV-1a over letters and digits; ASCII letters in lower case, everything else between words left out.
    private struct Digest {
        private(set) var value: UInt32 = 0x811C_9DC5

        mutating func add(_ bytes: Span<UInt8>) {
            var value = value
            var isInWord = false
            for index in bytes.indices {
                let byte = bytes[index]
                guard byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 else {
                    if isInWord { value = Self.mixed(value, 0x20) }
                    isInWord = false
                    continue
                }
                isInWord = true
                // Digits have the bit that makes a letter small.
                value = Self.mixed(value, byte < 0x80 ? byte | 0x20 : byte)
            }
            self.value = Self.mixed(value, 0)
        }

        private static func mixed(_ value: UInt32, _ byte: UInt8) -> UInt32 { (value ^ UInt32(byte)) &* 0x0100_0193 }
    }
}
