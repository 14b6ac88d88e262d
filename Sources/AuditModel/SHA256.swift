/// SHA-256 (FIPS 180-4), fed piece by piece.
package struct SHA256: Sendable {
    /// The 32 bytes of a digest.
    package typealias Digest = [UInt8]

    private var state: [8 of UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var block = [64 of UInt8](repeating: 0)
    private var filled = 0
    private var length: UInt64 = 0

    package init() {}

    package mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            block[filled] = byte
            filled += 1
            if filled == 64 { compress() }
            length &+= 1
        }
    }

    /// The digest of all that was fed; the hash itself may be fed on.
    package func finalized() -> Digest {
        var hash = self
        let bits = length &* 8
        hash.update([0x80])
        while hash.filled != 56 { hash.update([0]) }
        hash.update((0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) })
        var digest: Digest = []
        digest.reserveCapacity(32)
        for index in hash.state.indices {
            let word = hash.state[index]
            for shift in [24, 16, 8, 0] as [UInt32] { digest.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return digest
    }

    package static func digest(of bytes: some Sequence<UInt8>) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finalized()
    }

    /// HMAC-SHA-256 (RFC 2104) of a message under a key of any length.
    package static func authenticationCode(for message: some Sequence<UInt8>, key: [UInt8]) -> Digest {
        var padded = key.count > 64 ? digest(of: key) : key
        padded.append(contentsOf: repeatElement(0, count: 64 - padded.count))
        var inner = SHA256()
        inner.update(padded.map { $0 ^ 0x36 })
        inner.update(message)
        var outer = SHA256()
        outer.update(padded.map { $0 ^ 0x5c })
        outer.update(inner.finalized())
        return outer.finalized()
    }

    /// The first bytes of a text's digest in letters a–p, two a byte: no digits, so that none is taken for a CPR number.
    package static func letters(_ bytes: Int, of text: String) -> String {
        let halves = digest(of: text.utf8).prefix(bytes).flatMap { [$0 >> 4, $0 & 15] }
        return String(decoding: halves.map { UInt8(ascii: "a") + $0 }, as: UTF8.self)
    }

    /// Two lower-case hexadecimal digits a byte.
    package static func hexadecimal(_ digest: Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private mutating func compress() {
        var schedule = [64 of UInt32](repeating: 0)
        for index in 0..<16 {
            let first = UInt32(block[4 * index]) << 24 | UInt32(block[4 * index + 1]) << 16
            schedule[index] = first | UInt32(block[4 * index + 2]) << 8 | UInt32(block[4 * index + 3])
        }
        for index in 16..<64 {
            let near = schedule[index - 2]
            let far = schedule[index - 15]
            let small0 = far.rotated(by: 7) ^ far.rotated(by: 18) ^ (far >> 3)
            let small1 = near.rotated(by: 17) ^ near.rotated(by: 19) ^ (near >> 10)
            schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let big1 = e.rotated(by: 6) ^ e.rotated(by: 11) ^ e.rotated(by: 25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ big1 &+ choice &+ Self.roundConstants[index] &+ schedule[index]
            let big0 = a.rotated(by: 2) ^ a.rotated(by: 13) ^ a.rotated(by: 22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ big0 &+ majority)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
        filled = 0
    }

    /// The fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2).
    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension UInt32 {
    /// Rotated to the right.
    fileprivate func rotated(by count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
