import AuditModel
import Rules
import Testing

@Suite("A finding that rests on nothing in the case is a fault, never a ja")
struct FindingSoundnessTests {
    private func file() throws -> CaseFile {
        var file = CaseFile(id: "1", municipality: try #require(MunicipalityCode("147")))
        file.text = Array("Går i skole.".utf8) + [0]
        file.documents = [Document(kind: .assessment, sections: [Section(kind: .description, text: 0..<13)])]
        return file
    }

    private func finding(_ verdict: Verdict, _ evidence: [Evidence]) -> Finding {
        Finding(criterion: CriterionID(rawValue: "a"), verdict: verdict, reason: .described, evidence: evidence)
    }

    @Test(
        "Places that exist are left alone",
        arguments: [
            Evidence(document: 0), Evidence(document: 0, section: 0), Evidence(document: 0, section: 0, range: 0..<4),
        ])
    func sound(evidence: Evidence) throws {
        let finding = finding(.yes, [evidence])
        #expect(finding.sound(in: try file()) == finding)
    }

    @Test(
        "Places that do not exist, or cut a letter, are a fault",
        arguments: [
            [], [Evidence(document: 1)], [Evidence(document: 0, section: 1)],
            [Evidence(document: 0, section: 0, range: 0..<14)], [Evidence(document: 0, section: 0, range: 2..<4)],
        ] as [[Evidence]])
    func unsound(evidence: [Evidence]) throws {
        let fault = finding(.yes, evidence).sound(in: try file())
        #expect(fault.verdict == .notAssessable)
        #expect(fault.reason == .faultInRule)
    }

    @Test("A verdict that does not count needs no place")
    func uncounted() throws {
        let finding = finding(.notApplicable, [])
        #expect(finding.sound(in: try file()) == finding)
    }
}
