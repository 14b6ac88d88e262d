import AuditModel
import Foundation
import Rules
import Testing
import YAMLReading

@Test func devGold() throws {
    let folder = ProcessInfo.processInfo.environment["GOLD"] ?? "/tmp/goldjson"
    let shipped = try ShippedStandards()
    let standard = try #require(try StandardLoader(shipped: shipped).standard(named: "sagsgennemgang-2014"))
    #expect(standard.criteria.count == 47)
    let date = try #require(CalendarDate(iso: "2014-06-30"))
    var judge = try CaseJudge(standard: standard, referenceDate: date)
    var equal = 0, all = 0
    var per: [String: [String]] = [:]
    var hits: [String: Int] = [:], totals: [String: Int] = [:]
    var o = [Double](), typeEqual = 0, typeAll = 0
    var rows: [(Int, Int)] = []
    let rank = ["ja": 0, "delvist": 1, "nej": 2]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".json") {
        let node = try YAMLNode.parse(String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + name)), as: UTF8.self), file: name)
        let example = try ExampleCase(try node.required("case"))
        let judgement = judge.judge(example.file)
        if ProcessInfo.processInfo.environment["TRACE"] == name {
            let reading = judge.read(example.file)
            for section in reading.assessmentSections + reading.planSections {
                print("##", section.role.rawValue, section.isRoleInferred, section.isEmpty)
                for s in section.text.sentences { print("   ", s.kind.rawValue, s.kindMargin, s.view?.rawValue ?? "-", s.speaker?.rawValue ?? "-", s.traits.rawValue, String(s.described, radix: 2), String(s.touched, radix: 2), "|", String(decoding: example.file.text[s.range], as: UTF8.self)) }
            }
        }
        let want = Int(try node.required("analysetype").text()) ?? 0
        if want > 0 { typeAll += 1; if judgement.analysisType == want { typeEqual += 1 } else { per["TYPE", default: []].append("\(name.prefix(5)) \(want)≠\(judgement.analysisType ?? 0)") } }
        for finding in judgement.findings {
            let id = finding.criterion.rawValue
            guard let expected = try node.required("verdicts")[id]?.text() else { continue }
            let also = try node["also"]?[id]?.text()
            all += 1
            totals[id, default: 0] += 1
            let got = finding.verdict.rawValue
            let counted = got == also ? also! : expected
            if got == counted { equal += 1; hits[id, default: 0] += 1 } else { per[id, default: []].append("\(name.prefix(5)) \(expected)≠\(got)[\(finding.reason.rawValue)]") }
            func code(_ v: String) -> Int { rank[v] ?? (v == "ikke-relevant" ? 3 : 4) }
            rows.append((code(counted), code(got)))
        }
    }
    func agreement(_ a: Int, _ b: Int) -> Double { a == b ? 1 : (a < 3 && b < 3 ? 1 - 0.5 * Double(abs(a - b)) : 0) }
    let po = rows.map { agreement($0.0, $0.1) }.reduce(0, +) / Double(rows.count)
    var ma = [Double](repeating: 0, count: 5), mb = ma
    for r in rows { ma[r.0] += 1; mb[r.1] += 1 }
    var pe = 0.0
    for a in 0..<5 { for b in 0..<5 { pe += ma[a] * mb[b] * agreement(a, b) } }
    pe /= Double(rows.count * rows.count)
    for id in standard.criteria.map(\.id.rawValue) { if let list = per[id] { print(String(format: "%.2f", Double(hits[id] ?? 0) / Double(totals[id]!)), id, list.joined(separator: ", ")) } }
    print("TYPE", typeEqual, typeAll, per["TYPE"] ?? [])
    print("EQUAL", Double(equal) / Double(all), "KAPPA", (po - pe) / (1 - pe), all)
    o.append(0)
}
