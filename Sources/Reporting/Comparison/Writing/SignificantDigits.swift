import Foundation

/// Numbers for reckoning on: as many digits as a reader of data can use, a point, no marks between thousands.
package enum SignificantDigits {
    /// 15 significant digits, without trailing zeros.
    package static func text(_ value: Double) -> String {
        let text = String(format: "%.15g", value)
        return text == "-0" ? "0" : text
    }

    static func text(_ value: Double?) -> String { value.map { text($0) } ?? "" }
}
