import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Rules
import Testing

@Suite("The verdicts agree with those of careful coders")
struct GoldAgreementTests {
    private struct Labels: Decodable {
        let `case`: String
        let analysetype: Int?
        let verdicts: [String: String]
        let also: [String: String]?
    }

    /// How often the program gives the coders' verdict.
    private struct Agreement {
        var counted = 0
        var equal = 0
        var types = 0
        var equalTypes = 0
        /// By criterion.
        var equalOf: [String: Int] = [:]
        var cases = 0

        var share: Double { Double(equal) / Double(counted) }
    }

    /// - Parameter name: of the folder of labelled cases in `Fixtures/`.
    private func agreement(with name: String = "Gold") throws -> Agreement {
        let standard = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        var judge = try CaseJudge(standard: standard, referenceDate: try #require(CalendarDate(iso: "2014-06-30")))
        let folder = Fixtures.folder + "/" + name
        var agreement = Agreement()
        let read = try AuditTesting.CaseReading(InputWalker.inputs(at: [folder + "/Cases"]).inputs)
        #expect(read.quarantine.isEmpty)
        var labels: [String: Labels] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/Labels") {
            let data = try Data(contentsOf: URL(filePath: folder + "/Labels/" + name))
            let label = try JSONDecoder().decode(Labels.self, from: data)
            labels[label.case] = label
        }
        for file in read.cases {
            let label = try #require(labels[file.id])
            agreement.cases += 1
            let judgement = judge.judge(file)
            if label.analysetype != nil {
                agreement.types += 1
                if judgement.analysisType == label.analysetype { agreement.equalTypes += 1 }
            }
            for finding in judgement.findings {
                let id = finding.criterion.rawValue
                agreement.counted += 1
                guard [label.verdicts[id], label.also?[id]].contains(finding.verdict.rawValue) else { continue }
                agreement.equal += 1
                agreement.equalOf[id, default: 0] += 1
            }
        }
        return agreement
    }

    @Test("On the twenty labelled cases at least 0.91 of the verdicts are equal")
    func equalShare() throws {
        let agreement = try agreement()
        #expect(agreement.cases == 20)
        #expect(agreement.counted == 940)
        #expect(agreement.share >= 0.91, "\(agreement.share)")
    }

    @Test("On the cases that rules are mended on at least 0.91 of the verdicts are equal")
    func practice() throws {
        let agreement = try agreement(with: "Practice")
        #expect(agreement.cases == 151)
        #expect(agreement.counted == 7097)
        #expect(agreement.share >= 0.91, "\(agreement.share)")
    }

    @Test("No criterion is right in fewer than half of the labelled cases")
    func everyCriterion() throws {
        let agreement = try agreement()
        #expect(agreement.equalOf.count == 47)
        let weak = agreement.equalOf.filter { $0.value < 10 }.keys.sorted()
        #expect(weak.isEmpty, "\(weak)")
    }

    @Test("The type of the analysis is told right in at least 15 of the 18 that have one")
    func analysisTypes() throws {
        let agreement = try agreement()
        #expect(agreement.types == 18)
        #expect(agreement.equalTypes >= 15, "\(agreement.equalTypes)")
    }
}
