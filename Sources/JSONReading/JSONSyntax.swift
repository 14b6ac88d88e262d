/// Finds the byte at which text stops being JSON, to name it in a message; whether it is JSON, `JSONParser` says.
///
/// A walk over the bytes by the grammar of RFC 8259, without recursion; lone halves of surrogate pairs are faults, as
/// they are for the parser.
package struct JSONSyntax {
    /// The first byte that cannot stand where it stands; the end of the range when the value is not complete there, and
    /// `nil` when the range is one value.
    package static func firstFault(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var walk = JSONSyntax(bytes: bytes, range: range)
        return walk.firstFault()
    }

    /// The first byte that belongs to no UTF-8 character; `nil` when there is none.
    package static func firstBadUTF8(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(range))
            return nil
        } catch {
            return range.lowerBound + error.byteOffsets.lowerBound
        }
    }

    /// The numbers that neither 64 bits nor a `Double` hold, ascending; none when the range is not one value.
    static func numbersTooLarge(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var walk = JSONSyntax(bytes: bytes, range: range)
        return walk.firstFault() == nil ? walk.numbersTooLarge : []
    }

    /// What may come next.
    private enum Expected {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing
    }

    private let bytes: [UInt8]
    private let end: Int
    private var index: Int
    private var expected = Expected.value
    /// Objects (`true`) and arrays that are open, the outermost first.
    private var open: [Bool] = []
    private var numbersTooLarge: [Range<Int>] = []

    private init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    private var byte: UInt8? { index < end ? bytes[index] : nil }

    private mutating func firstFault() -> Int? {
        while let byte {
            let isSound =
                switch (expected, byte) {
                case (_, UInt8(ascii: " ")), (_, UInt8(ascii: "\t")), (_, UInt8(ascii: "\n")), (_, UInt8(ascii: "\r")):
                    pass()
                case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")): passString(before: .colon)
                case (.colon, UInt8(ascii: ":")): pass(before: .value)
                case (.commaOrEnd, UInt8(ascii: ",")): pass(before: open.last == true ? .key : .value)
                case (.keyOrEnd, UInt8(ascii: "}")), (.commaOrEnd, UInt8(ascii: "}")): passEnd(ofObject: true)
                case (.valueOrEnd, UInt8(ascii: "]")), (.commaOrEnd, UInt8(ascii: "]")): passEnd(ofObject: false)
                case (.value, _), (.valueOrEnd, _): passValue(startingWith: byte)
                default: false
                }
            guard isSound else { return index }
        }
        return expected == .nothing ? nil : end
    }

    private mutating func pass() -> Bool {
        index += 1
        return true
    }

    private mutating func pass(before next: Expected) -> Bool {
        expected = next
        return pass()
    }

    private mutating func passEnd(ofObject isObject: Bool) -> Bool {
        guard open.last == isObject else { return false }
        open.removeLast()
        return pass(before: afterValue)
    }

    private var afterValue: Expected { open.isEmpty ? .nothing : .commaOrEnd }

    private mutating func passValue(startingWith byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"):
            open.append(true)
            return pass(before: .keyOrEnd)
        case UInt8(ascii: "["):
            open.append(false)
            return pass(before: .valueOrEnd)
        case UInt8(ascii: "\""): return passString(before: afterValue)
        case UInt8(ascii: "t"): return passWord("true")
        case UInt8(ascii: "f"): return passWord("false")
        case UInt8(ascii: "n"): return passWord("null")
        default: return passNumber()
        }
    }

    private mutating func passWord(_ word: StaticString) -> Bool {
        for letter in word.description.utf8 {
            guard byte == letter else { return false }
            index += 1
        }
        expected = afterValue
        return true
    }

    private mutating func passNumber() -> Bool {
        let start = index
        var isWhole = true
        if byte == UInt8(ascii: "-") { index += 1 }
        if byte == UInt8(ascii: "0") { index += 1 } else { guard passDigits() else { return false } }
        if byte == UInt8(ascii: ".") {
            isWhole = false
            index += 1
            guard passDigits() else { return false }
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            isWhole = false
            index += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
            guard passDigits() else { return false }
        }
        if !isHeld(start..<index, isWhole: isWhole) { numbersTooLarge.append(start..<index) }
        expected = afterValue
        return true
    }

    private func isHeld(_ number: Range<Int>, isWhole: Bool) -> Bool {
        // So many digits always fit.
        if isWhole, number.count <= 18 { return true }
        let text = String(decoding: bytes[number], as: UTF8.self)
        return isWhole ? Int64(text) != nil || UInt64(text) != nil : Double(text)?.isFinite == true
    }

    /// At least one.
    private mutating func passDigits() -> Bool {
        let start = index
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index > start
    }

    private mutating func passString(before next: Expected) -> Bool {
        index += 1
        while let byte, byte >= 0x20 {
            switch byte {
            case UInt8(ascii: "\""): return pass(before: next)
            case UInt8(ascii: "\\"): guard passEscape() else { return false }
            default: index += 1
            }
        }
        return false
    }

    private mutating func passEscape() -> Bool {
        let start = index
        index += 1
        guard let letter = byte else { return false }
        if "\"\\/bfnrt".utf8.contains(letter) { return pass() }
        guard letter == UInt8(ascii: "u"), pass(), let first = passHexadecimal() else { return false }
        guard (0xD800..<0xE000).contains(first) else { return true }
        // Half a pair: the other half must follow.
        if first < 0xDC00, byte == UInt8(ascii: "\\"), pass(), byte == UInt8(ascii: "u"), pass(),
            let second = passHexadecimal(), (0xDC00..<0xE000).contains(second)
        {
            return true
        }
        if index < end { index = start }
        return false
    }

    private mutating func passHexadecimal() -> Int? {
        var value = 0
        for _ in 0..<4 {
            guard let byte, let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            value = value * 16 + digit
            index += 1
        }
        return value
    }
}
