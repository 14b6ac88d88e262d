package import AuditModel
import Foundation

/// The 24 questions of the implementation barometer (ICS-implementeringsbarometret), by the seven points it aims at
/// (sigtepunkter); the wording is this project's own and can be replaced in a copy of the form.
package struct BarometerForm: Sendable {
    package struct Question: Equatable, Sendable {
        /// "2.3": the third question of the second point.
        package let number: String
        package let point: String
        package let text: String
    }

    package let questions: [Question]
    /// The form itself, ready to be filled in.
    package let template: [UInt8]

    /// The shipped form; the numbers of its questions are the same in both languages.
    package init(_ language: ReportLanguage = .danish) throws {
        let name = language == .danish ? "barometer-skabelon" : "barometer-skabelon-en"
        guard let url = Bundle.module.url(forResource: name, withExtension: "csv") else {
            throw ReportTemplateError(template: name)
        }
        template = [UInt8](try Data(contentsOf: url))
        questions = String(decoding: template, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map {
            line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Question(number: cells[2], point: cells[3], text: cells[4])
        }
    }

    /// The points, in order.
    package var points: [String] {
        questions.reduce(into: []) { if !$0.contains($1.point) { $0.append($1.point) } }
    }
}

/// The answers that can be given, from the least to the most.
package struct BarometerScale: Equatable, Sendable {
    package let steps: [String]
    /// The same steps in English, where they have a name in it.
    private let english: [String]

    package static let usual = BarometerScale(
        ["slet ikke", "i ringe grad", "i nogen grad", "i høj grad"],
        english: ["not at all", "to a low degree", "to some degree", "to a high degree"])

    /// - Precondition: there are two steps or more.
    package init(_ steps: [String], english: [String] = []) {
        precondition(steps.count > 1)
        self.steps = steps
        self.english = english
    }

    /// 0 for the least, 1 for the most; `nil` for what is no answer.
    func level(of answer: String) -> Double? {
        let answer = answer.lowercased()
        return (steps.firstIndex(of: answer) ?? english.firstIndex(of: answer)).map {
            Double($0) / Double(steps.count - 1)
        }
    }
}

/// Why answers could not be read.
package struct BarometerError: Error, Equatable, Sendable {
    /// 1-based.
    package let line: Int
    package let message: String
}

/// One measurement of one municipality.
package struct BarometerMeasurement: Hashable, Comparable, Sendable {
    package let municipality: MunicipalityCode
    package let date: CalendarDate

    package static func < (one: Self, other: Self) -> Bool {
        (one.municipality, one.date) < (other.municipality, other.date)
    }
}
