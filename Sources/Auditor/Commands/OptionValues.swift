import ArgumentParser
import AuditModel
import Foundation
import Reporting

extension ReportLanguage: ExpressibleByArgument {}
extension ReviewScale: ExpressibleByArgument {}

/// Whether a bar is drawn while a run goes on (`--progress`).
enum ProgressMode: String, CaseIterable, ExpressibleByArgument {
    case auto, never

    /// A bar is for people: only when standard error is a terminal.
    var showsBar: Bool { self == .auto && isatty(2) == 1 }
}

/// Turns the text of an option into its value, or says what is wrong with it.
enum OptionValue {
    static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: text) else {
            throw ValidationError("'\(text)' is not a date; write YYYY-MM-DD, as 2014-06-30")
        }
        return date
    }

    static func municipality(_ text: String) throws -> MunicipalityCode {
        guard let code = MunicipalityCode(text) else {
            throw ValidationError("'\(text)' is no municipality code; write three digits, as 147")
        }
        return code
    }

    static func formats(_ text: String) throws -> Set<ReportFormat> {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return try Set(
            names.map { name in
                guard let format = ReportFormat(rawValue: name) else {
                    throw ValidationError(
                        "'\(name)' is not a format; choose among html, csv, json, xlsx and sarif, as html,csv")
                }
                return format
            })
    }

    /// "20%" or "20" as 0.20.
    static func percent(_ text: String) throws -> Double {
        guard let percent = Double(text.hasSuffix("%") ? String(text.dropLast()) : text), (0...100).contains(percent)
        else { throw ValidationError("'\(text)' is no share; write per cent, as 20%") }
        return percent / 100
    }

    static func jobs(_ text: String) throws -> Int {
        guard let jobs = Int(text), (1...64).contains(jobs) else {
            throw ValidationError("'\(text)' is not a number of jobs; write 1 to 64")
        }
        return jobs
    }
}

/// The day it is where the program runs.
enum Today {
    static var date: CalendarDate { moment.date }

    /// "2014-06-30-141502", for folder names.
    static var stamp: String {
        let (date, time) = moment
        return "\(date)-" + [time.hour, time.minute, time.second].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined()
    }

    private static var moment: (date: CalendarDate, time: (hour: Int, minute: Int, second: Int)) {
        let now = Date()
        let seconds = Int(now.timeIntervalSince1970.rounded(.down)) + TimeZone.current.secondsFromGMT(for: now)
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - days * 86_400
        return (CalendarDate(daysSinceEpoch: Int32(days)), (rest / 3600, rest / 60 % 60, rest % 60))
    }
}
