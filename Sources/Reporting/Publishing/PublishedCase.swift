import AuditModel

/// As much of a case as may stand in the rows of a published report, under the keyed hash of its id.
struct PublishedCase: Equatable {
    struct Answer: Equatable {
        let verdict: Verdict
        /// `nil` where a human corrected the program, whose reason is none for that verdict.
        let reason: Reason?
    }

    /// HMAC-SHA-256 of the id in 64 hexadecimal digits.
    let hash: String
    let standardPages: Double?
    let words: Int?
    let repeatedShare: Double?
    /// In the order of the standard.
    let answers: [Answer]

    init(_ auditedCase: AuditedCase, key: [UInt8]) {
        hash = Publication.publishedID(for: auditedCase.id, key: key)
        standardPages = auditedCase.standardPages
        words = auditedCase.words
        repeatedShare = auditedCase.repeatedShare
        answers = auditedCase.findings.map {
            Answer(verdict: $0.verdict, reason: $0.review?.state == .corrected ? nil : $0.reason)
        }
    }
}

/// Bytes a case waits in on disk; they sort as the hashes do, then by what else is told.
extension PublishedCase {
    private static let hashLength = 64
    /// A number that is missing.
    private static let none = UInt64.max
    private static let noReason = UInt8.max

    /// How many bytes a case takes.
    static func length(criteria: Int) -> Int { hashLength + 3 * 8 + 2 * criteria }

    var bytes: [UInt8] {
        var bytes = Array(hash.utf8)
        let numbers = [
            standardPages.map(\.bitPattern), words.map { UInt64($0) }, repeatedShare.map(\.bitPattern),
        ]
        for number in numbers {
            let number = number ?? Self.none
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> shift))
            }
        }
        for answer in answers {
            bytes.append(UInt8(answer.verdict.place))
            bytes.append(answer.reason.flatMap { Self.places[$0] } ?? Self.noReason)
        }
        return bytes
    }

    /// - Precondition: the bytes are those of a case.
    init(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        func number(_ index: Int) -> UInt64? {
            let start = Self.hashLength + 8 * index
            let number = bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
            return number == Self.none ? nil : number
        }
        hash = String(decoding: bytes[..<Self.hashLength], as: UTF8.self)
        standardPages = number(0).map { Double(bitPattern: $0) }
        words = number(1).map { Int($0) }
        repeatedShare = number(2).map { Double(bitPattern: $0) }
        answers = stride(from: Self.hashLength + 3 * 8, to: bytes.count, by: 2).map { index in
            let reason = bytes[index + 1]
            return Answer(
                verdict: Verdict.allCases[Int(bytes[index])],
                reason: reason == Self.noReason ? nil : Reason.allCases[Int(reason)])
        }
    }

    private static let places: [Reason: UInt8] = Dictionary(
        uniqueKeysWithValues: Reason.allCases.enumerated().map { place, reason in
            guard let place = UInt8(exactly: place), place != noReason else {
                preconditionFailure("a byte holds 255 reasons")
            }
            return (reason, place)
        })
}
