/// Finds the members behind a list of cases in a first pass over an input that can be read twice.
///
/// JSON objects have no order, and a writer that sorts its keys puts `sager` in front of `team` and `version`.
package struct JSONLateDefaults: Sendable {
    private var cutter: JSONCaseCutter

    package init(limits: ImportLimits, names: ExportNames = ExportNames()) {
        cutter = JSONCaseCutter(caps: JSONCaseCutter.Caps(limits), names: names, skipsElements: true)
    }

    /// Passes over a chunk; `false` when the input is faulty, which the second pass will tell.
    package mutating func read(_ chunk: some Collection<UInt8>) -> Bool {
        cutter.append(chunk)
        do throws(JSONCaseCutter.Fault) {
            while try cutter.next() != nil {}
            return true
        } catch {
            return false
        }
    }

    /// The members found, as an object; an empty one when there are none.
    package var object: [UInt8] { cutter.lateDefaults ?? Array("{}".utf8) }
}
