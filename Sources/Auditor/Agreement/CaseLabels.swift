import AuditModel
import Foundation

/// The verdicts a human coder gave one case (`NAME.json`).
struct CaseLabels: Equatable, Sendable {
    let caseID: String
    let verdicts: [CriterionID: Verdict]
    /// Where two careful coders differed: the other verdict, equally right.
    let also: [CriterionID: Verdict]
    /// 1…4; `nil` without an analysis.
    let analysisType: Int?
}

extension CaseLabels: Decodable {
    private enum CodingKeys: String, CodingKey {
        case caseID = "case"
        case verdicts, also
        case analysisType = "analysetype"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        caseID = try container.decode(String.self, forKey: .caseID)
        analysisType = try container.decodeIfPresent(Int.self, forKey: .analysisType)
        func verdicts(_ key: CodingKeys, _ names: [String: String]) throws -> [CriterionID: Verdict] {
            var verdicts: [CriterionID: Verdict] = [:]
            for (criterion, name) in names {
                guard let verdict = Verdict(rawValue: name) else {
                    throw DecodingError.dataCorruptedError(
                        forKey: key, in: container, debugDescription: "'\(criterion)' has no such verdict")
                }
                verdicts[CriterionID(rawValue: criterion)] = verdict
            }
            return verdicts
        }
        self.verdicts = try verdicts(.verdicts, container.decode([String: String].self, forKey: .verdicts))
        also = try verdicts(.also, container.decodeIfPresent([String: String].self, forKey: .also) ?? [:])
    }
}

extension CaseLabels {
    /// All label files of a folder, sorted by path; other files in it are left alone.
    static func read(folder: String) throws(CommandFailure) -> [(path: String, labels: CaseLabels)] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw CommandFailure(unreadable: SystemFault(path: folder, error))
        }
        var found: [(path: String, labels: CaseLabels)] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            let path = URL(filePath: folder).appending(path: name).path
            let bytes = try InputFile.bytes(path)
            do {
                found.append((path, try JSONDecoder().decode(CaseLabels.self, from: Data(bytes))))
            } catch let DecodingError.keyNotFound(key, _) where key.stringValue == "verdicts" {
                continue
            } catch {
                throw CommandFailure(
                    .cannotRead,
                    "\(path): is no label file; it needs 'case', 'verdicts' (criterion to verdict) and 'analysetype'")
            }
        }
        guard !found.isEmpty else {
            throw CommandFailure(.noInput, "\(folder): no label files (.json with 'case' and 'verdicts') in it")
        }
        try refuseRepeated(found)
        return found
    }

    /// Two files of one case cannot both be right, and which of them counts must not hang on their names.
    private static func refuseRepeated(_ found: [(path: String, labels: CaseLabels)]) throws(CommandFailure) {
        var paths: [ExactText: String] = [:]
        for (path, labels) in found {
            if let other = paths.updateValue(path, forKey: ExactText(labels.caseID)) {
                throw CommandFailure(.cannotRead, "\(path): labels the same case as \(other); keep one of them")
            }
        }
    }

    /// Says which labels count for nothing, as the standard asks nothing by that name; one line, `nil` where all count.
    static func unasked(_ found: [(path: String, labels: CaseLabels)], by criteria: [CriterionID]) -> String? {
        let asked = Set(criteria)
        let unknown = Set(found.flatMap { $0.labels.verdicts.keys }).subtracting(asked).map(\.rawValue).sorted()
        guard !unknown.isEmpty else { return nil }
        return "labels that count for nothing, for the standard has no such criterion: "
            + unknown.prefix(5).joined(separator: ", ") + (unknown.count > 5 ? " and \(unknown.count - 5) more" : "")
    }
}
